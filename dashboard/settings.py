"""Settings of a running atlas, from the command line and the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

DATA_VARIABLE = "LSZ_ATLAS_DATA"
REFERENCE_DATE_VARIABLE = "LSZ_ATLAS_STICHTAG"
BASE_URL_VARIABLE = "LSZ_ATLAS_BASE_URL"
DEFAULT_BASE_URL = "http://127.0.0.1:8050"
OPERATOR_VARIABLE = "LSZ_ATLAS_OPERATOR"


@dataclass(frozen=True, slots=True)
class Contact:
    """An office and how to reach it; texts that are not known are empty."""

    name: str
    email: str
    street: str = ""
    city: str = ""
    phone: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Operator:
    """Who publishes the atlas: what the law wants a public office to say about itself.

    Attributes:
        office: The operator itself.
        represented_by: Person or function that represents it.
        responsible: Person responsible for the content.
        hosting: What a server in front of the atlas records; "" where there is none.
        feedback: Where barriers are reported to.
        data_protection: The data protection officer.
        monitoring: Monitoring body for accessibility.
        enforcement: Body of the enforcement procedure for accessibility.
    """

    office: Contact
    represented_by: str
    responsible: str
    hosting: str
    feedback: Contact
    data_protection: Contact
    monitoring: Contact
    enforcement: Contact


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator can set.

    Attributes:
        data: Folder with ``geo``, ``indicators`` and ``programme``.
        assets: Folder with style sheets and scripts.
        reference_date: Fixed date for plan states, or None: the day of the request.
        operator_file: File with the operator's data, or None.
        operator: What that file says; None shows a notice in its place.
        base_url: Scheme and host in front of addresses that leave the page, without a slash at the end.
    """

    data: Path
    assets: Path
    reference_date: date | None = None
    operator_file: Path | None = None
    operator: Operator | None = None
    base_url: str = DEFAULT_BASE_URL


def from_environment(
    environment: Mapping[str, str], data: Path | None = None, served: str = DEFAULT_BASE_URL
) -> Settings:
    """Settings from the environment; ``data`` from the command line wins.

    ``served`` is the address the atlas answers at itself: the base of all others where none is set.

    Raises:
        ValueError: When the reference date is not an ISO date.
    """
    chosen = data or (Path(environment[DATA_VARIABLE]) if environment.get(DATA_VARIABLE) else None)
    reference = environment.get(REFERENCE_DATE_VARIABLE)
    operator = environment.get(OPERATOR_VARIABLE)
    return Settings(
        data=chosen or _shipped("data"),
        assets=_shipped("assets"),
        reference_date=date.fromisoformat(reference) if reference else None,
        operator_file=Path(operator) if operator else None,
        base_url=(environment.get(BASE_URL_VARIABLE) or served).rstrip("/"),
    )


def _shipped(name: str) -> Path:
    """Folder beside the package in a checkout, inside it in an installed wheel."""
    package = Path(__file__).resolve().parent
    installed = package / "_shipped" / name
    return installed if installed.is_dir() else package.parent / name

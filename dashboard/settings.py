"""Settings of a running atlas, from the command line and the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

DATA_VARIABLE = "LSZ_ATLAS_DATA"
REFERENCE_DATE_VARIABLE = "LSZ_ATLAS_STICHTAG"
BASE_URL_VARIABLE = "LSZ_ATLAS_BASE_URL"
DEFAULT_BASE_URL = "http://127.0.0.1:8050"


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator can set.

    Attributes:
        data: Folder with ``geo``, ``indicators`` and ``programme``.
        assets: Folder with style sheets and scripts.
        reference_date: Fixed date for plan states, or None: the day of the request.
        base_url: Scheme and host in front of addresses that leave the page, without a slash at the end.
    """

    data: Path
    assets: Path
    reference_date: date | None = None
    base_url: str = DEFAULT_BASE_URL


def from_environment(environment: Mapping[str, str], data: Path | None = None) -> Settings:
    """Settings from the environment; ``data`` from the command line wins.

    Raises:
        ValueError: When the reference date is not an ISO date.
    """
    chosen = data or (Path(environment[DATA_VARIABLE]) if environment.get(DATA_VARIABLE) else None)
    reference = environment.get(REFERENCE_DATE_VARIABLE)
    return Settings(
        data=chosen or _shipped("data"),
        assets=_shipped("assets"),
        reference_date=date.fromisoformat(reference) if reference else None,
        base_url=(environment.get(BASE_URL_VARIABLE) or DEFAULT_BASE_URL).rstrip("/"),
    )


def _shipped(name: str) -> Path:
    """Folder beside the package in a checkout, inside it in an installed wheel."""
    package = Path(__file__).resolve().parent
    installed = package / "_shipped" / name
    return installed if installed.is_dir() else package.parent / name

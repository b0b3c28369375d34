"""Arguments that name something in the data: found, or a problem with what may have been meant."""

from collections.abc import Mapping
from difflib import get_close_matches

from dashboard import texts
from dashboard.api.calls import Call
from dashboard.api.problems import ApiProblemError
from dashboard.model.dataset import Dataset
from dashboard.model.district import GERMANY_CODE, LAND_CODE
from dashboard.texts import api as words

LISTED = 12
"""Known values a problem names at most."""


def known_key(call: Call, name: str, known: Mapping[str, str]) -> str:
    """A required argument that is one of the keys of ``known``, which maps them to their titles.

    Raises:
        ApiProblemError: When it is none of them.
    """
    value = call.arguments[name]
    if value not in known:
        raise unknown_value(name, value, known)
    return value


def chosen_key(call: Call, name: str, known: Mapping[str, str]) -> str | None:
    """An optional argument of the same sort; None where it is not given.

    Raises:
        ApiProblemError: When it is given and none of the keys.
    """
    return known_key(call, name, known) if name in call.arguments else None


def unknown_value(name: str, value: str, known: Mapping[str, str]) -> ApiProblemError:
    """Problem of a value that is not in the data."""
    close = near_miss(value, known)
    detail = words.UNKNOWN_VALUE.format(value, name)
    if close is None and len(known) <= LISTED:
        detail += f" {words.ALLOWED_VALUES.format(', '.join(known))}"
    title = known[close] if close and known[close] != close else ""
    return ApiProblemError("unknown_value", detail, parameter=name, suggestion=close, suggestion_title=title)


def near_miss(value: str, known: Mapping[str, str]) -> str | None:
    """The key whose own text or title is closest to a value, or None."""
    spellings = {spelling.casefold(): key for key, title in known.items() for spelling in (title, key)}
    close = get_close_matches(value.casefold(), spellings, n=1)
    return spellings[close[0]] if close else None


def inside_names(dataset: Dataset) -> dict[str, str]:
    """Names of the Thuringian districts by code, the merged one included."""
    return {code: district.name for code, district in dataset.districts.items()}


def area_names(dataset: Dataset) -> dict[str, str]:
    """Names of every area that can have a value: districts on both sides of the border, Land, Germany."""
    outside = {code: district.name for code, district in dataset.outside_districts.items()}
    return {
        **inside_names(dataset),
        **outside,
        LAND_CODE: texts.LAND,
        GERMANY_CODE: texts.GERMANY,
    }

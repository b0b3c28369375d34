"""Query: what the search field finds, and what a hit leads to."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard import formatting, texts
from dashboard.model.dataset import Dataset

DISTRICT_PREFIX = "kreis:"
INDICATOR_PREFIX = "merkmal:"


@dataclass(frozen=True, slots=True)
class SearchGroup:
    """A headed group of hits: pairs of value and label."""

    heading: str
    hits: tuple[tuple[str, str], ...]


def search_groups(dataset: Dataset) -> tuple[SearchGroup, ...]:
    """Everything that can be found: names of districts, programme measures and indicators.

    Number plates are not searched: "LSZ" is one too, and would lead to the wrong district.
    """
    districts = sorted(dataset.districts.values(), key=lambda d: formatting.sort_key(d.name))
    found = tuple((DISTRICT_PREFIX + d.code, d.name) for d in districts)
    measures = indicator_groups(dataset)
    return (
        SearchGroup(texts.SEARCH_GROUP_DISTRICTS, found),
        *(
            SearchGroup(g.heading, tuple((INDICATOR_PREFIX + key, label) for key, label in g.hits))
            for g in measures
        ),
    )


def indicator_groups(dataset: Dataset) -> tuple[SearchGroup, ...]:
    """Programme measures first, then the indicators by Handlungsfeld, context last."""
    programme = tuple((m.key, m.title) for m in dataset.programme.measures.values())
    groups = [SearchGroup(texts.SEARCH_GROUP_PROGRAMME, programme)]
    for field, title in _context_last(dataset.programme.fields).items():
        members = (i for i in dataset.indicators.values() if i.field == field)
        ordered = sorted(members, key=lambda i: formatting.sort_key(i.title))
        if ordered:
            groups.append(SearchGroup(title, tuple((i.key, i.title) for i in ordered)))
    return tuple(groups)


def hit(value: str) -> tuple[str | None, str | None]:
    """Split a hit into the district code or the indicator key it leads to."""
    if value.startswith(DISTRICT_PREFIX):
        return value.removeprefix(DISTRICT_PREFIX), None
    return None, value.removeprefix(INDICATOR_PREFIX)


def _context_last(fields: Mapping[int, str]) -> Mapping[int, str]:
    return dict(sorted(fields.items(), key=lambda item: (item[0] == 0, item[0])))

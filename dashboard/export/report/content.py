"""Everything a report says, as plain values for its template: words, facts, numbers, colours, map."""

from dataclasses import asdict
from datetime import date

from dashboard import formatting, texts
from dashboard.drawing import style
from dashboard.export.report.figures_part import figures_part
from dashboard.export.report.location_map import SCALE_KM, location_map
from dashboard.export.report.programme_part import Json, programme_part, site_of
from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory
from dashboard.texts import export_report as words
from dashboard.view import wording
from dashboard.view.profile_view import profile_view
from dashboard.view.values import ProfileView


def report_content(dataset: Dataset, code: str, territory: Territory, today: date, address: str) -> Json:
    """What the report of a district says.

    Raises:
        KeyError: When the district does not exist in the boundary set.
    """
    view = profile_view(dataset, code, territory, today, _later_changes(territory, today))
    return {
        "title": words.DOCUMENT_TITLE.format(view.name),
        "name": view.name,
        "eyebrow": f"{texts.PROFILE_HEADING} · {view.kind}",
        "running": words.RUNNING.format(view.name),
        "footer": words.FOOTER.format(view.name, _edition(dataset), formatting.short_day(today)),
        "edition": dataset.edition,
        "address": address,
        "words": _words(),
        "colours": _colours(),
        "map": _map(dataset, territory, view),
        "facts": [_fact(*fact) for fact in view.facts],
        "neighbours": _neighbours(dataset, territory, view),
        "programme": programme_part(view),
        "figures": figures_part(dataset, view),
        "reading": _reading(),
        "state": _state(dataset, territory, view, today),
    }


def _fact(label: str, value: str, url: str) -> Json:
    """A fact; an address is shown as its host and linked in full."""
    return {"label": label, "value": site_of(url) or value, "url": url}


def _later_changes(territory: Territory, today: date) -> str:
    """Sentence on border changes since the set's last exact day, or ""."""
    changed = territory.exact_until is not None and today > territory.exact_until
    return f"{territory.note}." if changed and territory.note else ""


def _edition(dataset: Dataset) -> str:
    return formatting.short_day(date.fromisoformat(dataset.edition))


def _map(dataset: Dataset, territory: Territory, view: ProfileView) -> Json:
    drawn = location_map(dataset, territory, view.code)
    near = (words.MAP_NEIGHBOUR.format(number, n.name) for number, n in enumerate(view.neighbours, 1))
    return {
        **asdict(drawn),
        "alt": words.MAP_ALT.format(view.name, ", ".join(near)),
        "scale_text": words.SCALE.format(SCALE_KM),
        "legend": [{"fill": fill, "text": text} for fill, text in _legend(view)],
        "legend_note": words.LEGEND_NUMBERS,
    }


def _legend(view: ProfileView) -> list[tuple[str, str]]:
    """Colours of the map that it holds."""
    beyond = {neighbour.outside for neighbour in view.neighbours}
    return [
        (style.CHOSEN_AREA_STYLE.fill, view.name),
        *([(style.NEAR_STYLE.fill, words.LEGEND_NEAR)] if False in beyond else []),
        (style.LAND_AREA_STYLE.fill, words.LEGEND_LAND),
        *([(style.NEAR_OUTSIDE_STYLE.fill, words.LEGEND_NEAR_OUTSIDE)] if True in beyond else []),
    ]


def _neighbours(dataset: Dataset, territory: Territory, view: ProfileView) -> list[Json]:
    """Neighbours with the numbers of the map; beyond the state border with the name of their Land."""
    codes = (neighbour.code for neighbour in dataset.neighbours[territory.key][view.code])
    return [
        {"name": _beyond(dataset, code, link.name) if link.outside else link.name, "border": link.border}
        for code, link in zip(codes, view.neighbours, strict=True)
    ]


def _beyond(dataset: Dataset, code: str, name: str) -> str:
    return words.BEYOND.format(name, dataset.outside_districts[code].land)


def _reading() -> list[str]:
    return [
        texts.SIGNS,
        texts.NO_COMPARISON_NOTE,
        texts.RANK_NOTE,
        words.DIFFERENCE_NOTE,
        words.UNCONFIRMED_NOTE,
    ]


def _state(dataset: Dataset, territory: Territory, view: ProfileView, today: date) -> list[str]:
    licences = dict.fromkeys(measure.licence for measure in dataset.programme.measures.values())
    return [
        words.EDITION_NOTE.format(_edition(dataset), formatting.short_day(today)),
        words.BORDERS_NOTE.format(wording.status_text(territory.key, territory.series)),
        *([view.territory_note] if view.territory_note else []),
        f"{view.boundaries}.",
        words.PROGRAMME_LICENCE.format("; ".join(licences)),
    ]


def _words() -> Json:
    return {
        "page_of": words.PAGE_OF,
        "location": words.LOCATION_HEADING,
        "facts": words.FACTS_HEADING,
        "neighbours": texts.NEIGHBOURS_HEADING,
        "neighbour_columns": [words.COLUMN_NUMBER, texts.COLUMN_DISTRICT, words.COLUMN_BORDER],
        "programme": texts.PROGRAMME_HEADING,
        "status": texts.COLUMN_STATUS,
        "plan": texts.PLAN_HEADING,
        "plan_none": texts.PLAN_NONE,
        "reference": words.REFERENCE_MARK,
        "unconfirmed": texts.UNCONFIRMED,
        "more_one": words.MORE_ONE,
        "more_many": words.MORE_MANY,
        "programme_sources": words.PROGRAMME_SOURCES_HEADING,
        "figures": texts.KEY_INDICATORS_HEADING,
        "figure_columns": [
            texts.COLUMN_INDICATOR,
            texts.YEAR_LABEL,
            texts.COLUMN_VALUE,
            texts.COLUMN_RANK,
            texts.LAND,
            texts.COLUMN_DIFF_LAND,
            texts.GERMANY,
            texts.COLUMN_DIFF_GERMANY,
            texts.COLUMN_TREND,
            texts.SOURCE,
        ],
        "notes": words.NOTES_HEADING,
        "figure_sources": words.FIGURE_SOURCES_HEADING,
        "reading": words.READING_HEADING,
        "state": words.STATE_HEADING,
        "address": words.ADDRESS_NOTE,
    }


def _colours() -> dict[str, str]:
    return {
        "ink": style.INK,
        "muted": style.MUTED,
        "accent": style.ACCENT,
        "line": style.OUTSIDE_LINE_COLOUR,
        "ground": style.OUTSIDE_FILL,
        "warning": style.LIGHT["warn"],
        "valid": style.CATEGORY_STYLES["valid"].fill,
        "expired": style.CATEGORY_STYLES["expired"].fill,
        "later": style.CATEGORY_STYLES["preparing"].fill,
    }

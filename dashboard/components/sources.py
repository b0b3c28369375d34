"""Page „Daten und Quellen“."""

from typing import Any

from dash import html

from dashboard import texts
from dashboard.components import links
from dashboard.components.data_table import framed, head_row
from dashboard.components.static import hidden
from dashboard.components.take_away import api_links
from dashboard.model.indicator import Source
from dashboard.texts import abbreviations
from dashboard.texts import charts as words
from dashboard.view.sources_view import IndicatorEntry, SourcesView


def sources(view: SourcesView) -> list[Any]:
    """All definitions, sources, licences, boundary sets and caveats."""
    return [
        html.H2(texts.SOURCES_HEADING),
        html.P(f"{texts.SOURCES_INTRO} {view.edition}."),
        api_links(),
        html.H3(texts.SOURCES_PROGRAMME_MEASURES),
        *(
            html.Details([html.Summary(title), html.P(definition), _list(caveats)])
            for title, definition, caveats in view.measures
        ),
        html.H3(texts.SOURCES_INDICATORS),
        *(
            html.Section([html.H4(heading), *(_indicator(entry) for entry in entries)])
            for heading, entries in view.indicators
        ),
        html.H3(texts.SOURCES_TERRITORIES),
        _definitions(view.geo),
        _list(view.geo_changes),
        _table(
            texts.SOURCES_TERRITORIES,
            (texts.TERRITORY_LABEL, texts.VALIDITY, texts.CAVEATS),
            view.territories,
        ),
        html.H4(texts.SOURCES_CHANGES),
        _table(texts.SOURCES_CHANGES, (texts.DATE, texts.CHANGE, texts.CAVEATS), view.territorial_changes),
        html.H3(abbreviations.HEADING),
        _definitions(tuple(abbreviations.LONG_FORMS.items())),
        html.H3(texts.SOURCES_DATA),
        html.Ul([_source(source) for source in view.sources]),
        html.H3(texts.SOURCES_PROGRAMME),
        html.Ul([_source(source) for source in view.programme_sources]),
    ]


def _indicator(entry: IndicatorEntry) -> html.Details:
    rows = (
        (texts.DEFINITION, entry.definition),
        (texts.UNIT, entry.unit),
        (texts.REFERENCE_DATE, entry.reference_date),
        (texts.SOURCE, entry.source),
        (texts.LICENCE, entry.licence),
        (texts.DIRECTION, entry.direction),
    )
    segments = tuple((s.years, s.status, f"{s.source} – {s.read_in}") for s in entry.segments)
    return html.Details(
        [
            html.Summary(entry.title),
            links.go(
                [texts.SHOW_ON_MAP, hidden(f": {entry.title}")],
                merkmal=entry.key,
                jahr="",
                stand="",
                ansicht="",
            ),
            _definitions(rows),
            _table(
                words.SEGMENTS.format(entry.title),
                (texts.YEARS, texts.TERRITORY_LABEL, texts.READ_IN),
                segments,
            ),
            *([html.H5(texts.CAVEATS), _list(entry.caveats)] if entry.caveats else []),
        ],
        id=f"merkmal-{entry.key}",
    )


def _definitions(rows: tuple[tuple[str, str], ...]) -> html.Dl:
    return html.Dl(
        [item for label, text in rows for item in (html.Dt(label), html.Dd(text))], className="definitions"
    )


def _list(items: tuple[str, ...]) -> html.Ul:
    return html.Ul([html.Li(item) for item in items])


def _table(caption: str, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> html.Div:
    body = [html.Tr([html.Th(row[0], scope="row"), *(html.Td(cell) for cell in row[1:])]) for row in rows]
    return framed(caption, head_row(*((label, False) for label in head)), body, class_name="", headed=True)


def _source(source: Source) -> html.Li:
    parts: list[Any] = [links.external(source.title, source.url), f" – {source.publisher}. {source.licence}."]
    if source.read_in and source.read_in != source.url:
        parts.append(html.Span(f"{texts.READ_IN}: {source.read_in}", className="backing"))
    return html.Li(parts)

"""The key figures as the report's template reads them, with lettered sources."""

from string import ascii_lowercase

from dashboard import formatting, texts
from dashboard.export.report.programme_part import Json
from dashboard.figures.sparkline import sparkline_svg
from dashboard.model.dataset import Dataset
from dashboard.texts import export_report as words
from dashboard.view.values import KeyFigure, ProfileView


def figures_part(dataset: Dataset, view: ProfileView) -> Json:
    """Key figures by Handlungsfeld, and where they come from: publisher, territorial status, licence."""
    sources: dict[str, str] = {}
    groups = [
        {"title": title, "rows": [_row(dataset, figure, sources) for figure in figures]}
        for title, figures in view.figures
    ]
    listed = [{"letter": letter, "text": text} for text, letter in sources.items()]
    return {"groups": groups, "sources": listed}


def _row(dataset: Dataset, figure: KeyFigure, sources: dict[str, str]) -> Json:
    compared = (figure.land, figure.to_land.cell, figure.germany, figure.to_germany.cell)
    numbers = (figure.value.cell, figure.rank, *compared)
    svg = sparkline_svg(figure.trend)
    return {
        "title": figure.title,
        "about": ", ".join(part for part in (figure.unit, figure.reason, figure.other_series) if part),
        "year": figure.year,
        "numbers": [number or texts.NO_COMPARISON for number in numbers],
        "trend": {"svg": svg, "alt": figure.trend_text, "start": _start(dataset, figure)} if svg else None,
        "source": _letter(dataset, figure, sources),
    }


def _start(dataset: Dataset, figure: KeyFigure) -> str:
    """First year with a value and the value, which gives the small line its measure."""
    year, value = next((year, value) for year, value in figure.trend if value is not None)
    decimals = dataset.indicator(figure.key).decimals
    return words.TREND_START.format(texts.year_label(year), formatting.number(value, decimals))


def _letter(dataset: Dataset, figure: KeyFigure, sources: dict[str, str]) -> str:
    licence = texts.LICENCE_PREFIX.format(dataset.indicator(figure.key).licence)
    source = words.FIGURE_SOURCE.format(figure.source, licence)
    return sources.setdefault(source, ascii_lowercase[len(sources)])

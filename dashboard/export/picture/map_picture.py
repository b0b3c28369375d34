"""The map of a view as a picture: districts, legend with counts, highest and lowest values."""

from dashboard import texts
from dashboard.export.picture import sheet
from dashboard.export.picture.caption import caption, signs_note
from dashboard.export.picture.hatches import hatch_patterns
from dashboard.export.picture.legend import Column, Swatch, outside_entry
from dashboard.export.picture.map_drawing import MAP_WIDTH, MapArea, map_drawing
from dashboard.figures import theme
from dashboard.model.dataset import Dataset
from dashboard.model.observation import MissingReason
from dashboard.texts import export_data as words
from dashboard.view.displayed import displayed
from dashboard.view.overview_view import extremes
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure
from dashboard.view.speech import map_spoken
from dashboard.view.values import MISSING, MapCell, MapView

COLUMN = Column(sheet.MARGIN + MAP_WIDTH + 34, sheet.ROOM - MAP_WIDTH - 34)


def map_picture(dataset: Dataset, view: MapView, shown: Shown, address: str) -> sheet.Drawn:
    """Draw the map of shown values as SVG."""
    styles = map_styles(view)
    areas = [_area(cell, styles, view, shown) for cell in view.cells]
    drawing, height = map_drawing(areas, shown.territory, dataset.outside, view.selected)
    legend, below = _legend(view, styles, shown)
    body = sheet.Body(
        placed(drawing) + legend,
        max(height, below),
        hatch_patterns([area.style for area in areas]),
    )
    spoken = " ".join(map_spoken(dataset, shown))
    words_of = caption(
        dataset, view.title, spoken, [view.attribution], _notes(view, shown), address, with_map=True
    )
    return sheet.sheet(body, words_of)


def map_styles(view: MapView) -> dict[str, theme.Style]:
    """Style of every group of a map by its key, and of districts without a value."""
    styles = theme.group_styles(view.keys, categorical=view.categorical)
    return {**dict(zip(view.keys, styles, strict=True)), MISSING: theme.MISSING_STYLE}


def placed(drawing: str) -> str:
    """A map at its place on the sheet."""
    return f'<g transform="translate({sheet.MARGIN} 0)">{drawing}</g>'


def _area(cell: MapCell, styles: dict[str, theme.Style], view: MapView, shown: Shown) -> MapArea:
    style = styles[MISSING if cell.group is None else view.keys[cell.group]]
    below = cell.displayed.cell if isinstance(shown, ShownIndicator) else ""
    card = ", ".join((cell.name, *cell.lines))
    return MapArea(cell.code, cell.name, card, below, style, -(cell.group or 0))


def _legend(view: MapView, styles: dict[str, theme.Style], shown: Shown) -> tuple[str, float]:
    entries = [
        Swatch(_label(entry.key, entry.label, shown), styles[entry.key], str(entry.count), entry.here)
        for entry in view.legend
    ]
    head, y = COLUMN.heading(0, texts.LEGEND_HEADING, words.DISTRICTS)
    drawn, y = COLUMN.swatches(y, [*entries, outside_entry()])
    lists, y = _lists(shown, y + 8)
    return head + drawn + lists, y


def _label(key: str, label: str, shown: Shown) -> str:
    """Label of an entry; of missing values with their signs, as they stand on the map."""
    if key != MISSING or isinstance(shown, ShownMeasure):
        return label
    reasons = {o.reason for o in shown.observations.values() if o.reason}
    return "; ".join(
        words.MISSING_ENTRY.format(reason.value, texts.REASONS[reason.value])
        for reason in MissingReason
        if reason in reasons
    )


def _lists(shown: Shown, y: float) -> tuple[str, float]:
    """Highest and lowest values and the benchmarks; nothing for a programme measure."""
    if isinstance(shown, ShownMeasure):
        return "", y
    found = extremes(shown)
    lists = (
        (words.HIGHEST_VALUES, [_value(shown, code) for code, _, _ in found.highest]),
        (words.LOWEST_VALUES, [_value(shown, code) for code, _, _ in found.lowest]),
        (words.BENCHMARKS, _benchmarks(shown)),
    )
    drawn = []
    for heading, pairs in lists:
        if pairs:
            head, y = COLUMN.heading(y, heading)
            rows, y = COLUMN.pairs(y - 2, pairs)
            drawn += [head, rows]
            y += 10
    return "".join(drawn), y


def _value(shown: ShownIndicator, code: str) -> tuple[str, str]:
    return shown.territory.names[code], displayed(shown.observations[code], shown.indicator).cell


def _benchmarks(shown: ShownIndicator) -> list[tuple[str, str]]:
    """Thüringen and Deutschland where a value is published, or a sum was computed."""
    pairs = []
    for name, benchmark in ((texts.LAND, shown.land), (texts.GERMANY, shown.germany)):
        if benchmark is not None:
            label = words.COMPUTED.format(name, texts.LAND_COMPUTED) if benchmark.computed else name
            pairs.append((label, displayed(benchmark, shown.indicator).cell))
    return pairs


def _notes(view: MapView, shown: Shown) -> tuple[str, ...]:
    """Notes of the map; first what the signs on it mean."""
    if isinstance(shown, ShownMeasure):
        return view.notes
    return (signs_note(o.reason.value for o in shown.observations.values() if o.reason), *view.notes)

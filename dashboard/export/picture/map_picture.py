"""The map of a view as a picture: districts, legend with counts, highest and lowest values."""

from dataclasses import replace

from dashboard import texts
from dashboard.drawing.map_scene import Lettering, MapScene, map_scene
from dashboard.drawing.style import OUTSIDE_STYLE
from dashboard.drawing.svg_legend import LegendColumn, Stacked
from dashboard.drawing.svg_map import PICTURE, Painting, map_svg
from dashboard.export.picture import sheet
from dashboard.export.picture.caption import caption, signs_note
from dashboard.model.dataset import Dataset
from dashboard.model.observation import MissingReason
from dashboard.texts import export_data as words
from dashboard.view.displayed import displayed
from dashboard.view.overview_view import extremes
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure
from dashboard.view.speech import map_spoken
from dashboard.view.values import MISSING, MapView

MAP_WIDTH = 790
COLUMN = LegendColumn(sheet.MARGIN + MAP_WIDTH + 34, sheet.ROOM - MAP_WIDTH - 34)
LETTERING = Lettering(values=True)
"""Of the maps of all pictures: names with their values."""


def map_picture(dataset: Dataset, view: MapView, shown: Shown, address: str) -> sheet.Drawn:
    """Draw the map of shown values as SVG."""
    scene = map_scene(dataset, shown, view, LETTERING)
    spoken = " ".join(map_spoken(dataset, shown))
    words_of = caption(
        dataset, view.title, spoken, [view.attribution], _notes(view, shown), address, with_map=True
    )
    return sheet.sheet(map_body(scene, _legend(scene, view, shown)), words_of)


def map_body(scene: MapScene, legend: Stacked, painting: Painting = PICTURE) -> sheet.Body:
    """A map on the left with its legend on the right."""
    across, down = painting.size(scene)
    height = MAP_WIDTH * down / across
    drawn = map_svg(scene, painting, x=sheet.MARGIN, y=0.0, width=MAP_WIDTH, height=height)
    return sheet.Body(drawn + legend[0], max(height, legend[1]))


def outside_field(y: float) -> Stacked:
    """The legend entry of the districts beyond the state border."""
    return COLUMN.field(y, OUTSIDE_STYLE, texts.OUTSIDE_LABEL)


def _legend(scene: MapScene, view: MapView, shown: Shown) -> Stacked:
    labels = [_label(entry.key, entry.label, shown) for entry in view.legend]
    items = [replace(item, label=label) for item, label in zip(scene.legend, labels, strict=True)]
    head, y = COLUMN.heading(0, texts.LEGEND_HEADING, words.DISTRICTS)
    drawn, y = COLUMN.fields(y, items)
    outside, y = outside_field(y)
    lists, y = _lists(shown, y + 8)
    return head + drawn + outside + lists, y


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


def _lists(shown: Shown, y: float) -> Stacked:
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

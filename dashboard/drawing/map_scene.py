"""A map as values: areas in their styles, names at their places, legend; every map is painted from it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard import texts
from dashboard.drawing.geography import Plane, plane_of
from dashboard.drawing.lettering import NORMAL, STRONG, Face, name_lines, width
from dashboard.drawing.places import map_places
from dashboard.drawing.style import (
    LAND_AREA_STYLE,
    MISSING_STYLE,
    OUTSIDE_STYLE,
    Style,
    group_styles,
    need_style,
)
from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory
from dashboard.view.map_keys import outside_cells
from dashboard.view.need_values import NeedView
from dashboard.view.shown import Shown, ShownIndicator
from dashboard.view.values import MISSING, LegendEntry, MapView

LINE_STEP = 1.12
"""Distance of the lines of a name over the size of its letters."""
SIGN_SIZE = 1.5
"""The sign of a missing value is larger than a value: some are mere dots."""
HALO = 0.22
"""Width of the halo around letters over their size."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """What is written into the districts of a map.

    Attributes:
        size: Of the letters, in units of the map.
        values: Whether the value or its sign stands below the name.
        face: The typeface it will be set in.
    """

    size: float = 17.5
    values: bool = False
    face: Face = Face.SHIPPED


@dataclass(frozen=True, slots=True)
class Area:
    """A district as it is drawn; ``lines`` stand on its card below the name, ``below`` on the map."""

    code: str
    name: str
    style: Style
    lines: tuple[str, ...]
    below: str = ""

    @property
    def description(self) -> str:
        """Accessible name: the district and everything on its card."""
        return ", ".join((self.name, *self.lines))


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A line of letters; ``size`` in units of the map."""

    text: str
    size: float
    weight: int


@dataclass(frozen=True, slots=True)
class MapLabel:
    """What stands in a district: lines around a middle, in units, in a colour, with a halo in another."""

    code: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[LabelLine, ...]
    colour: str
    halo: str


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A class or category with its number of districts, and the chosen one where it falls into it."""

    style: Style
    label: str
    count: int
    here: str = ""


@dataclass(frozen=True, slots=True)
class LegendGrid:
    """A legend of need and status: ``fields`` row by row, one row for each status group."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    fields: tuple[tuple[LegendItem, ...], ...]


@dataclass(frozen=True, slots=True)
class MapScene:
    """A map ready to be painted.

    Attributes:
        title: What, when, in which unit.
        plane: The boundaries.
        areas: Districts in the order they are drawn, dark ones first: the border of a light one is seen.
        outside: Districts beyond the state border.
        labels: What is written into the districts.
        legend: Classes or categories, at the end the districts without a value; empty beside a grid.
        grid: Legend of need and status, else None.
        selected: Code of the chosen district.
    """

    title: str
    plane: Plane
    areas: tuple[Area, ...]
    outside: tuple[Area, ...]
    labels: tuple[MapLabel, ...]
    legend: tuple[LegendItem, ...]
    grid: LegendGrid | None
    selected: str | None

    @property
    def styles(self) -> tuple[Style, ...]:
        """Of every area and legend field."""
        fields = (item for row in (self.grid.fields if self.grid else ()) for item in row)
        return tuple(dict.fromkeys(x.style for group in (self.areas, self.legend, fields) for x in group))


def map_scene(dataset: Dataset, shown: Shown, view: MapView, lettering: Lettering) -> MapScene:
    """The scene of a map of values or categories."""
    styles = dict(zip(view.keys, group_styles(view.keys, categorical=view.categorical), strict=True))
    styles[MISSING] = MISSING_STYLE
    numbers = lettering.values and isinstance(shown, ShownIndicator)
    areas = [
        Area(
            code=cell.code,
            name=cell.name,
            style=styles[MISSING if cell.group is None else view.keys[cell.group]],
            lines=cell.lines,
            below=cell.displayed.cell if numbers else "",
        )
        for cell in sorted(view.cells, key=lambda cell: -(cell.group or 0))
    ]
    legend = tuple(_item(entry, styles[entry.key]) for entry in view.legend)
    return _scene(_Ground(dataset, shown, lettering), view, areas, legend, None)


def need_scene(dataset: Dataset, shown: Shown, view: NeedView, lettering: Lettering) -> MapScene:
    """The scene of a map of need and status: fill by need, hatch by status."""
    areas = [
        Area(
            code=cell.code,
            name=cell.name,
            style=need_style(cell.need, view.categories[-1 if cell.group is None else cell.group]),
            lines=cell.lines,
            below=cell.displayed.cell if lettering.values else "",
        )
        for cell in sorted(view.cells, key=lambda cell: -(cell.need or 0))
    ]
    entries = {entry.key: entry for entry in view.legend}
    grid = LegendGrid(
        columns=view.levels,
        rows=view.groups,
        fields=tuple(
            tuple(
                _item(entries[f"{need}-{_group_key(view, place)}"], need_style(need, category))
                for need in range(len(view.levels))
            )
            for place, category in enumerate(view.categories)
        ),
    )
    missing = tuple(_item(entry, MISSING_STYLE) for entry in view.legend if entry.key == MISSING)
    return _scene(_Ground(dataset, shown, lettering), view, areas, missing, grid)


def _group_key(view: NeedView, place: int) -> str:
    return "unknown" if place == len(view.groups) - 1 else str(place)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every scene of a resolved state stands on."""

    dataset: Dataset
    shown: Shown
    lettering: Lettering


def _scene(
    ground: _Ground,
    view: MapView | NeedView,
    areas: Sequence[Area],
    legend: tuple[LegendItem, ...],
    grid: LegendGrid | None,
) -> MapScene:
    plane = plane_of(ground.shown.territory, ground.dataset.outside)
    cells = (c for c in outside_cells(ground.dataset, ground.shown) if c.code in plane.outside)
    outside = tuple(Area(cell.code, cell.name, OUTSIDE_STYLE, cell.lines) for cell in cells)
    labels = labelled(plane, areas, ground.lettering)
    return MapScene(view.title, plane, tuple(areas), outside, labels, legend, grid, view.selected)


def _item(entry: LegendEntry, style: Style) -> LegendItem:
    return LegendItem(style, entry.label, entry.count, entry.here)


def labelled(plane: Plane, areas: Iterable[Area], lettering: Lettering) -> tuple[MapLabel, ...]:
    """Names of districts, long ones in two lines, with what stands below them, at their places."""
    return _labels(plane, {area: _lines(area, lettering) for area in areas}, lettering)


def _labels(
    plane: Plane, written: Mapping[Area, tuple[LabelLine, ...]], lettering: Lettering
) -> tuple[MapLabel, ...]:
    step = lettering.size * LINE_STEP
    boxes = {
        area: (
            max(width(line.text, line.size, line.weight, lettering.face) for line in lines),
            step * len(lines),
        )
        for area, lines in written.items()
    }
    places = map_places(plane, [(area.code, *box) for area, box in boxes.items()])
    return tuple(
        MapLabel(area.code, *places[area.code], *boxes[area], lines, area.style.text, area.style.fill)
        for area, lines in written.items()
    )


def _lines(area: Area, lettering: Lettering) -> tuple[LabelLine, ...]:
    weight = STRONG if lettering.values else NORMAL
    lines = [LabelLine(line, lettering.size, weight) for line in name_lines(area.name)]
    if area.below:
        sign = area.below in texts.REASONS
        size = lettering.size * (SIGN_SIZE if sign else 1)
        lines.append(LabelLine(area.below, size, STRONG if sign else NORMAL))
    return tuple(lines)


def location_scene(
    dataset: Dataset,
    territory: Territory,
    title: str,
    styles: Mapping[str, Style],
    written: Mapping[str, tuple[str, ...]],
    lettering: Lettering,
) -> MapScene:
    """A map without values that shows where districts lie.

    Args:
        dataset: The data.
        territory: The boundary set.
        title: What it shows.
        styles: Of districts that do not look as others do, within the Land and beyond its border.
        written: Lines that are written into districts, by code.
        lettering: Their size and face.
    """
    plane = plane_of(territory, dataset.outside)
    areas = tuple(
        Area(code, territory.names[code], styles.get(code, LAND_AREA_STYLE), ()) for code in plane.districts
    )
    outside = tuple(
        Area(code, dataset.outside.names[code], styles.get(code, OUTSIDE_STYLE), ()) for code in plane.outside
    )
    lines = {
        area: tuple(LabelLine(line, lettering.size, STRONG) for line in written[area.code])
        for area in (*areas, *outside)
        if area.code in written
    }
    return MapScene(title, plane, areas, outside, _labels(plane, lines, lettering), (), None, None)

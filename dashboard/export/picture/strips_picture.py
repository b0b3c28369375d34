"""Dot strips as a picture: one line per indicator over all districts, the compared ones marked and named."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import texts
from dashboard.drawing import lettering
from dashboard.drawing.svg import element, plain, stroke, text
from dashboard.export.picture import sheet
from dashboard.export.picture.axis import GRID
from dashboard.export.picture.caption import caption
from dashboard.export.picture.legend import key_rows
from dashboard.export.picture.marks import at, dot, mark
from dashboard.figures import theme
from dashboard.figures.trend import line_style
from dashboard.model.dataset import Dataset
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_data as words
from dashboard.view.comparison_view import ComparisonRow, ComparisonView, StripPoint

ROW = 92
OTHER = "#b9c4c4"
ENDS = 86
"""Room for the lowest and the highest value beside a strip, in pixels."""
LEFT, RIGHT = sheet.MARGIN + ENDS, sheet.MARGIN + sheet.ROOM - ENDS
NAME_SIZE = 13
NAME_GAP = 8


@dataclass(frozen=True, slots=True)
class _Label:
    """A mark with its text; ``side`` is "top" or "bottom" of the strip, or "" without room."""

    point: StripPoint
    text: str
    middle: float
    y: float
    side: str


def strips_picture(dataset: Dataset, view: ComparisonView, spoken: str, address: str) -> sheet.Drawn:
    """Draw the strips of a comparison as SVG."""
    legend, top = key_rows(_key(view), 0)
    rows = "".join(_row(row, top + 20 + ROW * index) for index, row in enumerate(view.rows))
    names = [district.name for district in view.districts]
    title = words.COMPARED.format(words.COMMA.join(names)) if names else comparison_words.STRIPS_HEADING
    missing = [line for row in view.rows for line in _missing(row, view)]
    words_of = caption(
        dataset,
        title,
        spoken,
        [row.attribution for row in view.rows],
        (comparison_words.STRIPS_NOTE, *view.notes, *missing),
        address,
        with_map=False,
    )
    return sheet.sheet(sheet.Body(legend + rows, top + 20 + ROW * len(view.rows)), words_of)


def _key(view: ComparisonView) -> list[tuple[str, str]]:
    entries = [(mark(line_style(district.place)), district.name) for district in view.districts]
    entries.append((dot(OTHER), words.ALL_DISTRICTS))
    if any(row.land for row in view.rows):
        entries.append((_bar(germany=False, half=8), texts.LAND))
    if any(row.germany for row in view.rows):
        entries.append((_bar(germany=True, half=8), texts.GERMANY))
    return entries


def _row(row: ComparisonRow, top: float) -> str:
    y = top + 52
    title = text(row.title, sheet.MARGIN, top + 12, 15, font_weight=lettering.STRONG)
    after = sheet.MARGIN + lettering.width(row.title, 15, lettering.STRONG) + 8
    others = [point for point in row.points if point.place is None]
    drawn = (
        title,
        text(row.dated, after, top + 12, 14, fill=theme.MUTED),
        stroke(f"M{LEFT} {y:.1f}H{RIGHT}", GRID, 2),
        text(row.lowest, LEFT - 16, y + 5, 14, text_anchor="end", fill=theme.MUTED),
        text(row.highest, RIGHT + 16, y + 5, 14, fill=theme.MUTED),
        *(at(_x(p.position), y, dot(OTHER), _title(p.name, p.text)) for p in others),
        _benchmark(row.germany, y, texts.GERMANY, germany=True),
        _benchmark(row.land, y, texts.LAND, germany=False),
        *(_marked(label) for label in _labels(row, y)),
    )
    return element("g", *drawn, role="img", aria_label=f"{row.title}, {row.dated}", data_indicator=row.key)


def _marked(label: _Label) -> str:
    point = label.point
    drawn = at(
        _x(point.position), label.y, mark(line_style(point.place), 7.5), _title(point.name, point.text)
    )
    if not label.side:
        return drawn
    base = label.y - 14 if label.side == "top" else label.y + 25
    return drawn + text(label.text, round(label.middle, 1), base, NAME_SIZE, text_anchor="middle")


def _labels(row: ComparisonRow, y: float) -> list[_Label]:
    """Marks with names and values, above the strip where there is room, else below, else without."""
    ends = {"top": 0.0, "bottom": 0.0}
    labels = []
    for point in sorted(row.points, key=lambda point: point.position):
        if point.place is None:
            continue
        text = f"{point.name} {row.cells[point.place].value}"
        half = lettering.width(text, NAME_SIZE) / 2
        middle = min(max(_x(point.position), sheet.MARGIN + half), sheet.MARGIN + sheet.ROOM - half)
        side = next((name for name, end in ends.items() if middle - half > end), "")
        if side:
            ends[side] = middle + half + NAME_GAP
        labels.append(_Label(point, text, middle, y, side))
    return labels


def _benchmark(line: tuple[float, str] | None, y: float, name: str, *, germany: bool) -> str:
    return (
        at(_x(line[0]), y, _bar(germany=germany, half=9 if germany else 12), _title(name, line[1]))
        if line
        else ""
    )


def _bar(*, germany: bool, half: int) -> str:
    colour, width = (theme.MUTED, 1.8) if germany else (theme.INK, 2.8)
    return stroke(f"M0 {-half}V{half}", colour, width, "3 2.4" if germany else None)


def _x(position: float) -> float:
    return LEFT + position * (RIGHT - LEFT)


def _title(name: str, value: str) -> str:
    return plain(f"{name}: {value}")


def _missing(row: ComparisonRow, view: ComparisonView) -> Sequence[str]:
    """One sentence for every compared district without a value, with the official sign."""
    pairs = zip(view.districts, row.cells, strict=True)
    return [
        words.MISSING_POINT.format(district.name, row.title, cell.value, texts.REASONS[cell.value])
        for district, cell in pairs
        if cell.value in texts.REASONS
    ]

"""The trend as a picture: a line for each district and series, Thüringen thick and grey."""

from collections.abc import Sequence

from dashboard.drawing import lettering
from dashboard.drawing.svg import element, path, plain, stroke, text
from dashboard.export.picture import sheet
from dashboard.export.picture.axis import Axis, axis_for, horizontal_grid
from dashboard.export.picture.caption import caption, signs_note
from dashboard.export.picture.legend import key_rows
from dashboard.export.picture.marks import at, mark
from dashboard.figures import theme
from dashboard.figures.end_labels import EndLabel, end_labels
from dashboard.figures.trend import LAND_STYLE, LAND_WIDTH, LINE_WIDTH, MAX_TICKS, line_style
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as pictures
from dashboard.texts import trend as words
from dashboard.view.speech import trend_spoken
from dashboard.view.trend_values import Seam, TrendLine, TrendPoint, TrendView

HEIGHT = 480
LABEL_SIZE = 14.5
NUMBERS = 64
"""Room for the numbers of the value axis, in pixels."""
DASHES = "9 5"


def trend_picture(dataset: Dataset, view: TrendView, address: str) -> sheet.Drawn:
    """Draw a trend view as SVG."""
    lines = [line for line in view.lines if line.drawn]
    legend, top = key_rows(_key(view, lines), 0)
    svg = legend + _chart(view, lines, top + 34)
    attributions = [part.attribution for part in view.attributions]
    notes = (*_gaps(lines), *view.notes, *(seam.note for seam in view.seams))
    lead = " ".join(trend_spoken(dataset, view))
    said = caption(dataset, view.title, lead, attributions, notes, address, with_map=False)
    return sheet.sheet(sheet.Body(svg, top + 34 + HEIGHT + 30), said)


def _gaps(lines: Sequence[TrendLine]) -> tuple[str, ...]:
    """Years without a value with their official sign, and what the signs mean."""
    missing = [(line.label, point) for line in lines for point in line.points if point.value is None]
    if not missing:
        return ()
    listed = "; ".join(words.POINT.format(f"{name}, {point.label}", point.cell) for name, point in missing)
    return pictures.GAPS.format(listed), signs_note(point.cell for _, point in missing)


def _key(view: TrendView, lines: Sequence[TrendLine]) -> list[tuple[str, str]]:
    """Mark and name of every area, districts first, with the way the series are told apart."""
    areas = {line.code: line for line in sorted(lines, key=lambda line: line.land)}
    entries = [(_sample(line) + mark(line_style(line.place)), line.name) for line in areas.values()]
    return [*entries, (_dashed_sample(), view.series_key)] if view.series_key else entries


def _sample(line: TrendLine) -> str:
    return stroke("M-11 0H11", line_style(line.place).colour, _width(line))


def _dashed_sample() -> str:
    return stroke("M-11 0H11", theme.MUTED, LINE_WIDTH, "5 3")


def _chart(view: TrendView, lines: Sequence[TrendLine], top: float) -> str:
    points = [point for line in lines for point in line.points]
    values = [float(point.value) for point in points if point.value is not None]
    bottom = top + HEIGHT
    upright = axis_for(values, bottom, top)
    labels = end_labels(lines, upright.low, upright.high)
    room = max(
        (lettering.width(part, LABEL_SIZE) for e in labels for part in e.text.split("<br>")), default=0
    )
    left, right = sheet.MARGIN + NUMBERS, sheet.MARGIN + sheet.ROOM - room - 22
    years = [point.position for point in points] or [0]
    across = Axis(
        min(years) - 0.3, max(years) + 0.3 if max(years) > min(years) else min(years) + 1, left, right
    )
    drawn = (
        text(view.unit_text, sheet.MARGIN, top - 12, 14, fill=theme.MUTED),
        horizontal_grid(upright, left, right),
        *(_seam(seam, across, (top, bottom)) for seam in _one_each(view.seams)),
        _years(lines, across, bottom),
        *(
            _line(line, across, upright, dashed=_dashed(view, line))
            for line in sorted(lines, key=lambda line: not line.land)
        ),
        *(_end_label(label, upright, right) for label in labels),
    )
    return "".join(drawn)


def _dashed(view: TrendView, line: TrendLine) -> bool:
    return bool(view.series_key) and line.series == "23"


def _width(line: TrendLine) -> float:
    return LAND_WIDTH if line.land else LINE_WIDTH


def _line(line: TrendLine, across: Axis, upright: Axis, *, dashed: bool) -> str:
    """A line with marks; a missing value and a change of borders are gaps."""
    style = line_style(line.place)
    strokes = [
        element(
            "path",
            d=path(_place(point, across, upright) for point in run),
            stroke=style.colour,
            stroke_width=_width(line),
            stroke_dasharray=DASHES if dashed else None,
            stroke_linejoin="round",
            fill="none",
        )
        for stretch in line.stretches
        for run in _runs(stretch)
        if len(run) > 1
    ]
    marks = [
        at(
            *_place(p, across, upright),
            mark(style, 5),
            plain(words.POINT.format(f"{line.label}, {p.label}", p.text)),
        )
        for p in line.points
        if p.value is not None
    ]
    return element(
        "g", *strokes, *marks, role="img", aria_label=line.label, data_area=line.code, data_series=line.series
    )


def _runs(stretch: Sequence[TrendPoint]) -> list[list[TrendPoint]]:
    """Neighbouring years with values."""
    runs: list[list[TrendPoint]] = [[]]
    for point in stretch:
        if point.value is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def _place(point: TrendPoint, across: Axis, upright: Axis) -> tuple[float, float]:
    return across.place(point.position), upright.place(float(point.value or 0))


def _years(lines: Sequence[TrendLine], across: Axis, bottom: float) -> str:
    labels = {point.position: point.label for line in lines for point in line.points}
    positions = sorted(labels, reverse=True)
    shown = positions[:: -(-len(positions) // (2 * MAX_TICKS)) or 1]
    drawn = [stroke(f"M{across.start:.1f} {bottom:.1f}H{across.end:.1f}", theme.MUTED, 1)]
    for position in sorted(shown):
        x = across.place(position)
        drawn.append(stroke(f"M{x:.1f} {bottom:.1f}v5", theme.MUTED, 1))
        drawn.append(text(labels[position], x, bottom + 22, 14, text_anchor="middle", fill=theme.MUTED))
    return "".join(drawn)


def _one_each(seams: Sequence[Seam]) -> list[Seam]:
    return list({seam.position: seam for seam in seams}.values())


def _seam(seam: Seam, across: Axis, span: tuple[float, float]) -> str:
    x, (top, bottom) = across.place(seam.position), span
    line = stroke(f"M{x:.1f} {top:.1f}V{bottom:.1f}", theme.INK, 1.3, "2 4")
    return line + text(seam.label, x, top - 12, 13, text_anchor="middle")


def _end_label(label: EndLabel, upright: Axis, right: float) -> str:
    parts = label.text.split("<br>")
    y = upright.place(label.height) - (len(parts) - 1) * LABEL_SIZE * 0.55
    colour = LAND_STYLE.colour if label.place is None else line_style(label.place).colour
    drawn = [
        text(
            part,
            right + 18,
            y + LABEL_SIZE * (0.35 + 1.1 * index),
            LABEL_SIZE,
            fill=colour,
            font_weight=lettering.STRONG,
        )
        for index, part in enumerate(parts)
    ]
    return "".join(drawn)

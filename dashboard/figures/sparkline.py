"""A small line of a district's values over the years, as SVG."""

from collections.abc import Sequence
from urllib.parse import quote

from dashboard.drawing.style import ACCENT

WIDTH, HEIGHT, PAD = 88, 24, 3


def sparkline(trend: Sequence[tuple[str, float | None]]) -> str:
    """The drawing of a trend as ``data:`` address, "" where there is none."""
    svg = sparkline_svg(trend)
    return "data:image/svg+xml," + quote(svg, safe="/:='<> ,") if svg else ""


def sparkline_svg(trend: Sequence[tuple[str, float | None]]) -> str:
    """SVG of a trend; gaps stay gaps, years keep their distances.

    Args:
        trend: Year labels and values; at least two of them with a value.

    Returns:
        "" where fewer than two years have a value.
    """
    points = [(int(year[-4:]), value) for year, value in trend]
    known = [(year, value) for year, value in points if value is not None]
    if len(known) < 2:
        return ""
    first, last = points[0][0], points[-1][0]
    low, high = min(v for _, v in known), max(v for _, v in known)

    def position(year: int, value: float) -> str:
        x = PAD + (WIDTH - 2 * PAD) * (year - first) / (last - first)
        y = HEIGHT / 2 if high == low else HEIGHT - PAD - (HEIGHT - 2 * PAD) * (value - low) / (high - low)
        return f"{x:.1f},{y:.1f}"

    lines = "".join(
        f"<polyline points='{' '.join(position(y, v) for y, v in run)}'/>" for run in _runs(points)
    )
    x, y = position(*known[-1]).split(",")
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}'>"
        f"<g fill='none' stroke='{ACCENT}' stroke-width='1.5'>{lines}</g>"
        f"<circle cx='{x}' cy='{y}' r='2.2' fill='{ACCENT}'/></svg>"
    )


def _runs(points: Sequence[tuple[int, float | None]]) -> list[list[tuple[int, float]]]:
    """Stretches of consecutive entries with values."""
    runs: list[list[tuple[int, float]]] = [[]]
    for year, value in points:
        if value is None:
            runs.append([])
        else:
            runs[-1].append((year, value))
    return [run for run in runs if run]

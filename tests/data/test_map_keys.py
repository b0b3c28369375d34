"""What a screen reader says about the shipped maps is what their tables say."""

import re
from datetime import date

import pytest

from dashboard.drawing.map_scene import Area
from dashboard.drawing.style import MISSING_STYLE
from dashboard.formatting import number
from dashboard.view.map_view import map_view
from dashboard.view.open_view import resolve
from dashboard.view.speech import map_summary
from dashboard.view.state import ViewState
from dashboard.view.table_view import table_view

NUMBER = r"[−+±]?\d{1,3}(?:\.\d{3})*(?:,\d+)?"


def _amount(name):
    return rf"(?P<{name}>{NUMBER})\u00a0[^;()]+?"


SUMMARY = re.compile(
    rf"(?P<districts>\d+) Kreise"
    rf"(?:; Werte von {_amount('low')} bis {_amount('high')}; Median {_amount('median')}"
    rf"; höchster Wert: (?P<where_high>[^;]+?) \({_amount('highest')}\)"
    rf"; niedrigster Wert: (?P<where_low>[^;]+?) \({_amount('lowest')}\)"
    rf"|; alle Werte: {_amount('all')}|; kein Kreis hat einen Wert)"
    r"(?:; ohne Wert: (?P<without>\d+))?\."
)
MEASURES = ("process_support_2019", "participation", "funding_stage", "plan_state", "agathe")


def view_of(dataset, section):
    state = ViewState(indicator=section.key.indicator, year=section.key.year, series=section.key.series)
    return map_view(dataset, state, section.shown)


def spoken(cell):
    """Accessible name of a district on the map."""
    return Area(cell.code, cell.name, MISSING_STYLE, cell.lines).description


def test_the_name_of_every_district_says_its_table_cell(dataset, sections, reader):
    checked = 0
    for section in sections:
        for cell in view_of(dataset, section).cells:
            value, rank, _ = section.cells[cell.code]
            said = spoken(cell)
            if value in reader.reasons:
                assert said.startswith(f"{cell.name}, kein Wert ({reader.reasons[value]})"), section.key
            else:
                assert said.startswith(f"{cell.name}, {value}\u00a0"), section.key
                assert f", Rang {rank}, " in said, section.key
            checked += 1
    assert checked > 10_000


def median_of(values):
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def test_the_numbers_of_the_summary_are_those_of_the_table(dataset, sections, reader):
    tied = 0
    for section in sections:
        text = map_summary(view_of(dataset, section), section.shown)
        match = SUMMARY.fullmatch(text)
        assert match, text
        parts = {name: part for name, part in match.groupdict().items() if part is not None}
        values = sorted(section.values.values())
        missing = len(section.cells) - len(values)
        assert int(parts["districts"]) == len(section.cells)
        assert int(parts.get("without", 0)) == (missing if values else 0), text
        if len(set(values)) < 2:
            assert [reader.number(parts["all"])] == values[:1] if values else "all" not in parts
            continue
        numbers = {
            name: reader.number(parts[name]) for name in ("low", "high", "highest", "lowest", "median")
        }
        median = reader.number(number(median_of(values), section.indicator.decimals))
        low, high = values[0], values[-1]
        assert numbers == {"low": low, "high": high, "highest": high, "lowest": low, "median": median}, text
        for place, extreme in (("where_high", high), ("where_low", low)):
            codes = [code for code, value in section.values.items() if value == extreme]
            names = {section.shown.territory.names[code] for code in codes}
            if len(names) > 3:
                assert parts[place] == f"{len(names)} Kreise gleichauf"
                tied += 1
            else:
                assert set(parts[place].split(", ")) == names, text
    assert tied > 0


@pytest.mark.parametrize("key", MEASURES)
def test_programme_measures_say_their_table_cell_and_count_it(dataset, key):
    state = ViewState(indicator=key)
    shown = resolve(dataset, state, date(2026, 11, 22))
    view, table = map_view(dataset, state, shown), table_view(dataset, state, shown)
    cells = {row.code: row.cells[1] for row in table.rows}
    for cell in view.cells:
        assert spoken(cell).startswith(f"{cell.name}, {cells[cell.code]}"), cell
    text = map_summary(view, shown)
    labels = [c.label for c in shown.measure.categories]
    counts = [
        sum(cells[c.code].removesuffix(" (unbestätigt)") == label for c in view.cells) for label in labels
    ]
    counted = "; ".join(f"{label}: {count}" for label, count in zip(labels, counts, strict=True))
    assert text == f"{len(view.cells)} Kreise; {counted}."


def test_every_programme_measure_is_looked_at(dataset):
    assert set(dataset.programme.measures) == set(MEASURES)

"""Status against need; classes and limits computed from the CSV files with pandas."""

from collections import Counter
from datetime import date

import pytest

from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.model.observation import MissingReason
from dashboard.view.displayed import missing_value
from dashboard.view.need_values import NeedView, PriorityRow
from dashboard.view.need_view import need_view
from dashboard.view.shown import cross_section
from dashboard.view.state import NeedRule
from dashboard.view.values import LegendEntry

POVERTY, CARE = "child_poverty_sgb2_under15", "care_rate_under3"
REFERENCE = date(2026, 11, 22)
NBSP = "\u00a0"


def view_of(
    dataset: Dataset,
    key: str = POVERTY,
    series: str = "22",
    year: str = "2023",
    rule: NeedRule | None = None,
    reference: date = REFERENCE,
) -> NeedView:
    shown = cross_section(dataset, key, series, year)
    return need_view(dataset, shown, rule or NeedRule(), reference, "16077")


def names(rows: tuple[PriorityRow, ...]) -> list[str]:
    return [row.name for row in rows]


def test_stages_against_child_poverty(dataset: Dataset):
    view = view_of(dataset)
    assert view.title == (
        "Kinderarmut (SGB II, unter 15 Jahre), 2023, in % – Förderstufe, letzter bekannter Stand"
    )
    assert view.territory == "2021-07-01"
    assert view.levels == (
        f"geringer Bedarf: 6,2 bis 9,1{NBSP}%",
        f"mittlerer Bedarf: 9,3 bis 11,9{NBSP}%",
        f"hoher Bedarf: 13,4 bis 20,8{NBSP}%",
    )
    assert view.groups == ("Stufe 1", "Stufe 2", "Stufe 3", "nicht bekannt")
    assert view.direction == "Niedrige Werte gelten als günstiger; hohe Werte bedeuten hier hohen Bedarf."
    assert {entry.key: entry.count for entry in view.legend} == {
        "0-0": 0, "0-1": 0, "0-2": 1, "0-unknown": 6,
        "1-0": 0, "1-1": 1, "1-2": 2, "1-unknown": 5,
        "2-0": 0, "2-1": 0, "2-2": 1, "2-unknown": 6,
    }  # fmt: skip
    assert view.legend[10] == LegendEntry("2-2", "hoher Bedarf, Stufe 3", 1, "Altenburger Land")


def test_the_shipped_stages_leave_high_need_unknown_and_not_low(dataset: Dataset):
    view = view_of(dataset)
    assert (view.matching, view.empty) == ((), "Auf keinen Kreis mit hohem Bedarf trifft die Regel zu.")
    assert names(view.unknown) == [
        "Gera", "Nordhausen", "Erfurt", "Kyffhäuserkreis", "Weimar", "Unstrut-Hainich-Kreis",
    ]  # fmt: skip
    assert view.unknown[0] == PriorityRow("16052", "Gera", f"20,8{NBSP}%", "1 von 22", "nicht bekannt")
    assert view.rule == (
        f"Hoher Bedarf: das Drittel mit dem höchsten Bedarf, 7 von 22 Kreisen (Werte ab 13,4{NBSP}%, "
        "Gleichstände eingeschlossen). Genannt sind davon die Kreise, deren letzte bekannte Förderstufe "
        "unter Stufe 3 liegt. Kreise mit nicht bekanntem Stand stehen getrennt; sie zählen nicht als niedrig."
    )


def test_a_wider_share_lists_the_only_known_stage_2(dataset: Dataset):
    view = view_of(dataset, rule=NeedRule(share=50))
    assert view.matching == (
        PriorityRow("16071", "Weimarer Land", f"10,0{NBSP}%", "11–12 von 22", "Stufe 2, Stand 2020"),
    )
    assert view.matching_title == "Hoher Bedarf, niedrige Stufe"
    assert view.empty == ""
    assert "die Hälfte mit dem höchsten Bedarf, 12 von 22 Kreisen (Werte ab 10,0\u00a0%" in view.rule
    assert view_of(dataset, rule=NeedRule(share=50, stage=2)).matching == ()


def test_plan_states_at_a_reference_date(dataset: Dataset):
    view = view_of(dataset, rule=NeedRule("plan_state", share=50))
    assert view.groups == ("abgelaufen", "in Erarbeitung oder in Fortschreibung", "gültig", "nicht bekannt")
    assert [(row.name, row.status) for row in view.matching] == [
        ("Nordhausen", "in Fortschreibung, Stand Januar 2024"),
        ("Saalfeld-Rudolstadt", "abgelaufen, Laufzeit 01.01.2019 bis 31.12.2021"),
        ("Ilm-Kreis", "in Erarbeitung, Stand 23.11.2025"),
        ("Sömmerda", "in Fortschreibung"),
    ]
    assert names(view.unknown)[-2:] == ["Gotha", "Weimarer Land"]
    assert "deren integrierter Plan am 22.11.2026 nicht gültig ist" in view.rule
    earlier = view_of(dataset, rule=NeedRule("plan_state", share=10), reference=date(2025, 6, 30))
    assert [(row.name, row.status) for row in earlier.matching] == [
        ("Altenburger Land", "abgelaufen, Laufzeit 01.01.2021 bis 31.12.2024"),
    ]
    assert "die 10 % der Kreise mit dem höchsten Bedarf, 2 von 22 Kreisen" in earlier.rule


def test_low_values_are_need_where_high_ones_are_wanted(dataset: Dataset):
    view = view_of(dataset, CARE, "23", "2019", NeedRule("participation"))
    assert view.levels == (
        f"geringer Bedarf: 59,8 bis 64,4{NBSP}%",
        f"mittlerer Bedarf: 56,9 bis 59,5{NBSP}%",
        f"hoher Bedarf: 47,6 bis 56,7{NBSP}%",
    )
    assert view.direction == "Höhere Werte gelten als günstiger; niedrige Werte bedeuten hier hohen Bedarf."
    assert f"8 von 23 Kreisen (Werte bis 56,7{NBSP}%" in view.rule
    cells = {cell.name: cell for cell in view.cells}
    assert (cells["Erfurt"].need, cells["Greiz"].need, cells["Greiz"].group) == (2, 0, 0)


def test_a_district_the_measure_does_not_have_is_unknown_with_the_reason(dataset: Dataset):
    view = view_of(dataset, CARE, "23", "2019", NeedRule("participation"))
    cell = next(cell for cell in view.cells if cell.code == "16056")
    reason = "nicht bekannt (im Gebietsstand mit 22 Kreisen nicht enthalten, heute: Wartburgkreis)"
    assert (cell.key, cell.need, cell.group, cell.status) == ("2-unknown", 2, None, reason)
    assert cell.lines == (f"47,6{NBSP}%", "Rang 23 von 23", reason)
    assert names(view.unknown) == ["Eisenach"]
    assert view.groups == ("keine Teilnahme", "Teilnahme", "nicht bekannt")
    assert (
        "Das Merkmal gilt für 23 Kreise, der Programmstatus für 22 Kreise; anders zugeschnitten sind: "
        "Eisenach und Wartburgkreis."
    ) in view.notes


@pytest.mark.parametrize(
    ("high", "direction", "level"),
    [
        (None, "Ohne Wertung; als hoher Bedarf gelten hier hohe Werte (wählbar).", 2),
        (True, "Ohne Wertung; als hoher Bedarf gelten hier hohe Werte (wählbar).", 2),
        (False, "Ohne Wertung; als hoher Bedarf gelten hier niedrige Werte (wählbar).", 0),
    ],
)
def test_the_reader_chooses_for_neutral_indicators(
    dataset: Dataset, high: bool | None, direction: str, level: int
):
    view = view_of(dataset, "share_65plus", rule=NeedRule("agathe", high=high))
    assert view.direction == direction
    suhl = next(cell for cell in view.cells if cell.name == "Suhl")
    assert (suhl.need, suhl.group, suhl.status) == (level, 0, "nicht beteiligt, Stand Mai 2025")


def test_the_readers_choice_does_not_turn_a_directed_indicator(dataset: Dataset):
    assert view_of(dataset, rule=NeedRule(high=False)) == view_of(dataset)


def test_missing_values_have_their_own_legend_entry(dataset: Dataset):
    view = view_of(dataset, "thekiz_count", "23", "2019", NeedRule("process_support_2019"))
    assert view.legend[-1] == LegendEntry(
        "missing",
        "kein Wert (Zahlenwert unbekannt oder geheim)",
        19,
        "Altenburger Land",
        (missing_value(MissingReason.UNKNOWN),),
    )
    assert view.levels == (
        "geringer Bedarf: kein Kreis",
        f"mittlerer Bedarf: 0{NBSP}Zentren",
        "hoher Bedarf: kein Kreis",
    )
    assert view.rule == (
        "Alle Kreise mit einem Wert haben denselben; kein Kreis hat höheren Bedarf als ein anderer."
    )
    assert (view.matching, view.unknown) == ((), ())
    assert view.none_unknown == "Für alle Kreise mit hohem Bedarf ist der Stand bekannt."
    greiz = next(cell for cell in view.cells if cell.name == "Greiz")
    assert (greiz.key, greiz.need, greiz.group) == ("missing", None, 0)


@pytest.mark.parametrize(
    "measure", ["funding_stage", "plan_state", "participation", "agathe", "process_support_2019"]
)
@pytest.mark.parametrize(("key", "series", "year"), [(POVERTY, "22", "2023"), (CARE, "23", "2019")])
def test_every_district_is_counted_once(dataset: Dataset, measure: str, key: str, series: str, year: str):
    view = view_of(dataset, key, series, year, NeedRule(measure, share=75))
    counted = Counter(cell.key for cell in view.cells)
    assert {entry.key: entry.count for entry in view.legend if entry.count} == counted
    assert sum(entry.count for entry in view.legend) == len(view.cells) == int(series)
    assert len(view.legend) == 3 * len(view.groups)
    listed = {row.code for row in (*view.matching, *view.unknown)}
    unknown = {cell.code for cell in view.cells if cell.group is None}
    assert {row.code for row in view.unknown} <= unknown
    assert not {row.code for row in view.matching} & unknown
    assert len(listed) == len(view.matching) + len(view.unknown)


def test_values_and_ranks_are_those_of_the_map(dataset: Dataset):
    shown = cross_section(dataset, POVERTY, "22", "2023")
    view = view_of(dataset)
    assert [str(cell.displayed.number) for cell in view.cells] == [
        str(shown.values[cell.code]) for cell in view.cells
    ]
    gera = next(cell for cell in view.cells if cell.name == "Gera")
    assert gera.lines == (f"20,8{NBSP}%", "Rang 1 von 22", "nicht bekannt")


def test_attribution_names_indicator_and_measure(dataset: Dataset):
    indicator, measure = view_of(dataset).attributions
    assert indicator.status == "Gebietsstand 31.12.2023, 22 Kreise"
    assert measure.source == "Quelle: Zusammenstellung aus den Quellen der einzelnen Angaben"


def test_an_indicator_is_no_measure(dataset: Dataset):
    with pytest.raises(UnknownKeyError, match=POVERTY):
        view_of(dataset, rule=NeedRule(POVERTY))


def test_hand_made_districts(mini: Dataset):
    view = view_of(mini, CARE, "23", "2018", NeedRule("participation", share=50))
    # 50,0 and 50,0 share the upper two places: the middle of them is the border of the thirds
    assert view.levels == (
        "geringer Bedarf: kein Kreis",
        f"mittlerer Bedarf: 50,0{NBSP}%",
        f"hoher Bedarf: 45,0{NBSP}%",
    )
    assert {cell.name: (cell.key, cell.status) for cell in view.cells} == {
        "Erfurt": ("1-1", "Teilnahme (unbestätigt), Stand September 2024"),
        "Gera": ("1-unknown", "nicht bekannt"),
        "Eisenach": (
            "2-unknown",
            "nicht bekannt (im Gebietsstand mit 22 Kreisen nicht enthalten, heute: Gera)",
        ),
    }

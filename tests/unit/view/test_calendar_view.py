"""The plan calendar in words, at reference dates around the ends of terms."""

from datetime import date

import pytest

from dashboard.model.dataset import Dataset
from dashboard.view.calendar_view import CalendarLine, CalendarView, calendar_view
from dashboard.view.values import EvidenceText

SOURCES = (("Amtsblatt", "https://beispiel.de/blatt"),)


def line(view: CalendarView, name: str) -> CalendarLine:
    return next(found for found in view.lines if found.name == name)


def test_hand_made_calendar(mini: Dataset):
    view = calendar_view(mini, date(2026, 11, 22))
    assert view.title == "Plankalender, Stichtag 22.11.2026"
    assert view.known == "2 von 2 Kreisen mit bekanntem Stand (Stichtag 22.11.2026)"
    assert view.next_text == "Als Nächstes zu erneuern: Erfurt (noch 404 Tage)."
    assert view.overdue_text == ""
    assert view.lines == (
        CalendarLine(
            code="16051",
            name="Erfurt",
            state="valid",
            state_label="gültig",
            plan="Plan A",
            term="01.01.2023 bis 31.12.2027",
            remaining="noch 404 Tage",
            valid_from=date(2023, 1, 1),
            valid_to=date(2027, 12, 31),
            renew_next=True,
            evidence=EvidenceText("14.12.2022", False, SOURCES),
        ),
        CalendarLine(
            code="16052",
            name="Gera",
            state="updating",
            state_label="in Fortschreibung",
            plan="Plan B neu",
            term="Laufzeit nicht bekannt",
            remaining="nicht bekannt",
            valid_from=None,
            valid_to=None,
            renew_next=False,
            evidence=EvidenceText("März 2025", False, SOURCES),
        ),
    )


@pytest.mark.parametrize(
    ("reference", "remaining", "next_text", "overdue"),
    [
        (date(2027, 12, 30), "noch 1 Tag", "Als Nächstes zu erneuern: Erfurt (noch 1 Tag).", ""),
        (
            date(2027, 12, 31),
            "Laufzeit endet am Stichtag",
            "Als Nächstes zu erneuern: Erfurt (Laufzeit endet am Stichtag).",
            "",
        ),
        (
            date(2028, 1, 1),
            "seit 1 Tag abgelaufen",
            "Zum Stichtag ist kein gültiger Plan mit bekanntem Ende verzeichnet.",
            "Ohne bekannten neueren Plan: Erfurt (seit 1 Tag abgelaufen).",
        ),
        (
            date(2030, 12, 31),
            "seit 1.096 Tagen abgelaufen",
            "Zum Stichtag ist kein gültiger Plan mit bekanntem Ende verzeichnet.",
            "Ohne bekannten neueren Plan: Erfurt (seit 1.096 Tagen abgelaufen).",
        ),
    ],
)
def test_words_around_the_end_of_a_term(
    mini: Dataset, reference: date, remaining: str, next_text: str, overdue: str
):
    view = calendar_view(mini, reference)
    assert line(view, "Erfurt").remaining == remaining
    assert (view.next_text, view.overdue_text) == (next_text, overdue)


def test_before_the_first_plan_everything_is_unknown_and_visible(mini: Dataset):
    view = calendar_view(mini, date(2017, 1, 1))
    assert view.known == "0 von 2 Kreisen mit bekanntem Stand (Stichtag 01.01.2017)"
    assert [(x.name, x.plan, x.term, x.remaining, x.evidence) for x in view.lines] == [
        ("Erfurt", "nicht bekannt", "nicht bekannt", "nicht bekannt", None),
        ("Gera", "nicht bekannt", "nicht bekannt", "nicht bekannt", None),
    ]


def test_shipped_calendar(dataset: Dataset):
    view = calendar_view(dataset, date(2026, 11, 22))
    assert view.known == "11 von 22 Kreisen mit bekanntem Stand (Stichtag 22.11.2026)"
    assert [(x.name, x.state_label, x.remaining) for x in view.lines[:7]] == [
        ("Saalfeld-Rudolstadt", "abgelaufen", "seit 1.787 Tagen abgelaufen"),
        ("Suhl", "abgelaufen", "seit 691 Tagen abgelaufen"),
        ("Wartburgkreis", "abgelaufen", "seit 326 Tagen abgelaufen"),
        ("Sonneberg", "abgelaufen", "seit 326 Tagen abgelaufen"),
        ("Erfurt", "gültig", "noch 404 Tage"),
        ("Altenburger Land", "gültig", "noch 1.135 Tage"),
        ("Gera", "nicht bekannt", "nicht bekannt"),
    ]
    assert len({x.code for x in view.lines}) == len(view.lines) == 22
    assert [x.name for x in view.lines if x.renew_next] == ["Erfurt"]
    altenburg = line(view, "Altenburger Land").evidence
    assert altenburg is not None
    assert (altenburg.as_of, altenburg.unconfirmed) == ("03.09.2025", True)
    jena = line(view, "Jena")
    assert (jena.state, jena.plan, jena.term, jena.valid_to) == (
        "unknown",
        "Fachspezifischer integrierter Plan, Fortschreibung",
        "Laufzeit nicht bekannt",
        None,
    )
    assert view.attribution.status == "Gebietsstand 01.07.2021, 22 Kreise"


def test_moving_the_reference_date_moves_what_comes_next(dataset: Dataset):
    view = calendar_view(dataset, date(2025, 6, 30))
    assert view.next_text == (
        "Als Nächstes zu erneuern: Wartburgkreis (noch 184 Tage) und Sonneberg (noch 184 Tage)."
    )
    assert view.overdue_text == (
        "Ohne bekannten neueren Plan: Saalfeld-Rudolstadt (seit 1.277 Tagen abgelaufen), Jena "
        "(seit 612 Tagen abgelaufen), Suhl (seit 181 Tagen abgelaufen) und Altenburger Land (seit 181 "
        "Tagen abgelaufen)."
    )

"""The page „Daten und Quellen“ holds everything a reader may want to check."""

import pytest

from dashboard.view.sources_view import IndicatorEntry, SegmentLine, sources_view


def entries(view):
    return {entry.key: entry for _, group in view.indicators for entry in group}


def test_an_indicator_with_everything_that_travels_with_it(mini):
    assert entries(sources_view(mini))["care_rate_under3"] == IndicatorEntry(
        key="care_rate_under3",
        title="Betreuungsquote",
        definition="Betreute Kinder je 100 Kinder.",
        unit="%",
        reference_date="1. März",
        source="Amt, Tabelle 1",
        licence="Lizenz A",
        caveats=("Nur Kitas.",),
        direction="Höhere Werte gelten als günstiger.",
        segments=(
            SegmentLine("2018, 2019", "Gebietsstand 31.12.2019, 23 Kreise", "Amtsblatt", "beispiel.de"),
            SegmentLine("2019", "Gebietsstand 31.12.2022, 22 Kreise", "Amtsblatt", "beispiel.de"),
            SegmentLine("2020", "Gebietsstand 31.12.2023, 22 Kreise", "Amtsblatt", "beispiel.de"),
        ),
    )


def test_everything_else_on_the_page(mini):
    view = sources_view(mini)
    assert view.edition == "Datenstand 2026-11-22 (0123456789ab)"
    assert [heading for heading, _ in view.indicators] == ["Vereinbarkeit", "Rahmenbedingungen"]
    assert view.territories == (
        ("Gebietsstand 01.01.2019", "3 Kreise, bis 30.06.2021", ""),
        ("Gebietsstand 01.07.2021", "2 Kreise, 01.07.2021 bis heute", "Grenzen Stand 1.7.2021"),
    )
    assert view.geo == (
        ("Datensatz", "VG250"),
        ("Herausgeber", "BKG"),
        ("Quellenvermerk", "© BKG"),
        ("Nutzungsbedingungen", "Lizenz B (https://beispiel.de/b)"),
        ("Gelesen in", "npm"),
    )
    assert view.geo_changes == ("Vereinfacht.",)
    assert view.territorial_changes == (("01.07.2021", "Eisenach", "Eingliederung."),)
    assert view.measures[1] == ("Teilnahme", "Was „Teilnahme“ bedeutet.", ("Hinweis.",))
    assert [source.key for source in view.sources] == ["amt"]
    assert [source.key for source in view.programme_sources] == ["amt"]


def test_every_shipped_indicator_is_complete(dataset):
    found = entries(sources_view(dataset))
    assert len(found) == 73
    assert set(found) == set(dataset.indicators)
    texts = ("title", "definition", "unit", "reference_date", "source", "licence", "direction")
    assert [(key, name) for key, entry in found.items() for name in texts if not getattr(entry, name)] == []
    lines = [(entry.key, line) for entry in found.values() for line in entry.segments]
    assert [key for key, line in lines if not (line.years and line.source and line.read_in)] == []


def test_every_shipped_measure_source_and_change_is_listed(dataset):
    view = sources_view(dataset)
    assert [title for title, _, _ in view.measures] == [
        *("Prozessbegleitung 2019", "Teilnahme am LSZ", "Förderstufe", "Integrierter Plan", "AGATHE"),
    ]
    assert (len(view.territories), len(view.territorial_changes)) == (3, 10)
    listed = [*view.sources, *view.programme_sources]
    assert [s.key for s in listed if not (s.title and s.publisher and s.licence)] == []


@pytest.mark.parametrize(
    ("key", "years"),
    [
        ("care_rate_under3", ["2010–2019", "2010–2020"]),
        ("access_distance_primary_school_m", ["2016–2018"]),
        ("kita_count", ["2020", "2024"]),
        ("care_dependents_per_100", ["2011, 2013, 2015, 2017, 2019", "2011, 2013, 2015, 2017, 2019, 2021"]),
    ],
)
def test_years_as_a_reader_writes_them(dataset, key, years):
    assert [line.years for line in entries(sources_view(dataset))[key].segments] == years

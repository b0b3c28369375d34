"""The search field finds districts, measures and indicators by their names, and nothing else."""

import pytest

from dashboard.view.search import SearchGroup, hit, indicator_groups, search_groups

FIELDS = [
    "Steuerung, Vernetzung, Nachhaltigkeit und Planung",
    "Vereinbarkeit von Familie und Beruf sowie Mobilität",
    "Bildung im familiären Umfeld",
    "Beratung, Unterstützung und Information",
    "Wohnumfeld und Lebensqualität",
    "Dialog der Generationen",
    "Rahmenbedingungen",
]


def found(dataset, text):
    """Labels that hold a text, as the browser searches."""
    labels = [label for group in search_groups(dataset) for _, label in group.hits]
    return [label for label in labels if text.lower() in label.lower()]


def test_groups_of_the_small_data(mini):
    assert search_groups(mini) == (
        SearchGroup(
            "Kreise", (("kreis:16056", "Eisenach"), ("kreis:16051", "Erfurt"), ("kreis:16052", "Gera"))
        ),
        SearchGroup(
            "Programmstatus",
            (
                ("merkmal:process_support_2019", "Prozessbegleitung 2019"),
                ("merkmal:participation", "Teilnahme"),
                ("merkmal:plan_state", "Integrierter Plan"),
            ),
        ),
        SearchGroup("Vereinbarkeit", (("merkmal:care_rate_under3", "Betreuungsquote"),)),
        SearchGroup("Rahmenbedingungen", (("merkmal:population_total", "Bevölkerung"),)),
    )


def test_measures_come_first_and_context_last(dataset):
    groups = indicator_groups(dataset)
    headings = [group.heading for group in groups]
    assert headings == ["Programmstatus", *(title for title in FIELDS if title in headings)]
    assert headings[-1] == "Rahmenbedingungen"
    assert [key for key, _ in groups[0].hits] == [
        *("process_support_2019", "participation", "funding_stage", "plan_state", "agathe"),
    ]


def test_every_district_measure_and_indicator_can_be_found_once(dataset):
    leads = [hit(value) for group in search_groups(dataset) for value, _ in group.hits]
    districts = [code for code, _ in leads if code is not None]
    keys = [key for _, key in leads if key is not None]
    assert (len(districts), set(districts)) == (23, set(dataset.districts))
    assert (len(keys), set(keys)) == (78, {*dataset.indicators, *dataset.programme.measures})


@pytest.mark.parametrize(
    "plate", ["ABG", "APD", "GRZ", "GTH", "HBN", "HIG", "MHL", "NDH", "SHK", "SHL", "SLF", "SOK", "WAK"]
)
def test_number_plates_find_no_district(dataset, plate):
    districts, *others = search_groups(dataset)
    assert [label for _, label in districts.hits if plate.lower() in label.lower()] == []
    assert [label for group in others for _, label in group.hits if plate in label] == []


def test_lsz_is_the_programme_and_no_number_plate(dataset):
    assert found(dataset, "LSZ") == ["Teilnahme am LSZ"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("weimar", ["Weimar", "Weimarer Land"]),
        ("sömm", ["Sömmerda"]),
        ("Hainich", ["Unstrut-Hainich-Kreis"]),
        ("agathe", ["AGATHE"]),
        ("Lebenserwartung", ["Lebenserwartung bei der Geburt"]),
    ],
)
def test_names_are_found(dataset, text, labels):
    assert found(dataset, text) == labels


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("kreis:16077", ("16077", None)),
        ("merkmal:kita_count", (None, "kita_count")),
        ("kita_count", (None, "kita_count")),
    ],
)
def test_where_a_hit_leads(value, expected):
    assert hit(value) == expected

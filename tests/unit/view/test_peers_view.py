"""Similar districts in words; distances and values computed from the CSV files with pandas."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.model.dataset import Dataset, SliceKey, frozen
from dashboard.model.observation import MissingReason, Observation
from dashboard.view.displayed import Displayed
from dashboard.view.peers_criteria import criterion_options
from dashboard.view.peers_view import PeersView, PeerValue, peers_view
from dashboard.view.state import PeerRule
from dashboard.view.values import Attribution

ALTENBURG, ERFURT, EISENACH = "16077", "16051", "16056"
NBSP = "\u00a0"


def near(view: PeersView) -> list[tuple[str, str, str, str]]:
    return [(peer.name, peer.land, peer.kind, peer.distance.cell) for peer in view.peers]


def test_districts_like_altenburger_land_today(dataset: Dataset):
    view = peers_view(dataset, ALTENBURG, "22")
    assert (view.code, view.name, view.series, view.reason) == (ALTENBURG, "Altenburger Land", "22", "")
    assert view.compared == "Verglichen mit 16 Landkreisen in Thüringen."
    assert near(view) == [
        ("Saalfeld-Rudolstadt", "", "Landkreis", "1,13"),
        ("Greiz", "", "Landkreis", "1,18"),
        ("Nordhausen", "", "Landkreis", "1,19"),
        ("Unstrut-Hainich-Kreis", "", "Landkreis", "1,45"),
        ("Ilm-Kreis", "", "Landkreis", "1,60"),
    ]
    assert view.peers[1].sentence == (
        "ähnlich bei: Anteil der unter 6- und ab 65-Jährigen 2023 (35,9 gegenüber 35,8\u00a0%) und "
        "Einwohnerzahl (berechnet) 2023 (rund 88.000 gegenüber rund 94.500\u00a0Personen); "
        "verschieden bei: Mindestsicherungsquote 2021 (7,8 gegenüber 4,6\u00a0%) und "
        "Einwohnerdichte (als Kehrwert) 2023 (154,5 gegenüber 111,7\u00a0Einwohner je km²)"
    )
    assert view.peers[0].sentence.startswith("ähnlich bei: keinem Merkmal; verschieden bei: Mindest")


def value(text, unit):
    number = Decimal(text.replace(".", "").replace(",", "."))
    return Displayed(text, f"{text}{NBSP}{unit}", number, unit=unit)


def test_every_value_behind_a_distance_is_shown(dataset: Dataset):
    view = peers_view(dataset, ALTENBURG, "23", limit=2)
    assert view.peers[1].name == "Nordhausen"
    assert view.peers[1].values == (
        PeerValue(
            "population",
            "Einwohnerzahl",
            "2020",
            *(value(number, "Personen") for number in ("88.356", "82.456")),
            "0,28",
        ),
        PeerValue(
            "dependency",
            "Abhängigenquotient",
            "2020",
            *(value(number, "je 100 20- bis unter 65-Jährige") for number in ("88,1", "79,7")),
            "2,35",
        ),
        PeerValue(
            "minimum_income_recipients_share",
            "Mindestsicherungsquote",
            "2019",
            *(value(number, "%") for number in ("8,8", "8,9")),
            "0,04",
        ),
        PeerValue(
            "inverse_density",
            "Einwohnerdichte (als Kehrwert)",
            "2019",
            *(value(number, "Einwohner je km²") for number in ("157,0", "116,9")),
            "0,91",
        ),
    )


def test_how_the_list_changes_without_each_criterion(dataset: Dataset):
    assert peers_view(dataset, ALTENBURG, "22").stability == (
        "Ohne „Einwohnerzahl (berechnet)“: neu dabei: Sonneberg; nicht mehr dabei: Ilm-Kreis.",
        "Ohne „Anteil der unter 6- und ab 65-Jährigen“: neu dabei: Weimarer Land; nicht mehr dabei: Greiz.",
        (
            "Ohne „Mindestsicherungsquote“: neu dabei: Sonneberg und Saale-Holzland-Kreis; nicht mehr dabei: "
            "Unstrut-Hainich-Kreis und Ilm-Kreis."
        ),
        "Ohne „Einwohnerdichte (als Kehrwert)“: neu dabei: Kyffhäuserkreis; nicht mehr dabei: Ilm-Kreis.",
    )
    assert peers_view(dataset, "16053", "23").stability == (
        "Ohne „Einwohnerzahl“: dieselben Kreise in derselben Reihenfolge.",
        "Ohne „Abhängigenquotient“: dieselben Kreise in derselben Reihenfolge.",
        "Ohne „Mindestsicherungsquote“: dieselben Kreise in derselben Reihenfolge.",
        "Ohne „Einwohnerdichte (als Kehrwert)“: dieselben Kreise in anderer Reihenfolge.",
    )


def test_districts_beyond_the_border_carry_their_land(dataset: Dataset):
    view = peers_view(dataset, ALTENBURG, "22", PeerRule(outside=True))
    assert view.compared == (
        "Verglichen mit 16 Landkreisen in Thüringen und 18 Landkreisen jenseits der Landesgrenze."
    )
    assert near(view)[0] == ("Burgenlandkreis", "Sachsen-Anhalt", "Landkreis", "0,84")
    assert near(view)[4] == ("Goslar", "Niedersachsen", "Landkreis", "1,05")
    assert "neu dabei: Vogtlandkreis (Sachsen), " in view.stability[0]
    assert view.left_out == ()


@pytest.mark.parametrize(
    ("code", "series", "rule", "compared", "first"),
    [
        (ERFURT, "22", PeerRule(), "4 kreisfreien Städten in Thüringen.", "kreisfreie Stadt"),
        (EISENACH, "23", PeerRule(), "5 kreisfreien Städten in Thüringen.", "kreisfreie Stadt"),
        (
            ALTENBURG,
            "22",
            PeerRule(mixed=True),
            "21 Landkreisen und kreisfreien Städten in Thüringen.",
            "Landkreis",
        ),
        (
            ERFURT,
            "22",
            PeerRule(mixed=True, outside=True),
            (
                "21 Landkreisen und kreisfreien Städten in Thüringen und 18 Landkreisen jenseits der "
                "Landesgrenze."
            ),
            "Landkreis",
        ),
    ],
)
def test_cities_and_landkreise_are_mixed_only_on_request(
    dataset: Dataset, code: str, series: str, rule: PeerRule, compared: str, first: str
):
    view = peers_view(dataset, code, series, rule)
    assert view.compared == f"Verglichen mit {compared}"
    assert view.peers[0].kind == first
    kinds = {peer.kind for peer in view.peers}
    assert rule.mixed or len(kinds) == 1


def test_outside_districts_without_a_value_are_named(dataset: Dataset):
    view = peers_view(dataset, ALTENBURG, "23", PeerRule(("total_fertility_rate",), outside=True))
    (line,) = view.left_out
    assert line.startswith(
        "Kein Wert für Zusammengefasste Geburtenziffer 2018: Goslar (Niedersachsen), Göttingen"
    )
    assert line.endswith("Mansfeld-Südharz (Sachsen-Anhalt) und Saalekreis (Sachsen-Anhalt).")
    assert line.count(", ") == 16
    assert view.compared == "Verglichen mit 16 Landkreisen in Thüringen."
    assert {peer.land for peer in view.peers} == {""}
    assert view.stability == ()


def test_criteria_with_year_origin_and_what_they_stand_for(dataset: Dataset):
    lines = peers_view(dataset, ALTENBURG, "22").criteria
    assert [(line.title, line.year, line.allocation) for line in lines] == [
        ("Einwohnerzahl (berechnet)", "2023", "Steht für das Zuweisungskriterium „Einwohnerzahl“."),
        (
            "Anteil der unter 6- und ab 65-Jährigen",
            "2023",
            "Steht für das Zuweisungskriterium „intergenerationale Verantwortung“.",
        ),
        ("Mindestsicherungsquote", "2021", "Steht für das Zuweisungskriterium „Armut“."),
        (
            "Einwohnerdichte (als Kehrwert)",
            "2023",
            "Steht für das Zuweisungskriterium „inverse Bevölkerungsdichte“.",
        ),
    ]
    assert lines[0].note == (
        "Für 22 Kreise liegt keine Einwohnerzahl vor; berechnet als Einwohnerdichte mal Kreisfläche, "
        "gezeigt auf Hunderter gerundet."
    )
    assert lines[2].note == ""
    assert lines[2].attributions == (
        Attribution(
            "Quelle: Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR), INKAR, Indikator M_ID 12110",
            "Gebietsstand 31.12.2022, 22 Kreise",
            "Lizenz: Datenlizenz Deutschland – Namensnennung – 2.0 (© BBSR Bonn, INKAR)",
            "Karte: © GeoBasis-DE / BKG 2016 (Daten verändert), GeoNutzV",
        ),
    )
    assert "Der Wert für Sonneberg 2016 (0,29 %) ist nicht plausibel" in lines[2].caveats[0]
    assert len(lines[0].attributions) == 2


def test_options_name_every_selectable_criterion_once(dataset: Dataset):
    options = criterion_options(dataset, "23")
    assert options[0] == ("population", "Einwohnerzahl")
    assert len({title for _, title in options}) == len(options) == 18


def test_chosen_criteria_keep_their_order(dataset: Dataset):
    view = peers_view(dataset, ALTENBURG, "23", PeerRule(("unemployment_rate", "dependency")))
    assert [line.key for line in view.criteria] == ["unemployment_rate", "dependency"]
    assert not any("Voreingestellt" in note for note in view.notes)


def test_criteria_the_series_lacks_are_named(dataset: Dataset):
    rule = PeerRule(("total_fertility_rate", "share_65plus", "nonsense"))
    view = peers_view(dataset, ALTENBURG, "22", rule)
    assert [line.key for line in view.criteria] == ["share_65plus"]
    assert view.notes[-1] == (
        "Für 22 Kreise nicht als Vergleichsmerkmal vorhanden: Zusammengefasste Geburtenziffer und nonsense."
    )
    none_left = peers_view(dataset, ALTENBURG, "22", PeerRule(("total_fertility_rate",)))
    assert near(none_left) == near(peers_view(dataset, ALTENBURG, "22"))
    assert none_left.notes[-2].startswith("Voreingestellt sind die vier Kriterien")


def test_no_town_lies_beyond_the_border(dataset: Dataset):
    view = peers_view(dataset, ERFURT, "22", PeerRule(outside=True))
    assert view.notes[-1] == "Jenseits der Landesgrenze grenzt keine kreisfreie Stadt an Thüringen."
    assert view.compared == "Verglichen mit 4 kreisfreien Städten in Thüringen."


def test_a_district_of_the_other_series_says_why_it_has_no_peers(dataset: Dataset):
    view = peers_view(dataset, EISENACH, "22")
    assert view.reason == "Eisenach gibt es in der Reihe mit 22 Kreisen nicht (heute: Wartburgkreis)."
    assert (view.peers, view.compared, view.stability, view.left_out) == ((), "", (), ())


@pytest.mark.parametrize("rule", [PeerRule(), PeerRule(outside=True)])
def test_the_only_rural_district_is_alone_until_others_count(mini: Dataset, rule: PeerRule):
    view = peers_view(mini, "16052", "23", rule)
    assert view.reason == "Bei dieser Auswahl gibt es keinen Vergleichskreis."
    assert view.left_out == (
        ("Kein Wert für Einwohnerzahl 2019: Goslar (Niedersachsen).",) if rule.outside else ()
    )


def test_two_districts_of_the_same_kind(mini: Dataset):
    view = peers_view(mini, ERFURT, "23")
    assert view.compared == "Verglichen mit einer kreisfreien Stadt in Thüringen."
    assert near(view) == [("Eisenach", "", "kreisfreie Stadt", "2,00")]  # 60 apart, deviation 30
    assert view.peers[0].sentence == (
        "ähnlich bei: keinem Merkmal; verschieden bei: Einwohnerzahl 2019 (100 gegenüber 40\u00a0Personen)"
    )


def test_a_district_without_a_value_is_not_compared(mini: Dataset):
    key = SliceKey("population_total", "23", "2019")
    section = {**mini.observations[key], ERFURT: Observation(None, MissingReason.UNKNOWN)}
    changed = replace(mini, observations=frozen({**mini.observations, key: frozen(section)}))
    view = peers_view(changed, ERFURT, "23", PeerRule(mixed=True))
    assert view.reason == "Kein Vergleich möglich, es fehlt ein Wert: Einwohnerzahl 2019."
    assert (view.peers, view.left_out) == ((), ())
    other = peers_view(changed, "16052", "23", PeerRule(mixed=True))
    assert other.left_out == ("Kein Wert für Einwohnerzahl 2019: Erfurt.",)
    assert [peer.name for peer in other.peers] == ["Eisenach"]

"""The grammatical cases of the names that ship, written out."""

import pytest

from dashboard.model.district import DistrictName

INSIDE = """
16051 | die Stadt Erfurt | der Stadt Erfurt | der Stadt Erfurt | die Stadt Erfurt | in der Stadt Erfurt
16052 | die Stadt Gera | der Stadt Gera | der Stadt Gera | die Stadt Gera | in der Stadt Gera
16053 | die Stadt Jena | der Stadt Jena | der Stadt Jena | die Stadt Jena | in der Stadt Jena
16054 | die Stadt Suhl | der Stadt Suhl | der Stadt Suhl | die Stadt Suhl | in der Stadt Suhl
16055 | die Stadt Weimar | der Stadt Weimar | der Stadt Weimar | die Stadt Weimar | in der Stadt Weimar
16056 | die Stadt Eisenach | der Stadt Eisenach | der Stadt Eisenach | die Stadt Eisenach |
      | in der Stadt Eisenach
16061 | das Eichsfeld | des Eichsfeldes | dem Eichsfeld | das Eichsfeld | im Eichsfeld
16062 | der Landkreis Nordhausen | des Landkreises Nordhausen | dem Landkreis Nordhausen |
      | den Landkreis Nordhausen | im Landkreis Nordhausen
16063 | der Wartburgkreis | des Wartburgkreises | dem Wartburgkreis | den Wartburgkreis | im Wartburgkreis
16064 | der Unstrut-Hainich-Kreis | des Unstrut-Hainich-Kreises | dem Unstrut-Hainich-Kreis |
      | den Unstrut-Hainich-Kreis | im Unstrut-Hainich-Kreis
16065 | der Kyffhäuserkreis | des Kyffhäuserkreises | dem Kyffhäuserkreis | den Kyffhäuserkreis |
      | im Kyffhäuserkreis
16066 | der Landkreis Schmalkalden-Meiningen | des Landkreises Schmalkalden-Meiningen |
      | dem Landkreis Schmalkalden-Meiningen | den Landkreis Schmalkalden-Meiningen |
      | im Landkreis Schmalkalden-Meiningen
16067 | der Landkreis Gotha | des Landkreises Gotha | dem Landkreis Gotha | den Landkreis Gotha |
      | im Landkreis Gotha
16068 | der Landkreis Sömmerda | des Landkreises Sömmerda | dem Landkreis Sömmerda | den Landkreis Sömmerda |
      | im Landkreis Sömmerda
16069 | der Landkreis Hildburghausen | des Landkreises Hildburghausen | dem Landkreis Hildburghausen |
      | den Landkreis Hildburghausen | im Landkreis Hildburghausen
16070 | der Ilm-Kreis | des Ilm-Kreises | dem Ilm-Kreis | den Ilm-Kreis | im Ilm-Kreis
16071 | das Weimarer Land | des Weimarer Landes | dem Weimarer Land | das Weimarer Land | im Weimarer Land
16072 | der Landkreis Sonneberg | des Landkreises Sonneberg | dem Landkreis Sonneberg |
      | den Landkreis Sonneberg | im Landkreis Sonneberg
16073 | der Landkreis Saalfeld-Rudolstadt | des Landkreises Saalfeld-Rudolstadt |
      | dem Landkreis Saalfeld-Rudolstadt | den Landkreis Saalfeld-Rudolstadt |
      | im Landkreis Saalfeld-Rudolstadt
16074 | der Saale-Holzland-Kreis | des Saale-Holzland-Kreises | dem Saale-Holzland-Kreis |
      | den Saale-Holzland-Kreis | im Saale-Holzland-Kreis
16075 | der Saale-Orla-Kreis | des Saale-Orla-Kreises | dem Saale-Orla-Kreis | den Saale-Orla-Kreis |
      | im Saale-Orla-Kreis
16076 | der Landkreis Greiz | des Landkreises Greiz | dem Landkreis Greiz | den Landkreis Greiz |
      | im Landkreis Greiz
16077 | das Altenburger Land | des Altenburger Landes | dem Altenburger Land | das Altenburger Land |
      | im Altenburger Land
"""
OUTSIDE = {
    "03153": "der Landkreis Goslar",
    "03159": "der Landkreis Göttingen",
    "06631": "der Landkreis Fulda",
    "06632": "der Landkreis Hersfeld-Rotenburg",
    "06636": "der Werra-Meißner-Kreis",
    "09473": "der Landkreis Coburg",
    "09475": "der Landkreis Hof",
    "09476": "der Landkreis Kronach",
    "09673": "der Landkreis Rhön-Grabfeld",
    "09674": "der Landkreis Haßberge",
    "14522": "der Landkreis Mittelsachsen",
    "14523": "der Vogtlandkreis",
    "14524": "der Landkreis Zwickau",
    "14729": "der Landkreis Leipzig",
    "15084": "der Burgenlandkreis",
    "15085": "der Landkreis Harz",
    "15087": "der Landkreis Mansfeld-Südharz",
    "15088": "der Saalekreis",
}


def written_out():
    joined = INSIDE.strip().replace("|\n      |", "|")
    cells = [[cell.strip() for cell in line.split("|")] for line in joined.splitlines()]
    return {code: DistrictName(*cases) for code, *cases in cells}


def test_all_cases_of_all_23_districts(dataset):
    inside = {code: name for code, name in dataset.names.items() if code in dataset.districts}
    assert inside == written_out()
    assert len(inside) == 23


def test_the_18_districts_beyond_the_border(dataset):
    beyond = {code: name for code, name in dataset.names.items() if code not in dataset.districts}
    assert {code: name.nominative for code, name in beyond.items()} == OUTSIDE


@pytest.mark.parametrize("code", OUTSIDE)
def test_masculine_names_follow_one_pattern(dataset, code):
    word, _, rest = OUTSIDE[code].removeprefix("der ").partition(" ")
    behind = f" {rest}" if rest else ""
    assert dataset.names[code] == DistrictName(
        f"der {word}{behind}",
        f"des {word}es{behind}",
        f"dem {word}{behind}",
        f"den {word}{behind}",
        f"im {word}{behind}",
    )


def test_names_are_the_official_ones(dataset):
    for code, name in dataset.names.items():
        known = dataset.districts.get(code) or dataset.outside_districts[code]
        assert name.nominative.endswith(f" {known.name}")
        assert all(known.name.split()[-1] in form for form in (name.dative, name.accusative, name.locative))

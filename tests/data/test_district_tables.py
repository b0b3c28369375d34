"""The tables of the districts shipped: regions, kinds, ends, and the moves between them."""

from dashboard.model.district import DistrictKind


def test_planning_regions(districts):
    regions: dict[str, set[str]] = {}
    for district in districts.districts.values():
        regions.setdefault(district.planning_region, set()).add(district.name)
    assert regions == {
        "Nordthüringen": {"Eichsfeld", "Kyffhäuserkreis", "Nordhausen", "Unstrut-Hainich-Kreis"},
        "Mittelthüringen": {"Erfurt", "Weimar", "Gotha", "Ilm-Kreis", "Sömmerda", "Weimarer Land"},
        "Südwestthüringen": {
            "Hildburghausen",
            "Schmalkalden-Meiningen",
            "Sonneberg",
            "Wartburgkreis",
            "Suhl",
            "Eisenach",
        },
        "Ostthüringen": {
            "Altenburger Land",
            "Greiz",
            "Saale-Holzland-Kreis",
            "Saale-Orla-Kreis",
            "Saalfeld-Rudolstadt",
            "Gera",
            "Jena",
        },
    }


def test_kinds_of_districts(districts):
    urban = {d.code for d in districts.districts.values() if d.kind is DistrictKind.URBAN}
    assert urban == {"16051", "16052", "16053", "16054", "16055", "16056"}
    assert len(districts.districts) == 23


def test_only_eisenach_has_ended(districts):
    ended = {d.code: (str(d.valid_to), d.successor) for d in districts.districts.values() if d.valid_to}
    assert ended == {"16056": ("2021-06-30", "16063")}


def test_unconfirmed_facts_are_left_out(districts):
    no_seat = {d.code for d in districts.districts.values() if d.seat is None}
    no_website = {d.code for d in districts.districts.values() if d.website is None}
    no_page = {d.code for d in districts.districts.values() if d.programme_page is None}
    assert no_seat == {"16065", "16066", "16067", "16068", "16069", "16076"}
    assert no_website == {"16055", "16065", "16067", "16075", "16076"}
    assert no_page == no_website


def test_the_ten_moves_between_districts(districts):
    moves = [(str(c.day), c.name, c.from_district, c.to_district, c.drawn) for c in districts.changes]
    assert moves == [
        ("2019-01-01", "Kaltennordheim", "16063", "16066", True),
        ("2019-01-01", "Gehlberg", "16070", "16054", True),
        ("2019-01-01", "Schmiedefeld am Rennsteig", "16070", "16054", True),
        ("2019-01-01", "Lichte", "16073", "16072", True),
        ("2019-01-01", "Piesau", "16073", "16072", True),
        ("2021-07-01", "Eisenach", "16056", "16063", True),
        ("2023-01-01", "Bickenriede und Zella", "16064", "16061", False),
        ("2023-01-01", "Beberstedt und Hüpstedt", "16064", "16061", False),
        ("2024-01-01", "Struth", "16064", "16061", False),
        ("2024-01-01", "Hallungen", "16063", "16064", False),
    ]


def test_official_size_of_the_moves(districts):
    sizes = {change.name: (change.area_km2, change.population) for change in districts.changes}
    assert sizes == {
        "Kaltennordheim": (40.48, 3299),
        "Gehlberg": (20.43, 487),
        "Schmiedefeld am Rennsteig": (18.17, 1633),
        "Lichte": (19.36, 1493),
        "Piesau": (7.89, 721),
        "Eisenach": (104.17, 42370),
        "Bickenriede und Zella": (None, None),
        "Beberstedt und Hüpstedt": (None, None),
        "Struth": (None, None),
        "Hallungen": (3.98, 184),
    }

"""Every sentence under a map and in a profile, read back and compared with the table.

A sentence is taken apart by patterns; what it says must be what the table query, or for figures that are
not in the table the cross-section, says. A sentence that no pattern fits is an error, and so is a missing
one.
"""

import statistics

from dashboard.view.sentences_view import map_sentences, profile_sentences


def check_range(reader, section, parts):
    indicator, values = section.indicator, section.values
    assert reader.number(parts["low"]) == min(values.values())
    assert reader.amount(indicator, parts, "high", dative=True) == max(values.values())
    median = reader.rounded(indicator, statistics.median(values.values()))
    assert reader.amount(indicator, parts, "median") == median
    check_count(reader, section, parts)


def check_extremes(reader, section, parts):
    assert parts == reader.extremes(section.values)


def check_equal(reader, section, parts):
    assert {reader.amount(section.indicator, parts, "value")} == set(section.values.values())
    check_count(reader, section, parts)


def check_count(reader, section, parts):
    count, total = len(section.values), len(section.cells)
    assert (int(parts.get("count", 2)), "some" in parts) == (count, count < total)


def check_only(reader, section, parts):
    ((code, value),) = section.values.items()
    assert parts["whom"] == reader.dataset.names[code].accusative
    assert reader.amount(section.indicator, parts, "value") == value


def check_none(reader, section, parts):
    assert (int(parts["count"]), dict(section.values)) == (len(section.cells), {})
    assert {parts["reason"]} == {reader.reasons[cells[0]] for cells in section.cells.values()}


def check_land(reader, section, parts):
    reader.check_land(section, parts)
    assert ("computed" in parts) is section.shown.land.computed


def check_no_land(reader, section, parts):
    assert parts["areas"] == "Thüringen"
    reader.check_no_land(section)


def check_without(reader, section, parts):
    missing = {code: cells[0] for code, cells in section.cells.items() if code not in section.values}
    reader.check_without(parts, {code: reader.reasons[sign] for code, sign in missing.items()})


MAP_CHECKS = {
    "range": check_range,
    "extremes": check_extremes,
    "equal": check_equal,
    "only": check_only,
    "none": check_none,
    "land": check_land,
    "unpublished": check_no_land,
    "without": check_without,
}


def kinds_of_map(section):
    """The sentences a map must have, in order."""
    values = section.values
    land = "land" if section.shown.land else "unpublished"
    if not values:
        return ["none", land]
    start = ["range", "extremes"] if len(set(values.values())) > 1 else ["equal"]
    return [
        *(start if len(values) > 1 else ["only"]),
        land,
        *(["without"] if len(values) < len(section.cells) else []),
    ]


def read_map(dataset, section, reader):
    """Check the sentences under one map; their kinds."""
    texts = map_sentences(dataset, section.shown)
    reader.check_form(texts)
    said = [reader.said(text) for text in texts]
    assert [kind for kind, _ in said] == kinds_of_map(section), section.key
    for kind, parts in said:
        if "title" in parts:
            reader.check_topic(section.indicator, section.key.year, parts)
        MAP_CHECKS[kind](reader, section, parts)
    return {kind for kind, _ in said}


def test_every_sentence_under_a_map_says_what_the_table_says(dataset, sections, reader):
    seen = set().union(*(read_map(dataset, section, reader) for section in sections))
    assert len(sections) == len(dataset.observations)
    assert seen == MAP_CHECKS.keys()


def test_every_sentence_under_the_map_of_a_change_says_what_the_table_says(dataset, changes, reader):
    seen = set().union(*(read_map(dataset, section, reader) for section in changes))
    assert len(changes) > len(dataset.indicators)
    assert {"range", "extremes", "land", "unpublished", "without"} <= seen


def check_value(reader, section, code, parts):
    assert parts["where"] == reader.dataset.names[code].capitalised.locative
    shown = reader.amount(section.indicator, parts, "value", dative=True)
    assert shown == reader.number(section.cells[code][0])


def check_no_value(reader, section, code, parts):
    name = reader.dataset.names[code].accusative
    assert (parts["whom"], parts["reason"]) == (name, reader.reasons[section.cells[code][0]])


def check_rank(reader, section, code, parts):
    place, of = section.cells[code][1].split(" von ")
    first, _, last = place.partition("–")
    assert parts["who"] == reader.dataset.names[code].capitalised.nominative
    assert (parts["first"], parts.get("last", first), parts["of"]) == (first, last or first, of)
    assert (parts["verb"] == "teilt sich") is bool(last)
    assert ("some" in parts) is (int(of) < len(section.cells))
    own, highest = section.values[code], max(section.values.values())
    extreme = {highest: "höchste", min(section.values.values()): "niedrigste"}.get(own)
    assert parts.get("extreme") == extreme
    good = {"higher_better": own == highest, "lower_better": own != highest}
    is_good = good.get(section.indicator.direction.value) if extreme else None
    assert parts.get("rated") == {True: "günstigste", False: "ungünstigste", None: None}[is_good]


def check_all_equal(reader, section, code, parts):
    check_count(reader, section, parts)
    assert section.cells[code][1] == f"{parts['first']}–{parts['last']} von {len(section.values)}"


def check_alone(reader, section, code, parts):
    assert (list(section.values), section.cells[code][1]) == ([code], "1 von 1")
    assert int(parts["others"]) == len(section.cells) - 1


def check_benchmarks(reader, section, code, parts):
    value = section.shown.observations[code].value
    gaps = reader.check_benchmarks(section, parts, value)
    germany = section.shown.germany
    expected = {"Thüringen": reader.number(section.cells[code][2])} if section.cells[code][2] else {}
    if germany is not None:
        expected["Deutschland"] = reader.gap(section.indicator, value, germany.value)
    assert gaps == expected


def check_share(reader, section, code, parts):
    assert parts["whom"] == reader.dataset.names[code].accusative
    assert reader.number(parts["share"]) == reader.number(section.cells[code][2])
    check_land(reader, section, parts)


def check_unpublished(reader, section, code, parts):
    areas = ("Thüringen", "Deutschland")
    if section.is_counted or code not in section.values:
        areas = ("Thüringen",)
    absent = [
        area
        for area, text in zip(areas, section.benchmarks, strict=False)
        if text == "kein veröffentlichter Wert"
    ]
    assert parts["areas"] == " und ".join(absent)


PROFILE_CHECKS = {
    "value": check_value,
    "no_value": check_no_value,
    "rank": check_rank,
    "all_equal": check_all_equal,
    "alone": check_alone,
    "benchmarks": check_benchmarks,
    "share": check_share,
    "land": lambda reader, section, _, parts: check_land(reader, section, parts),
    "unpublished": check_unpublished,
}


def kinds_of_profile(section, code):
    """The sentences a profile must have, in order."""
    land, germany = section.shown.land, section.shown.germany
    if code not in section.values:
        return ["no_value", "land" if land else "unpublished"]
    values = section.values
    several = "rank" if len(set(values.values())) > 1 else "all_equal"
    start = ["value", several if len(values) > 1 else "alone"]
    if section.is_counted:
        return [*start, "share" if land else "unpublished"]
    compared = ["benchmarks"] if land or germany else []
    return [*start, *compared, *([] if land and germany else ["unpublished"])]


def read_profile(dataset, section, code, reader):
    """Check the sentences of one profile; their kinds."""
    texts = profile_sentences(dataset, section.shown, code)
    reader.check_form(texts)
    said = [reader.said(text) for text in texts]
    assert [kind for kind, _ in said] == kinds_of_profile(section, code), (section.key, code)
    for kind, parts in said:
        if "title" in parts:
            reader.check_topic(section.indicator, section.key.year, parts)
        PROFILE_CHECKS[kind](reader, section, code, parts)
    return {kind for kind, _ in said}


def test_every_sentence_of_a_profile_says_what_the_table_says(dataset, sections, reader):
    profiles = (
        read_profile(dataset, section, code, reader) for section in sections for code in section.cells
    )
    assert set().union(*profiles) == PROFILE_CHECKS.keys()


def test_every_sentence_on_a_change_in_a_profile_says_what_the_table_says(dataset, changes, reader):
    pairs = ((section, code) for section in changes for code in section.cells)
    profiles = (read_profile(dataset, section, code, reader) for section, code in pairs)
    assert {"value", "no_value", "rank", "benchmarks", "unpublished"} <= set().union(*profiles)

"""Every sentence that compares a district with its neighbours, read back and compared with the figures."""

from collections import Counter

from dashboard.view.sentences_view import comparison_sentences

MERGED = "seit dem 1. Juli 2021 Teil des Wartburgkreises"
ABSENT = "in der Quelle nicht enthalten"


class Choice:
    """Chosen districts of a cross-section: published values, values as displayed, reasons for none."""

    def __init__(self, reader, section, codes):
        published = reader.dataset.observations[section.key]
        found = {code: published.get(code) for code in codes}
        self.section = section
        self.values = {code: o.value for code, o in found.items() if o and o.value is not None}
        self.displayed = {c: reader.rounded(section.indicator, v) for c, v in self.values.items()}
        self.reasons = {
            code: reader.reasons[o.reason.value] if o else reason_without(section, code)
            for code, o in found.items()
            if code not in self.values
        }


def reason_without(section, code):
    """Why a district that the source omits has no value."""
    if code in section.cells:
        return "Zahlenwert unbekannt oder geheim"
    return MERGED if code == "16056" else ABSENT


def check_compared(reader, choice, parts):
    indicator, shown = choice.section.indicator, choice.displayed
    high, low = (reader.amount(indicator, parts, name) for name in ("high", "low"))
    assert (high, low) == (max(shown.values()), min(shown.values()))
    assert reader.distance(indicator, parts, "span") == high - low
    assert {name: parts[name] for name in ("highest", "lowest")} == reader.extremes(shown)
    check_count(reader, choice, parts)


def check_equal(reader, choice, parts):
    assert "chosen" in parts
    assert {reader.amount(choice.section.indicator, parts, "value")} == set(choice.displayed.values())
    check_count(reader, choice, parts)


def check_count(reader, choice, parts):
    assert (int(parts.get("count", 2)), "some" in parts) == (len(choice.values), bool(choice.reasons))


def check_only(reader, choice, parts):
    ((code, value),) = choice.displayed.items()
    assert parts["whom"] == reader.dataset.names[code].accusative
    assert reader.amount(choice.section.indicator, parts, "value") == value


def check_none_compared(reader, choice, parts):
    assert (choice.values, int(parts["count"])) == ({}, len(choice.reasons))


def check_above(reader, choice, parts):
    section, values = choice.section, choice.values.values()
    reader.check_land(section, parts)
    count = int(parts.get("count") or parts.get("every", 2))
    few = {"keiner": 0, "einer": 1, None: count}[parts.get("few")]
    above = int(parts["several"]) if "several" in parts else few
    gaps = [reader.gap(section.indicator, value, section.shown.land.value) for value in values]
    assert (above, count) == (sum(gap > 0 for gap in gaps), len(gaps))


def check_share(reader, choice, parts):
    (code,) = choice.values
    assert parts["whom"] == reader.dataset.names[code].accusative
    assert parts["share"] == choice.section.cells[code][2]
    reader.check_land(choice.section, parts)


CHECKS = {
    "compared": check_compared,
    "equal": check_equal,
    "only": check_only,
    "none_compared": check_none_compared,
    "above": check_above,
    "share": check_share,
    "unpublished": lambda reader, choice, _: reader.check_no_land(choice.section),
    "without": lambda reader, choice, parts: reader.check_without(parts, choice.reasons),
}


def kinds(choice):
    """The sentences a comparison of at least two districts must have, in order."""
    section, count = choice.section, len(choice.values)
    several = "compared" if len(set(choice.displayed.values())) > 1 else "equal"
    start = {0: "none_compared", 1: "only"}.get(count, several)
    against = []
    if count == 1 and section.is_counted:
        against = ["share"] if choice.values.keys() <= section.cells.keys() else []
    elif count and not section.is_counted:
        against = ["above" if section.shown.land else "unpublished"]
    return [start, *against, *(["without"] if choice.reasons else [])]


def test_every_sentence_of_a_comparison_says_what_the_figures_say(dataset, sections, reader):
    seen = Counter()
    for section in sections:
        near = dataset.neighbours[section.shown.territory.key]
        for code in section.cells:
            choice = Choice(reader, section, (code, *(neighbour.code for neighbour in near[code])))
            assert {c: v for c, v in choice.displayed.items() if c in section.cells} == {
                c: v for c, v in section.values.items() if c in choice.displayed
            }
            texts = comparison_sentences(dataset, section.shown, (*choice.values, *choice.reasons))
            reader.check_form(texts)
            said = [reader.said(text) for text in texts]
            assert [kind for kind, _ in said] == kinds(choice), (section.key, code)
            for kind, parts in said:
                if "title" in parts:
                    reader.check_topic(section.indicator, section.key.year, parts)
                CHECKS[kind](reader, choice, parts)
                seen[kind] += 1
    assert seen.keys() == CHECKS.keys()
    assert seen["compared"] + seen["equal"] + seen["only"] + seen["none_compared"] == sum(
        len(section.cells) for section in sections
    )


def test_a_former_district_among_today_s_says_where_it_went(dataset, sections, reader):
    checked = 0
    for section in sections:
        if section.key.series == "22":
            choice = Choice(reader, section, ("16056", "16063", "16077", "06631"))
            texts = comparison_sentences(dataset, section.shown, ("16056", "16063", "16077", "06631"))
            (missing,) = (parts for kind, parts in map(reader.said, texts) if kind == "without")
            reader.check_without(missing, choice.reasons)
            assert choice.reasons["16056"] == MERGED
            checked += 1
    assert checked == sum(key.series == "22" for key in dataset.observations)

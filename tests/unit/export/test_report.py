"""The Kreisprofil as PDF: two tagged pages with the numbers of the profile, the same bytes every time."""

import re
import threading
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from typst import TypstError

from dashboard.export.report.content import report_content
from dashboard.export.report.document import all_reports, district_report, report_file_name
from dashboard.model.moment import Moment
from dashboard.model.programme import Confidence, Evidence, Milestone
from dashboard.view.profile_view import profile_view

TODAY = date(2026, 11, 22)
ADDRESS = "https://atlas.beispiel.de/?merkmal=plan_state&kreis=16065"
NUMBER = re.compile(r"\d[\d.,]*\d|\d")
FULL_AND_SPARSE = [
    *(("16064", "2021-07-01"), ("16074", "2021-07-01"), ("16077", "2021-07-01")),
    *(("16055", "2021-07-01"), ("16068", "2021-07-01"), ("16056", "2019-01-01"), ("16063", "2019-01-01")),
]
DISTRICTS = [("2021-07-01", 22), ("2019-01-01", 23)]


def report_of(data, code, key="2021-07-01", address=ADDRESS):
    return district_report(data, code, data.territories[key], TODAY, address)


def reader_of(content):
    return PdfReader(BytesIO(content), strict=True)


def text_of(content):
    return plain("\n".join(page.extract_text() for page in reader_of(content).pages))


def plain(text):
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def structure_of(reader):
    """Every element of the structure tree in reading order."""

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                yield from walk(child)
        elif isinstance(node, DictionaryObject) and "/S" in node:
            yield node
            yield from walk(node.get("/K", []))

    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def kinds(elements):
    return [str(element["/S"]) for element in elements]


def embedded_fonts(reader):
    """Names of all fonts with whether their program is in the file."""
    found = {}
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].get_object().values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            name = str(descriptor["/FontName"]).partition("+")[2]
            found[name] = "/FontFile2" in descriptor or "/FontFile3" in descriptor
    return found


def phrases(view):
    """Every text of a profile that holds a number."""
    lines = (*view.statuses, *view.plan_notes, *view.milestones, *view.funding, *view.bodies)
    yield from (value for _, value, url in view.facts if not url)
    yield from (f"{line.label} {line.text} {line.evidence.as_of}" for line in lines)
    yield from (f"{plan.title} {plan.text} {plan.evidence.as_of}" for plan in view.plans)
    yield from (f"{plan.first_year} {plan.last_year}" for plan in view.plans)
    yield from (neighbour.border for neighbour in view.neighbours)
    yield from (title for line in lines for title, _ in line.evidence.sources)


def row_of(figure):
    compared = (figure.land, figure.to_land.cell, figure.germany, figure.to_germany.cell)
    numbers = (figure.value.cell, figure.rank, *compared)
    return " ".join((figure.year, *(number or "·" for number in numbers)))


@pytest.fixture(scope="module")
def kyffhaeuserkreis(dataset):
    return reader_of(report_of(dataset, "16065"))


def test_document_says_what_it_is(kyffhaeuserkreis):
    root = kyffhaeuserkreis.trailer["/Root"]
    assert len(kyffhaeuserkreis.pages) == 2
    assert [tuple(map(round, page.mediabox[2:])) for page in kyffhaeuserkreis.pages] == [(595, 842)] * 2
    assert root["/Lang"] == "de-DE"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert kyffhaeuserkreis.metadata.title == "Kreisprofil Kyffhäuserkreis – LSZ-Atlas Thüringen"
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_headings_follow_each_other(kyffhaeuserkreis):
    levels = [int(kind[2:]) for kind in kinds(structure_of(kyffhaeuserkreis)) if re.fullmatch(r"/H\d", kind)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert levels.count(2) == 6
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_map_and_trends_have_alternative_texts(dataset, kyffhaeuserkreis):
    view = profile_view(dataset, "16065", dataset.territories["2021-07-01"], TODAY)
    figures = [element for element in structure_of(kyffhaeuserkreis) if element["/S"] == "/Figure"]
    told = [figure.trend_text for _, group in view.figures for figure in group if figure.trend_text]
    assert str(figures[0]["/Alt"]) == (
        "Karte von Thüringen. Dunkel hervorgehoben: Kyffhäuserkreis. Heller und mit ihren Nummern in der "
        "Tabelle „Nachbarkreise“: 1 Sömmerda, 2 Unstrut-Hainich-Kreis, 3 Mansfeld-Südharz, 4 Nordhausen, "
        "5 Burgenlandkreis, 6 Saalekreis, 7 Eichsfeld. Norden ist oben."
    )
    assert [str(figure["/Alt"]) for figure in figures[1:]] == told


def test_tables_have_headers(kyffhaeuserkreis):
    found = kinds(structure_of(kyffhaeuserkreis))
    neighbours, figures = (found[start:] for start in [i for i, k in enumerate(found) if k == "/Table"])
    assert neighbours[: neighbours.index("/Table", 1)].count("/TH") == 3
    assert figures.count("/TH") == 10 + 6  # the columns, then the Handlungsfelder
    assert figures.count("/TD") == 21 * 10


def test_fonts_travel_with_the_document(kyffhaeuserkreis):
    assert embedded_fonts(kyffhaeuserkreis) == {
        "SourceSansPro-Regular": True,
        "SourceSansPro-Semibold": True,
        "SourceSansPro-Bold": True,
    }


def test_links_lead_to_sources_and_to_the_atlas(kyffhaeuserkreis):
    annotations = [a.get_object() for page in kyffhaeuserkreis.pages for a in page.get("/Annots", [])]
    targets = {str(a["/A"]["/URI"]) for a in annotations if "/URI" in a.get("/A", {})}
    assert ADDRESS in targets
    assert "https://www.ikpe-erfurt.de/die-projekte-im-einzelnen-2" in targets


def test_same_input_gives_the_same_bytes(dataset):
    first = report_of(dataset, "16077")
    report_of(dataset, "16051")
    assert report_of(dataset, "16077") == first
    assert report_of(dataset, "16077", address="https://anders.de/") != first


@pytest.mark.parametrize(("key", "count"), DISTRICTS)
def test_every_district_has_a_report_of_two_pages(dataset, key, count):
    territory = dataset.territories[key]
    reports = dict(all_reports(dataset, territory, TODAY, lambda code: f"https://atlas.de/?kreis={code}"))
    assert list(reports) == [report_file_name(dataset, code) for code in territory.codes]
    assert [len(reader_of(content).pages) for content in reports.values()] == [2] * count


@pytest.mark.parametrize(("code", "key"), FULL_AND_SPARSE)
def test_the_report_holds_every_number_of_the_profile(dataset, code, key):
    view = profile_view(dataset, code, dataset.territories[key], TODAY)
    text = text_of(report_of(dataset, code, key))
    rows = [row_of(figure) for _, group in view.figures for figure in group]
    assert [row for row in rows if row not in text] == []
    known = {number for phrase in phrases(view) for number in NUMBER.findall(plain(phrase))}
    assert sorted(known - set(NUMBER.findall(text))) == []
    assert (len(rows) >= 18, len(known) > 10, ADDRESS in text.replace(" ", "")) == (True, True, True)


def test_report_names_edition_date_borders_and_licences(dataset):
    text = text_of(report_of(dataset, "16061"))
    for sentence in (
        "Datenstand 22.11.2026. Stichtag für Pläne und Programmstatus: 22.11.2026.",
        "Grenzen, Lage und Nachbarkreise: Gebietsstand 01.07.2021, 22 Kreise.",
        "Karte: © GeoBasis-DE / BKG 2016 (Daten verändert), GeoNutzV.",
        "Angaben zum Landesprogramm: Faktum mit Quellenangabe.",
        "Zeichen: – (Strich) nichts vorhanden · . (Punkt) unbekannt oder geheim",
        "Lizenz: Datenlizenz Deutschland – Namensnennung – 2.0",
    ):
        assert sentence in text
    assert "seither kleinere Änderungen in Eichsfeld" in text


def test_later_border_changes_are_told_only_where_the_set_has_any(dataset):
    assert "seither kleinere" not in text_of(report_of(dataset, "16061", "2019-01-01"))


def test_unconfirmed_facts_say_so_once(dataset):
    content = report_content(dataset, "16077", dataset.territories["2021-07-01"], TODAY, ADDRESS)
    status = content["programme"]["statuses"][-1]
    assert (status["text"], status["unconfirmed"]) == ("gültig (unbestätigt)", False)
    assert [plan["unconfirmed"] for plan in content["programme"]["plans"]] == [False, True]
    assert text_of(report_of(dataset, "16077")).count("unbestätigt") == 5


def test_a_missing_value_has_its_sign_and_its_reason(mini):
    text = text_of(report_of(mini, "16052", "2019-01-01"))
    assert "2019 . · 52,1 · 35,0 ·" in text
    assert "%, kein Wert (Zahlenwert unbekannt oder geheim)" in text


def test_numbers_of_sources_lead_from_facts_to_the_list(dataset):
    programme = report_content(dataset, "16065", dataset.territories["2021-07-01"], TODAY, ADDRESS)[
        "programme"
    ]
    assert [fact["sources"] for fact in programme["statuses"]] == [[1, 2], [3, 4, 5], [6]]
    assert [source["site"] for source in programme["sources"]][:3] == [
        *("ikpe-erfurt.de", "kyffhaeuser-nachrichten.de", "lsz-thueringen.de"),
    ]
    assert {number for part in programme["lists"] for f in part["facts"] for number in f["sources"]} == {
        *(2, 5, 6, 7),
    }


def with_milestones(data, count, text):
    source = data.programme.milestones[0].evidence.sources
    evidence = Evidence(Moment.parse("2020"), source, Confidence.HIGH)
    events = tuple(
        Milestone("16065", Moment.parse(f"{1900 + number}"), f"{text} {number}.", evidence)
        for number in range(count)
    )
    return replace(data, programme=replace(data.programme, milestones=events))


def test_many_facts_are_set_smaller_before_they_are_shortened(dataset):
    text = text_of(report_of(with_milestones(dataset, 20, "Ereignis"), "16065"))
    assert all(f"{1900 + number} Ereignis {number}." in text for number in range(20))
    assert "im Atlas." not in text


def test_too_many_facts_are_shortened_with_a_note(dataset):
    content = report_of(with_milestones(dataset, 90, "Ereignis"), "16065")
    text = text_of(content)
    assert len(reader_of(content).pages) == 2
    shown = [number for number in range(90) if f"Ereignis {number}." in text]
    assert shown == list(range(90 - len(shown), 90))
    assert 1 <= len(shown) <= 8
    assert f"{90 - len(shown)} weitere Angaben stehen im Atlas." in text


def test_what_fits_nowhere_is_an_error_and_no_third_page(dataset):
    status = replace(dataset.programme.statuses[0], district="16065", text="Ein sehr langer Satz. " * 600)
    crowded = replace(dataset, programme=replace(dataset.programme, statuses=(status,)))
    with pytest.raises(TypstError, match="does not fit on one page"):
        report_of(crowded, "16065")


def test_a_district_of_the_other_boundary_set_is_refused(dataset):
    with pytest.raises(KeyError):
        report_of(dataset, "16056", "2021-07-01")


def test_file_names_are_plain(dataset):
    assert report_file_name(dataset, "16065") == "kreisprofil-16065-kyffhaeuserkreis.pdf"
    assert report_file_name(dataset, "16074") == "kreisprofil-16074-saale-holzland-kreis.pdf"


def test_reports_can_be_asked_for_at_the_same_time(dataset):
    made = {}

    def make(code):
        made[code] = report_of(dataset, code)

    threads = [threading.Thread(target=make, args=(code,)) for code in ("16051", "16052", "16053")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {code: len(reader_of(content).pages) for code, content in made.items()} == dict.fromkeys(made, 2)
    assert len(made) == 3

"""``lsz-atlas export`` and ``packet``: files appear whole or not at all."""

import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.cli import export as export_command
from dashboard.cli import main
from dashboard.cli import packet as packet_command
from dashboard.cli.files import write_file, write_folder
from dashboard.export.file_name import Export
from dashboard.export.formats import STORY_FORMATS, VIEW_FORMATS, story_file
from dashboard.export.report import document
from dashboard.settings import DEFAULT_BASE_URL
from dashboard.view.open_view import open_view
from dashboard.view.query_string import from_query

STORY = "vom-modell-in-die-flaeche"
ENDINGS = {
    "pptx": ".pptx",
    "pdf": ".pdf",
    "html": ".html",
    "qr": ".svg",
    "csv": ".csv",
    "csv-maschinenlesbar": ".csv",
    "csv-metadaten": ".csv-metadata.json",
    "xlsx": ".xlsx",
    "geojson": ".geojson",
    "svg": ".svg",
    "png": ".png",
}


@pytest.fixture(autouse=True)
def loaded_once(monkeypatch, dataset):
    """A fixed day, and the data without reading them for every test; the packet below reads its own."""
    monkeypatch.setenv("LSZ_ATLAS_STICHTAG", "2026-11-22")
    for command in (export_command, packet_command):
        monkeypatch.setattr(command, "clean_dataset", lambda _: dataset)


@pytest.fixture
def two_slides(monkeypatch, dataset):
    """The data with a story of a map and a comparison."""
    story = dataset.stories[STORY]
    slides = tuple(
        s for s in story.slides if "participation" in s.address or "vergleich=nachbarn" in s.address
    )
    assert len(slides) == 2
    short = replace(dataset, stories={STORY: replace(story, slides=slides)})
    for command in (export_command, packet_command):
        monkeypatch.setattr(command, "clean_dataset", lambda _: short)
    return short


def test_a_view_is_written_and_its_name_printed(tmp_path, capsys):
    status = main(["export", "csv", "?merkmal=kita_count&stand=22", "-o", str(tmp_path)])
    (written,) = tmp_path.iterdir()
    assert status == 0
    assert capsys.readouterr().out.strip() == str(written)
    assert "\n16051;Erfurt;" in written.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["docx", "?merkmal=plan_state"],
            "Das Format „docx“ gibt es nicht. Vorhanden: pptx, pdf, html, qr",
        ),
        (["csv", "?merkmal=unfug"], "Das Merkmal „unfug“ gibt es nicht."),
        (["svg", "?kreis=99999"], "Den Kreis „99999“ gibt es in den Daten nicht."),
        (["xlsx", "?jahr=neulich"], "nicht lesbar (Jahr)"),
        (
            ["svg", "?ansicht=vergleich&teil=aehnliche"],
            "Von dieser Ansicht gibt es noch kein Bild.",
        ),
        (["pdf", "?merkmal=plan_state"], "muss die Adresse einen Kreis nennen"),
        (["xlsx", "--all", "?"], "--all gibt es nur für das Format „pdf“"),
        (["pptx", "?vortrag=unfug"], f"Den Vortrag „unfug“ gibt es nicht. Vorhanden: {STORY}."),
        (["png", f"?vortrag={STORY}"], "Einen Vortrag gibt es nicht im Format „png“. Vorhanden: pptx, html."),
    ],
)
def test_what_cannot_be_exported_is_refused(tmp_path, capsys, arguments, said):
    assert main(["export", *arguments, "-o", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", VIEW_FORMATS)
def test_every_format_is_written_as_the_pure_function_makes_it(tmp_path, dataset, key):
    query = "?merkmal=care_rate_under3&jahr=2019&stand=23&kreis=16077"
    assert main(["export", key, query, "-o", str(tmp_path / "neu")]) == 0
    state = from_query(query)[0]
    file = VIEW_FORMATS[key](open_view(dataset, state, date(2026, 11, 22)), f"{DEFAULT_BASE_URL}/{query}")
    written = {path.name: path.read_bytes() for path in (tmp_path / "neu").iterdir()}
    assert written == {file.filename: file.content}
    assert ENDINGS[key] == "".join(Path(file.filename).suffixes)


@pytest.mark.parametrize("stand", ["22", "23"])
def test_the_reports_of_all_districts_are_one_command(tmp_path, monkeypatch, capsys, dataset, stand):
    made = []

    def report(dataset, code, territory, today, address):
        made.append((code, address))
        return code.encode()

    monkeypatch.setattr(document, "district_report", report)
    query = f"?merkmal=care_rate_under3&stand={stand}"
    assert main(["export", "pdf", "--all", query, "-o", str(tmp_path)]) == 0
    codes = dataset.territories["2021-07-01" if stand == "22" else "2019-01-01"].codes
    assert made == [(code, f"{DEFAULT_BASE_URL}/?kreis={code}") for code in codes]
    written = [Path(line).name for line in capsys.readouterr().out.splitlines()]
    assert written == [document.report_file_name(dataset, code) for code in codes]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        name: code.encode() for name, code in zip(written, codes, strict=True)
    }


@pytest.mark.parametrize("key", STORY_FORMATS)
def test_a_whole_talk_is_one_file(tmp_path, two_slides, key):
    assert main(["export", key, f"?vortrag={STORY}", "-o", str(tmp_path)]) == 0
    story = two_slides.stories[STORY]
    expected = story_file(key, two_slides, story, date(2026, 11, 22), DEFAULT_BASE_URL)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {f"{STORY}.{key}": expected.content}


def test_a_failing_export_says_so_and_leaves_no_half_file(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("pathlib.Path.replace", _refuse)
    assert main(["export", "csv", "?merkmal=kita_count", "-o", str(tmp_path)]) == 1
    output, errors = capsys.readouterr()
    assert (output, errors) == ("", "Nicht geschrieben: voll. Es bleibt keine halbe Datei zurück.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_the_former_file(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("alt")
    monkeypatch.setattr("pathlib.Path.replace", _refuse)
    with pytest.raises(OSError, match="voll"):
        write_file(tmp_path, Export("a.txt", "text/plain", b"neu"))
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_text() == "alt"


def test_a_folder_appears_only_when_it_is_complete(tmp_path):
    def files():
        yield Export("eins.txt", "text/plain", b"1")
        assert not (tmp_path / "paket").exists()
        raise OSError("voll")

    with pytest.raises(OSError, match="voll"):
        write_folder(tmp_path / "paket", files(), [].append)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_holds_the_files_of_its_folders(tmp_path):
    told = []
    files = [Export("a.txt", "text/plain", b"1"), Export("daten/b.txt", "text/plain", b"2")]
    assert write_folder(tmp_path / "paket", files, told.append) == 2
    assert told == ["a.txt", "daten/b.txt"]
    assert (tmp_path / "paket" / "daten" / "b.txt").read_bytes() == b"2"


def test_a_packet_needs_a_new_folder_and_a_story(tmp_path, capsys):
    (tmp_path / "da.txt").write_text("da")
    assert main(["packet", STORY, "-o", str(tmp_path)]) == 2
    assert "ist nicht leer" in capsys.readouterr().err
    assert main(["packet", "unfug", "-o", str(tmp_path / "neu")]) == 2
    assert f"Den Vortrag „unfug“ gibt es nicht. Vorhanden: {STORY}." in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["da.txt"]


def test_a_packet_of_an_own_story(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(packet_command, "packet_files", _title_only)
    own = tmp_path / "mein-vortrag.toml"
    slide = '[[slide]]\naddress = "?merkmal=plan_state"\ntitle = "Stand"\nmessage = "Ein Satz."\n'
    own.write_text(f'title = "Mein Vortrag"\n{slide}', "utf-8")
    assert main(["packet", str(own), "-o", str(tmp_path / "neu")]) == 0
    assert (tmp_path / "neu" / "titel.txt").read_text("utf-8") == "mein-vortrag: Mein Vortrag"
    assert "Adressen und QR-Codes führen zu http://127.0.0.1:8050" in capsys.readouterr().err
    own.write_text(f'title = "Mein Vortrag"\n{slide.replace("plan_state", "unfug")}', "utf-8")
    assert main(["packet", str(own), "-o", str(tmp_path / "zwei")]) == 1
    assert "mein-vortrag.toml:3: " in capsys.readouterr().err
    assert not (tmp_path / "zwei").exists()


def _title_only(_dataset, story, _today, _base):
    yield Export("titel.txt", "text/plain", f"{story.key}: {story.title}".encode())


def test_a_failing_packet_leaves_nothing(tmp_path, monkeypatch, capsys):
    def broken(*arguments):
        yield Export("README.txt", "text/plain", b"")
        raise OSError("kein Platz")

    monkeypatch.setattr(packet_command, "packet_files", broken)
    assert main(["packet", STORY, "-o", str(tmp_path / "neu")]) == 1
    assert "Nicht geschrieben: kein Platz." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def _refuse(*arguments):
    raise OSError("voll")


def test_checksums_are_those_of_the_files(packet):
    lines = (packet / "SHA256SUMS").read_text().splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    found = {
        path.relative_to(packet).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in packet.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    assert listed == found


def test_a_packet_has_everything(packet):
    names = {path.relative_to(packet).as_posix() for path in packet.rglob("*") if path.is_file()}
    assert {"README.txt", "SHA256SUMS", "vortrag.html", "vortrag.pptx"} <= names
    assert len([name for name in names if name.startswith("kreisprofile/")]) == 22
    assert "daten/kinderarmut-sgb-ii-unter-15-jahre_2019_22-kreise.xlsx" in names
    assert "daten/vergleich_22-kreise.xlsx" in names
    stems = [name.removesuffix(".xlsx") for name in names if name.endswith(".xlsx")]
    endings = (".xlsx", ".csv", "_maschinenlesbar.csv", "_maschinenlesbar.csv-metadata.json")
    data = {name for name in names if name.startswith("daten/")}
    assert data == {f"{stem}{ending}" for stem in stems for ending in endings}


def test_the_readme_names_every_file_and_the_origin(packet):
    readme = (packet / "README.txt").read_text("utf-8")
    lines = readme.splitlines()
    assert lines[0] == "Vom Modell in die Fläche: das LSZ 2015–heute"
    assert lines[1] == "=" * len(lines[0])
    named = set(re.findall(r"^(\S+)  +\S", readme, re.MULTILINE))
    assert named == {path.name + "/" * path.is_dir() for path in packet.iterdir()} - {"README.txt"}
    slides = (packet / "vortrag.html").read_text("utf-8").count('<section class="slide"')
    assert f"Der Vortrag mit {slides} Folien." in readme
    for said in (
        "Planstände: 22.11.2026",
        "Datenstand: 22.11.2026 (",
        "Karte: © GeoBasis-DE / BKG",
    ):
        assert said in readme
    assert f"Adresse des Atlas: {DEFAULT_BASE_URL}" in readme
    assert re.search(r"[{}]", readme) is None


def test_a_second_packet_has_the_same_bytes(tmp_path, monkeypatch, two_slides):
    """Without the reports; that theirs are the same is a test of their own."""
    monkeypatch.setattr(document, "district_report", lambda *arguments: arguments[1].encode())
    sums = []
    for name in ("eins", "zwei"):
        assert main(["packet", STORY, "-o", str(tmp_path / name)]) == 0
        sums.append((tmp_path / name / "SHA256SUMS").read_text().splitlines())
    assert len(sums[0]) == 1 + 2 + 22 + 2 * 4
    assert sums[0] == sums[1]


@pytest.fixture(scope="module")
def packet(tmp_path_factory):
    """The packet of the shipped story."""
    folder = tmp_path_factory.mktemp("packet") / "paket"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LSZ_ATLAS_STICHTAG", "2026-11-22")
        assert main(["packet", STORY, "-o", str(folder)]) == 0
    return folder

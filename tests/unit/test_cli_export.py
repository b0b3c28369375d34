"""``lsz-atlas export`` and ``packet``: files appear whole or not at all."""

import hashlib

import pytest

from dashboard.cli import main
from dashboard.cli import packet as packet_command
from dashboard.cli.files import write_file, write_folder
from dashboard.export.export import Export

STORY = "vom-modell-in-die-flaeche"


@pytest.fixture(autouse=True)
def reference_date(monkeypatch):
    monkeypatch.setenv("LSZ_ATLAS_STICHTAG", "2026-11-22")


def test_a_view_is_written_and_its_name_printed(tmp_path, capsys):
    status = main(["export", "csv", "?merkmal=kita_count&stand=22", "-o", str(tmp_path)])
    (written,) = tmp_path.iterdir()
    assert status == 0
    assert capsys.readouterr().out.strip() == str(written)
    assert "\n16051;Erfurt;" in written.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["docx", "?merkmal=plan_state"], "Das Format „docx“ gibt es nicht. Vorhanden: pptx, pdf, html, csv"),
        (["csv", "?merkmal=unfug"], "Das Merkmal „unfug“ gibt es nicht."),
        (["pdf", "?merkmal=plan_state"], "muss die Adresse einen Kreis nennen"),
    ],
)
def test_what_cannot_be_exported_is_refused(tmp_path, capsys, arguments, said):
    assert main(["export", *arguments, "-o", str(tmp_path)]) == 2
    assert said in capsys.readouterr().err
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
    readme = (packet / "README.txt").read_text("utf-8")
    assert "vortrag.html" in readme
    assert "Datenstand 2026-11-22" in readme


def test_a_second_packet_has_the_same_bytes(packet, tmp_path):
    assert main(["packet", STORY, "-o", str(tmp_path / "zwei")]) == 0
    assert (tmp_path / "zwei" / "SHA256SUMS").read_bytes() == (packet / "SHA256SUMS").read_bytes()


@pytest.fixture(scope="module")
def packet(tmp_path_factory):
    """The packet of the shipped story."""
    folder = tmp_path_factory.mktemp("packet") / "paket"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LSZ_ATLAS_STICHTAG", "2026-11-22")
        assert main(["packet", STORY, "-o", str(folder)]) == 0
    return folder

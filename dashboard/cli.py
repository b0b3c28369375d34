"""Command line: serve the atlas, check the data, build the boundary files."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from dashboard import __version__, texts
from dashboard.analysis.scientific import warm_up
from dashboard.app import create_app
from dashboard.errors import DataError
from dashboard.loading.dataset import load_dataset, read_dataset
from dashboard.loading.findings import Findings
from dashboard.loading.geo_build import build_geo
from dashboard.loading.operator import read_operator, with_operator
from dashboard.settings import OPERATOR_VARIABLE, REFERENCE_DATE_VARIABLE, Settings, from_environment
from dashboard.texts import command_line as words

CLEAN, FINDINGS, WRONG_USE = 0, 1, 2
THREADS = 4
VISITOR = re.compile(r" from ip=\S+(?=: )")


class _Log(Logger):
    """Gunicorn's log without addresses of visitors; it names them where it cannot read a request."""

    def warning(self, msg: str, *args: Any, **kwargs: Any) -> None:
        super().warning(VISITOR.sub("", msg), *args, **kwargs)


class _Server(BaseApplication):
    """Gunicorn with an application that is loaded once, before the workers fork."""

    def __init__(self, application: Flask, bind: str, workers: int) -> None:
        self._application = application
        self._options = {
            "bind": bind,
            "workers": workers,
            "threads": THREADS,
            "worker_class": "gthread",
            "preload_app": True,
            "accesslog": None,
            "logger_class": _Log,
            "post_worker_init": lambda _worker: warm_up(),
            "control_socket_disable": True,
            "proc_name": "lsz-atlas",
        }
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._application


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 findings or failure, 2 wrong use."""
    options = _parser().parse_args(arguments)
    try:
        settings = from_environment(os.environ, getattr(options, "data", None))
    except ValueError:
        print(words.BAD_REFERENCE_DATE.format(REFERENCE_DATE_VARIABLE), file=sys.stderr)
        return WRONG_USE
    command: int = options.run(options, settings)
    return command


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lsz-atlas", description=texts.APP_DESCRIPTION)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(title="Befehle", required=True, metavar="BEFEHL")

    serve = commands.add_parser("serve", help="den Atlas starten")
    serve.add_argument("--host", default="127.0.0.1", help="Adresse (Vorgabe: 127.0.0.1)")
    serve.add_argument("--port", type=int, default=8050, help="Port (Vorgabe: 8050)")
    serve.add_argument("--workers", type=int, default=2, metavar="N", help="Prozesse (Vorgabe: 2)")
    serve.add_argument("--data", type=Path, metavar="ORDNER", help="Datenordner (Vorgabe: data)")
    serve.add_argument("--dev", action="store_true", help="mit Fehlersuche von Dash, nur zum Entwickeln")
    serve.set_defaults(run=_serve)

    check = commands.add_parser("check", help="die Daten prüfen")
    check.add_argument("folder", nargs="?", type=Path, metavar="ORDNER", help="Datenordner (Vorgabe: data)")
    check.set_defaults(run=_check)

    build = commands.add_parser("build-geo", help="die Grenzen aus dem npm-Paket erzeugen")
    build.add_argument("package", type=Path, metavar="PAKETORDNER", help="entpacktes npm-Paket")
    build.add_argument("--output", type=Path, metavar="ORDNER", help="Zielordner (Vorgabe: data/geo)")
    build.set_defaults(run=_build_geo)
    return parser


def _serve(options: argparse.Namespace, settings: Settings) -> int:
    if not settings.data.is_dir():
        return _no_folder(settings.data)
    try:
        dataset = load_dataset(settings.data)
        settings = with_operator(settings)
    except DataError as error:
        lines = str(error).splitlines()
        print(*lines, words.DATA_HAS_FINDINGS.format(words.findings(len(lines))), sep="\n", file=sys.stderr)
        return FINDINGS
    app = create_app(dataset, settings)
    if settings.operator is None:
        print(words.NO_OPERATOR.format(OPERATOR_VARIABLE), file=sys.stderr)
    print(words.SERVING.format(f"http://{options.host}:{options.port}"), flush=True)
    if options.dev:
        app.run(host=options.host, port=options.port, debug=True)
    else:
        _Server(app.server, f"{options.host}:{options.port}", options.workers).run()
    return CLEAN


def _check(options: argparse.Namespace, settings: Settings) -> int:
    folder = options.folder or settings.data
    if not folder.is_dir():
        return _no_folder(folder)
    findings = Findings(folder)
    read_dataset(folder, findings)
    if settings.operator_file:
        read_operator(settings.operator_file, findings)
    for finding in findings:
        print(finding)
    print(words.findings(len(list(findings))), file=sys.stderr)
    return FINDINGS if findings else CLEAN


def _build_geo(options: argparse.Namespace, settings: Settings) -> int:
    target = options.output or settings.data / "geo"
    try:
        written = build_geo(options.package, target)
    except DataError as error:
        print(error, file=sys.stderr)
        return FINDINGS
    print(*written, sep="\n")
    return CLEAN


def _no_folder(folder: Path) -> int:
    print(words.NO_FOLDER.format(folder), file=sys.stderr)
    return WRONG_USE


if __name__ == "__main__":
    sys.exit(main())

"""``lsz-atlas serve``: the atlas behind gunicorn."""

import argparse
import re
import socket
import sys
from pathlib import Path
from typing import Any

from flask import Flask
from gunicorn import util
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from dashboard.analysis.statistics import warm_up
from dashboard.app import create_app
from dashboard.cli import memory
from dashboard.cli.outcome import CLEAN, FINDINGS, clean_dataset
from dashboard.errors import DataError
from dashboard.export.presentation.document import message_page
from dashboard.loading.operator import with_operator
from dashboard.log_lines import LineFormatter
from dashboard.settings import OPERATOR_VARIABLE, Settings
from dashboard.texts import command_line as words
from dashboard.texts import refusals

THREADS = 4
LONGEST_LINE = 8190
"""Bytes of a request's first line: addresses with many columns have more than gunicorn's 4,094."""
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104
VISITOR = re.compile(r" from ip=\S+(?=: )")


class _Log(Logger):
    """Gunicorn's log without addresses of visitors; it names them where it cannot read a request."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(LineFormatter(self.error_fmt, self.datefmt))

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
            "limit_request_line": LONGEST_LINE,
            "accesslog": None,
            "logger_class": _Log,
            "post_worker_init": lambda _worker: warm_up(),
            "when_ready": lambda _server: memory.share(),
            "post_request": _after,
            "control_socket_disable": True,
            "proc_name": "lsz-atlas",
        }
        util.write_error = _refuse
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return self._application


def _refuse(client: socket.socket, status: int, reason: str, _message: str) -> None:
    """Answer a request that cannot be read at all, in German; takes the place of gunicorn's own page."""
    page = message_page(*refusals.STATUS.get(status, refusals.OTHER)).encode()
    head = f"HTTP/1.1 {status} {reason}\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\n"
    util.write_nonblock(client, f"{head}Content-Length: {len(page)}\r\n\r\n".encode() + page)


def _after(_worker: object, _request: object, environ: dict[str, Any], _answer: object) -> None:
    if memory.is_large(environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")):
        memory.give_back()


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    serve = commands.add_parser("serve", help=words.SERVE_HELP)
    serve.add_argument("--host", default="127.0.0.1", help=words.HOST_HELP)
    serve.add_argument("--port", type=int, default=8050, help=words.PORT_HELP)
    serve.add_argument("--workers", type=int, default=2, metavar="N", help=words.WORKERS_HELP)
    serve.add_argument("--data", type=Path, metavar=words.FOLDER, help=words.DATA_HELP)
    serve.add_argument("--dev", action="store_true", help=words.DEV_HELP)
    serve.set_defaults(run=run)


def own_address(host: str, port: int) -> str:
    """Address of this server for others; one that listens everywhere has the name of the machine."""
    return f"http://{_authority(socket.gethostname() if host in EVERYWHERE else host, port)}"


def _authority(host: str, port: int) -> str:
    """Host and port; an IPv6 address stands in brackets (RFC 3986, 3.2.2)."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Serve the atlas until it is stopped."""
    dataset = clean_dataset(settings)
    if isinstance(dataset, int):
        return dataset
    try:
        settings = with_operator(settings)
    except DataError as error:
        lines = str(error).splitlines()
        print(*lines, words.DATA_HAS_FINDINGS.format(words.findings(len(lines))), sep="\n", file=sys.stderr)
        return FINDINGS
    app = create_app(dataset, settings)
    if settings.operator is None:
        print(words.NO_OPERATOR.format(OPERATOR_VARIABLE), file=sys.stderr)
    bind = _authority(options.host, options.port)
    print(
        words.SERVING.format(f"http://{bind}"),
        words.HANDED_OUT.format(settings.base_url),
        sep="\n",
        flush=True,
    )
    if options.dev:
        app.run(host=options.host, port=options.port, debug=True)
    else:
        _Server(app.server, bind, options.workers).run()
    return CLEAN

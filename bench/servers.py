"""The two servers under measurement, as processes of their own."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

REPOSITORY = Path(__file__).resolve().parents[1]
REFERENCE_DATE = "2026-11-22"
START_DEADLINE_S = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running server.

    Attributes:
        start_s: Seconds from starting the process to the first answer of ``/healthz``.
    """

    port: int
    process: psutil.Process
    start_s: float

    @property
    def url(self) -> str:
        """Address without a trailing slash."""
        return f"http://127.0.0.1:{self.port}"

    def worker_megabytes(self) -> float:
        """Resident memory of the largest worker in MB (10^6 bytes)."""
        return max(float(child.memory_info().rss) for child in self.process.children()) / 1e6


def atlas() -> contextlib.AbstractContextManager[Server]:
    """Start the atlas as a user does."""
    port = _free_port()
    return _running([sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port)], port)


def plain() -> contextlib.AbstractContextManager[Server]:
    """Start the plain app on the same kind of server with as many processes and threads."""
    port = _free_port()
    options = ["--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4", "--preload"]
    command = [sys.executable, "-m", "gunicorn", "--pythonpath", "bench", *options, "plain_app:server"]
    return _running(command, port)


@contextlib.contextmanager
def _running(command: Sequence[str], port: int) -> Iterator[Server]:
    environment = {**os.environ, "LSZ_ATLAS_STICHTAG": REFERENCE_DATE}
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=REPOSITORY, env=environment, stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/healthz", process)
            yield Server(port, psutil.Process(process.pid), time.perf_counter() - started)
        except ChildProcessError as error:
            log.seek(0)
            raise ChildProcessError(log.read().decode()) from error
        finally:
            process.terminate()
            process.wait(timeout=40)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.perf_counter() + START_DEADLINE_S
    while time.perf_counter() < deadline:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5) as answer:
            if answer.status == 200:
                return
        if process.poll() is not None:
            raise ChildProcessError
        time.sleep(0.01)
    raise TimeoutError(url)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port

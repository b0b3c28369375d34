"""How fast the server answers the callbacks of a change of the indicator."""

import http.client
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

HEADERS = {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate, br, zstd"}


@dataclass(frozen=True, slots=True)
class CallbackTimes:
    """Answer times of one callback in milliseconds."""

    name: str
    count: int
    median_ms: float
    p95_ms: float


def by_callback(payloads: Sequence[str]) -> Mapping[str, list[bytes]]:
    """Recorded requests grouped by the first output of their callback."""
    groups: dict[str, list[bytes]] = defaultdict(list)
    for payload in payloads:
        name = json.loads(payload)["output"].strip(".").split("...")[0]
        groups[name].append(payload.encode())
    return groups


def answer_times(port: int, payloads: Sequence[str], repeats: int) -> list[CallbackTimes]:
    """Post the recorded requests of every callback one after the other over the loopback.

    Raises:
        ConnectionError: When the server refuses a request.
    """
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    results = []
    for name, bodies in by_callback(payloads).items():
        taken = [_post(connection, bodies[index % len(bodies)]) for index in range(repeats + 5)][5:]
        p95 = statistics.quantiles(taken, n=20)[-1]
        results.append(CallbackTimes(name, len(taken), statistics.median(taken), p95))
    connection.close()
    return results


def _post(connection: http.client.HTTPConnection, body: bytes) -> float:
    start = time.perf_counter()
    connection.request("POST", "/_dash-update-component", body=body, headers=HEADERS)
    answer = connection.getresponse()
    answer.read()
    elapsed = (time.perf_counter() - start) * 1000
    if answer.status not in (200, 204):
        raise ConnectionError(f"{answer.status} {answer.reason}")
    return elapsed

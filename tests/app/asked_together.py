"""Ask for every format of a few views in eight threads at once; ``test_together.py`` runs it as a process.

Writes every format and view whose file differs from the one that was made alone.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

from dashboard.export.formats import VIEW_FORMATS
from dashboard.loading.dataset import load_dataset
from dashboard.view.open_view import open_query

TODAY, THREADS, ROUNDS = date(2026, 11, 22), 8, 20
FEWER = {"geojson": 6, "html": 3, "pdf": 4, "png": 2, "pptx": 1}
"""Rounds of formats that take long."""
QUERIES = (
    "?merkmal=care_rate_under3&kreis=16070",
    "?merkmal=hospital_beds_per_1000&jahr=2016&stand=23&kreis=16052",
    "?merkmal=care_rate_under3&kreis=16070&ansicht=vergleich&teil=bedarf",
    "?kreis=16070&ansicht=vergleich&teil=aehnliche&aussen=ja",
)


def main() -> None:
    """Compare the files of every round with those made alone."""
    dataset = load_dataset(Path(__file__).parents[2] / "data")

    def made(key: str, query: str) -> bytes:
        return VIEW_FORMATS[key](open_query(dataset, query, TODAY), query).content

    def at_once(key: str, query: str, start: Barrier) -> bytes:
        start.wait()
        return made(key, query)

    with ThreadPoolExecutor(THREADS) as pool:
        for key in VIEW_FORMATS:
            together = []
            for number in range(FEWER.get(key, ROUNDS)):
                start = Barrier(THREADS)
                asked = [QUERIES[(number + thread) % len(QUERIES)] for thread in range(THREADS)]
                together += [(query, pool.submit(at_once, key, query, start)) for query in asked]
            alone = {query: made(key, query) for query in QUERIES}
            for query, answer in together:
                if answer.result() != alone[query]:
                    sys.stdout.write(f"{key} {query}\n")


if __name__ == "__main__":
    main()

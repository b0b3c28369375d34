"""Each of the 99 facts stands in the data, with its date, its sources and its confidence."""

import csv
import io
import re
from pathlib import Path
from typing import NamedTuple

import pytest

PROGRAMME = Path(__file__).parents[2] / "data" / "programme"
AREA_COLUMNS = {
    "statuses": "district",
    "plans": "district",
    "bodies": "district",
    "funding": "area",
    "milestones": "area",
}
WHOLE_CELL = re.compile(r"[0-9./-]+|[a-z]+")


class Place(NamedTuple):
    """Where a fact must stand, and the words of the line."""

    number: int
    file: str
    area: str
    words: tuple[str, ...]


def places() -> list[Place]:
    lines = (Path(__file__).parent / "programme_facts.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if not line.startswith("#"):
            number, file, area, *words = (part.strip() for part in line.split("|"))
            found.append(Place(int(number), file, area, tuple(words)))
    return found


PLACES = places()
LINES = {
    name: list(csv.DictReader(io.StringIO((PROGRAMME / f"{name}.csv").read_text(encoding="utf-8"))))
    for name in (*AREA_COLUMNS, "land")
}


def holds(cells: dict[str, str], word: str) -> bool:
    if WHOLE_CELL.fullmatch(word):
        return word in cells.values()
    return any(word in cell for cell in cells.values())


def area_of(file: str, cells: dict[str, str]) -> str:
    return cells[AREA_COLUMNS[file]] if file in AREA_COLUMNS else "16"


@pytest.mark.parametrize("place", PLACES, ids=lambda p: f"{p.number}-{p.file}-{p.area}")
def test_exactly_one_line_states_the_fact(place: Place) -> None:
    matching = [
        cells
        for cells in LINES[place.file]
        if area_of(place.file, cells) == place.area and all(holds(cells, word) for word in place.words)
    ]
    assert len(matching) == 1, place


def test_every_fact_has_a_place() -> None:
    assert sorted({place.number for place in PLACES}) == list(range(1, 100))


def test_lines_of_each_file() -> None:
    assert {name: len(lines) for name, lines in LINES.items()} == {
        "statuses": 60,
        "plans": 20,
        "bodies": 5,
        "funding": 25,
        "milestones": 58,
        "land": 42,
    }

"""The story that ships: it loads, and its messages say what its views show."""

import re
from datetime import date
from pathlib import Path

import pytest

from dashboard.loading.findings import Findings
from dashboard.loading.stories import load_stories
from dashboard.view.map_view import map_view
from dashboard.view.open_view import resolve
from dashboard.view.query_string import from_query
from dashboard.view.speech import map_spoken
from dashboard.view.state import View

ROOT = Path(__file__).parents[2]
KEY = "vom-modell-in-die-flaeche"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@pytest.fixture(scope="module")
def stories(dataset):
    findings = Findings(ROOT / "data")
    found = load_stories(ROOT / "data" / "stories", dataset, findings)
    assert [str(finding) for finding in findings] == []
    return found


def test_the_shipped_story(stories):
    assert list(stories) == [KEY]
    story = stories[KEY]
    assert story.title == "Vom Modell in die Fläche: das LSZ 2015–heute"
    assert 8 <= len(story.slides) <= 12
    assert all(slide.notes for slide in story.slides)
    assert len({slide.title for slide in story.slides}) == len(story.slides)


def test_every_number_of_a_message_stands_in_its_view(stories, dataset):
    checked = 0
    for slide in stories[KEY].slides:
        state, _ = from_query(slide.address)
        shown = resolve(dataset, state, date(2026, 11, 22))
        view = map_view(dataset, state, shown)
        said = f"{view.title} {' '.join(map_spoken(dataset, shown))}".replace("\N{NO-BREAK SPACE}", " ")
        numbers = set(NUMBER.findall(slide.message)) if state.view is View.MAP else set()
        assert numbers <= set(NUMBER.findall(said)), slide.title
        checked += len(numbers)
    assert checked > 15

"""Stories from the files of a folder."""

from collections.abc import Mapping
from pathlib import Path

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import read_text
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story
from dashboard.view.story_toml import parse_story


def load_stories(folder: Path, dataset: Dataset, findings: Findings) -> Mapping[str, Story]:
    """Read every ``*.toml`` under ``folder``, by key; a folder that is not there holds no stories."""
    stories = {}
    for path in sorted(folder.glob("*.toml")):
        story = read_story(path, dataset, findings)
        if story is not None:
            stories[story.key] = story
    return stories


def read_story(path: Path, dataset: Dataset, findings: Findings) -> Story | None:
    """Read one story; None, with findings, where it cannot be shown as written."""
    text = read_text(path, findings)
    if text is None:
        return None
    story, problems = parse_story(text, path.stem, dataset)
    for problem in problems:
        findings.add(path, problem.line, problem.message, problem.remedy)
    return story

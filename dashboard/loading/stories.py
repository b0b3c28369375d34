"""Stories from TOML files; an address the atlas cannot show is a finding, not a surprise on the day."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import TomlFile, read_toml
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story, StorySlide
from dashboard.view.normalise import normalise
from dashboard.view.query_string import from_query

SLIDE_KEYS = ("address", "title", "message", "notes")
REQUIRED = ("address", "title", "message")
MAX_SLIDES = 60
MAX_MESSAGE = 220
"""Characters that fit on a slide in large type."""
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


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
    before = len(findings)
    file = read_toml(path, findings)
    if file is None:
        return None
    if not KEY.fullmatch(path.stem):
        findings.add(
            path,
            1,
            f"Der Dateiname „{path.stem}“ steht in Adressen: nur a–z, 0–9 und Bindestriche sind erlaubt.",
            "Datei umbenennen, z. B. in „netzwerktreffen-2026.toml“.",
        )
    title = _text(file, file.values, "title", 1, findings)
    slides = _slides(file, dataset, findings)
    if len(findings) > before:
        return None
    return Story(path.stem, title, slides)


def _slides(file: TomlFile, dataset: Dataset, findings: Findings) -> tuple[StorySlide, ...]:
    entries = file.values.get("slide")
    if not isinstance(entries, list) or not 0 < len(entries) <= MAX_SLIDES:
        findings.add(
            file.path,
            file.line_of("slide"),
            f"Ein Vortrag braucht 1 bis {MAX_SLIDES} Folien in Abschnitten [[slide]].",
            "Abschnitte [[slide]] mit address, title und message anlegen.",
        )
        return ()
    return tuple(
        _slide(file, entry, number, dataset, findings)
        for number, entry in enumerate(entries, 1)
        if isinstance(entry, dict)
    )


def _slide(
    file: TomlFile, entry: Mapping[str, Any], number: int, dataset: Dataset, findings: Findings
) -> StorySlide:
    start = file.line_of("slide", number)
    for key in sorted(set(entry) - set(SLIDE_KEYS)):
        findings.add(
            file.path,
            file.line_in("slide", key, number),
            f"Folie {number}: unbekannter Eintrag „{key}“.",
            f"Erlaubt sind: {', '.join(SLIDE_KEYS)}.",
        )
    texts = {key: _text(file, entry, key, start, findings, number) for key in SLIDE_KEYS}
    if len(texts["message"]) > MAX_MESSAGE:
        findings.add(
            file.path,
            file.line_in("slide", "message", number),
            f"Folie {number}: Die Aussage hat {len(texts['message'])} Zeichen.",
            f"Auf höchstens {MAX_MESSAGE} Zeichen kürzen; Weiteres in „notes“ schreiben.",
        )
    if texts["address"]:
        _check_address(file, texts["address"], number, dataset, findings)
    return StorySlide(**texts)


def _text(
    file: TomlFile, values: Mapping[str, Any], key: str, line: int, findings: Findings, number: int = 0
) -> str:
    value = values.get(key, "")
    place = f"Folie {number}: " if number else ""
    if not isinstance(value, str):
        findings.add(file.path, line, f"{place}„{key}“ ist kein Text.", "In Anführungszeichen setzen.")
        return ""
    if not value.strip() and (key in REQUIRED):
        findings.add(file.path, line, f"{place}„{key}“ fehlt.", f'{key} = "…" eintragen.')
    return value.strip()


def _check_address(file: TomlFile, address: str, number: int, dataset: Dataset, findings: Findings) -> None:
    line = file.line_in("slide", "address", number)
    if not address.startswith("?"):
        findings.add(
            file.path,
            line,
            f"Folie {number}: „{address}“ ist keine Adresse des Atlas.",
            'Den Teil der Adresse ab dem Fragezeichen eintragen, z. B. "?merkmal=plan_state".',
        )
        return
    state, unreadable = from_query(address)
    problems = [f"„{key}“ ist nicht lesbar." for key in unreadable]
    problems += normalise(state, dataset).notices
    for problem in problems:
        findings.add(
            file.path,
            line,
            f"Folie {number}: {problem}",
            "Die Ansicht im Atlas öffnen und ihre Adresse übernehmen.",
        )

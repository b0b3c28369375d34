"""``lsz-atlas packet``: a talk with everything around it in one folder."""

import argparse
import sys
from pathlib import Path

from dashboard.cli.files import write_folder
from dashboard.cli.outcome import CLEAN, FINDINGS, clean_dataset, refused, today
from dashboard.export.packet import packet_files
from dashboard.loading.findings import Findings
from dashboard.loading.stories import read_story
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story
from dashboard.settings import BASE_URL_VARIABLE, DEFAULT_BASE_URL, Settings
from dashboard.texts import command_line as texts
from dashboard.texts import command_line as words


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    packet = commands.add_parser("packet", help=words.PACKET_HELP)
    packet.add_argument("story", metavar=words.STORY, help=words.STORY_HELP)
    packet.add_argument(
        "-o", "--output", type=Path, required=True, metavar=words.FOLDER, help=words.PACKET_OUTPUT_HELP
    )
    packet.add_argument("--data", type=Path, metavar=words.FOLDER, help=words.DATA_HELP)
    packet.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Write the packet, naming each file once it is there."""
    folder: Path = options.output
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return refused(texts.FOLDER_NOT_EMPTY.format(folder))
    dataset = clean_dataset(settings)
    if isinstance(dataset, int):
        return dataset
    story = _story(options.story, dataset)
    if isinstance(story, int):
        return story
    if settings.base_url == DEFAULT_BASE_URL:
        print(texts.LOCAL_ADDRESS.format(settings.base_url, BASE_URL_VARIABLE), file=sys.stderr)
    files = packet_files(dataset, story, today(settings), settings.base_url)
    try:
        count = write_folder(folder, files, lambda name: print(name, flush=True))
    except OSError as error:
        print(texts.NOT_WRITTEN.format(error), file=sys.stderr)
        return FINDINGS
    print(texts.DONE.format(count, folder))
    return CLEAN


def _story(named: str, dataset: Dataset) -> Story | int:
    """A story of the data or of a TOML file; else the exit status after all findings were printed."""
    if named in dataset.stories:
        return dataset.stories[named]
    path = Path(named)
    if path.suffix != ".toml" or not path.is_file():
        return refused(texts.UNKNOWN_STORY.format(named, ", ".join(dataset.stories)))
    findings = Findings(path.parent)
    story = read_story(path, dataset, findings)
    if story is None:
        print(*findings, sep="\n", file=sys.stderr)
        return FINDINGS
    return story

"""``lsz-atlas export``: a view, a talk, or the reports of all districts as files."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import parse_qsl

from dashboard.cli.files import write_file
from dashboard.cli.outcome import CLEAN, FINDINGS, clean_dataset, refused, today
from dashboard.export.file_name import Export
from dashboard.export.formats import STORY_FORMATS, VIEW_FORMATS, all_report_files, refusal, story_file
from dashboard.export.qr_code import fits_code
from dashboard.model.dataset import Dataset
from dashboard.settings import Settings
from dashboard.texts import command_line as texts
from dashboard.texts import command_line as words
from dashboard.texts.take_away import NO_CODE
from dashboard.view.query_string import to_query
from dashboard.view.reducer import Context, read_address

REPORT, CODE = "pdf", "qr"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    export = commands.add_parser("export", help=words.EXPORT_HELP)
    formats = words.FORMAT_HELP.format(", ".join(VIEW_FORMATS))
    export.add_argument("format", metavar=words.FORMAT, help=formats)
    export.add_argument("address", metavar=words.ADDRESS, help=words.ADDRESS_HELP)
    export.add_argument(
        "-o", "--output", type=Path, default=Path(), metavar=words.FOLDER, help=words.EXPORT_OUTPUT_HELP
    )
    export.add_argument("--all", action="store_true", help=words.ALL_HELP)
    export.add_argument("--data", type=Path, metavar=words.FOLDER, help=words.DATA_HELP)
    export.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Write the files and print the name of each once it is there."""
    if options.format not in VIEW_FORMATS:
        return refused(texts.UNKNOWN_FORMAT.format(options.format, ", ".join(VIEW_FORMATS)))
    if options.all and options.format != REPORT:
        return refused(texts.ALL_IS_FOR_REPORTS)
    dataset = clean_dataset(settings)
    if isinstance(dataset, int):
        return dataset
    story = dict(parse_qsl(options.address.lstrip("?"))).get("vortrag")
    files = (
        _view_files(options, dataset, settings)
        if story is None
        else _story_files(options.format, story, dataset, settings)
    )
    if isinstance(files, str):
        return refused(files)
    try:
        for file in files:
            print(write_file(options.output, file), flush=True)
    except OSError as error:
        print(texts.NOT_WRITTEN.format(error), file=sys.stderr)
        return FINDINGS
    return CLEAN


def _view_files(options: argparse.Namespace, dataset: Dataset, settings: Settings) -> Iterable[Export] | str:
    """The file of a view or the reports of all districts, or why there is none."""
    seen = read_address(options.address, Context(dataset, today(settings)))
    if seen.notices:
        return texts.BAD_ADDRESS.format(" ".join(seen.notices))
    if options.all:
        return all_report_files(dataset, seen.shown.territory, seen.reference, settings.base_url)
    if sentence := refusal(options.format, seen):
        return sentence
    address = f"{settings.base_url}/{to_query(seen.state)}"
    if options.format == CODE and not fits_code(address):
        return NO_CODE
    return (VIEW_FORMATS[options.format](seen, address),)


def _story_files(key: str, named: str, dataset: Dataset, settings: Settings) -> Iterable[Export] | str:
    """The file of a talk, or why there is none."""
    if key not in STORY_FORMATS:
        return texts.NO_STORY_FORMAT.format(key, ", ".join(STORY_FORMATS))
    if named not in dataset.stories:
        return texts.UNKNOWN_STORY.format(named, ", ".join(dataset.stories))
    return (story_file(key, dataset, dataset.stories[named], today(settings), settings.base_url),)

"""``lsz-atlas export``: one view as one file."""

import argparse
import sys
from pathlib import Path

from dashboard.cli.files import write_file
from dashboard.cli.outcome import CLEAN, FINDINGS, clean_dataset, refused, today
from dashboard.export.view_files import VIEW_FORMATS, view_file
from dashboard.settings import Settings
from dashboard.texts import command_line as words
from dashboard.texts import packet as texts
from dashboard.view.query_string import to_query
from dashboard.view.reducer import Context, read_address


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    export = commands.add_parser("export", help=words.EXPORT_HELP)
    formats = words.FORMAT_HELP.format(", ".join(VIEW_FORMATS))
    export.add_argument("format", metavar=words.FORMAT, help=formats)
    export.add_argument("address", metavar=words.ADDRESS, help=words.ADDRESS_HELP)
    export.add_argument(
        "-o", "--output", type=Path, default=Path(), metavar=words.FOLDER, help=words.EXPORT_OUTPUT_HELP
    )
    export.add_argument("--data", type=Path, metavar=words.FOLDER, help=words.DATA_HELP)
    export.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Write the file and print its name."""
    if options.format not in VIEW_FORMATS:
        return refused(texts.UNKNOWN_FORMAT.format(options.format, ", ".join(VIEW_FORMATS)))
    dataset = clean_dataset(settings)
    if isinstance(dataset, int):
        return dataset
    fitted = read_address(options.address, Context(dataset, today(settings)))
    if fitted.notices:
        return refused(texts.BAD_ADDRESS.format(" ".join(fitted.notices)))
    if options.format == "pdf" and fitted.state.district is None:
        return refused(texts.UNKNOWN_DISTRICT)
    address = f"{settings.base_url}/{to_query(fitted.state)}"
    file = view_file(options.format, dataset, fitted.state, today(settings), address)
    try:
        print(write_file(options.output, file))
    except OSError as error:
        print(texts.NOT_WRITTEN.format(error), file=sys.stderr)
        return FINDINGS
    return CLEAN

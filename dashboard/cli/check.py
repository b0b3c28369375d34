"""``lsz-atlas check``: every finding in the data, with its remedy."""

import argparse
import sys
from pathlib import Path

from dashboard.cli.outcome import CLEAN, FINDINGS, no_folder
from dashboard.loading.dataset import read_dataset
from dashboard.loading.findings import Findings
from dashboard.loading.operator import read_operator
from dashboard.settings import Settings
from dashboard.texts import command_line as words


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    check = commands.add_parser("check", help=words.CHECK_HELP)
    check.add_argument("folder", nargs="?", type=Path, metavar=words.FOLDER, help=words.DATA_HELP)
    check.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print all findings."""
    folder = options.folder or settings.data
    if not folder.is_dir():
        return no_folder(folder)
    findings = Findings(folder)
    read_dataset(folder, findings)
    if settings.operator_file:
        read_operator(settings.operator_file, findings)
    for finding in findings:
        print(finding)
    print(words.findings(len(list(findings))), file=sys.stderr)
    return FINDINGS if findings else CLEAN

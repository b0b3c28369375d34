"""Entry of the command line: which commands there are."""

import argparse
import os
import sys
from collections.abc import Sequence

from dashboard import __version__, texts
from dashboard.cli import check, export, geo, packet, serve
from dashboard.cli.outcome import WRONG_USE
from dashboard.settings import DEFAULT_BASE_URL, REFERENCE_DATE_VARIABLE, from_environment
from dashboard.texts import command_line as words

COMMANDS = (serve, check, export, packet, geo)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 findings or failure, 2 wrong use."""
    options = _parser().parse_args(arguments)
    served = serve.own_address(options.host, options.port) if options.run is serve.run else DEFAULT_BASE_URL
    try:
        settings = from_environment(os.environ, getattr(options, "data", None), served)
    except ValueError:
        print(words.BAD_REFERENCE_DATE.format(REFERENCE_DATE_VARIABLE), file=sys.stderr)
        return WRONG_USE
    status: int = options.run(options, settings)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lsz-atlas", description=texts.APP_DESCRIPTION)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(title=words.COMMANDS, required=True, metavar=words.COMMAND)
    for command in COMMANDS:
        command.add(commands)
    return parser

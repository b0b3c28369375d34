"""Exit statuses, and what every command says when it cannot do its work."""

import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from dashboard.errors import DataError
from dashboard.loading.dataset import load_dataset
from dashboard.model.dataset import Dataset
from dashboard.settings import Settings
from dashboard.texts import command_line as words

CLEAN, FINDINGS, WRONG_USE = 0, 1, 2
TIME_ZONE = ZoneInfo("Europe/Berlin")


def no_folder(folder: Path) -> int:
    """Say that a data folder is absent."""
    return refused(words.NO_FOLDER.format(folder))


def refused(text: str) -> int:
    """Say why a command cannot be carried out as written."""
    print(text, file=sys.stderr)
    return WRONG_USE


def clean_dataset(settings: Settings) -> Dataset | int:
    """The data, or the exit status after all findings were printed."""
    if not settings.data.is_dir():
        return no_folder(settings.data)
    try:
        return load_dataset(settings.data)
    except DataError as error:
        lines = str(error).splitlines()
        print(*lines, words.DATA_HAS_FINDINGS.format(words.findings(len(lines))), sep="\n", file=sys.stderr)
        return FINDINGS


def today(settings: Settings) -> date:
    """Reference date: fixed by settings, else the day in Germany."""
    return settings.reference_date or datetime.now(TIME_ZONE).date()

"""Write files so that a failure leaves no half file behind."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from dashboard.export.file_name import Export


def write_file(folder: Path, file: Export) -> Path:
    """Write one file into a folder, replacing one of that name only when it is complete.

    Raises:
        OSError: When the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / file.filename
    handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(file.content)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return target


def write_folder(folder: Path, files: Iterable[Export], told: Callable[[str], object]) -> int:
    """Write files into a new folder that appears only when all of them are there.

    Args:
        folder: Does not exist yet, or is empty.
        files: Names may hold folders.
        told: Called with the name of each file once it is written.

    Returns:
        The number of files.

    Raises:
        OSError: When something cannot be written; the folder is then as before.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    growing = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
    count = 0
    try:
        for file in files:
            target = growing / file.filename
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)
            told(file.filename)
            count += 1
        growing.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        growing.replace(folder)
    except BaseException:
        shutil.rmtree(growing, ignore_errors=True)
        raise
    return count

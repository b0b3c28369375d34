"""Heavy statistics libraries, imported when first needed so that the atlas starts quickly."""

from importlib import import_module
from threading import Thread
from typing import Any

LIBRARIES = ("mapclassify", "scipy.stats")


def mapclassify() -> Any:
    """The library that finds class limits."""
    return import_module("mapclassify")


def scipy_stats() -> Any:
    """The library of statistical tests."""
    return import_module("scipy.stats")


def warm_up() -> None:
    """Import all of them in the background, while the browser still fetches the page."""
    Thread(target=lambda: [import_module(name) for name in LIBRARIES], daemon=True).start()

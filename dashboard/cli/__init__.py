"""Command line of the atlas, one module for each command."""

from dashboard.cli.main import main

__all__ = ["main"]

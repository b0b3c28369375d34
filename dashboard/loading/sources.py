"""``SOURCES.toml``: the sources that the data files of a folder name by key."""

from pathlib import Path

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import TomlFile, read_toml
from dashboard.loading.toml_table import TomlTable
from dashboard.model.indicator import Source

SOURCES_FILE = "SOURCES.toml"
_KEYS = ("title", "publisher", "licence", "read_in", "url")


def load_sources(folder: Path, findings: Findings) -> dict[str, Source]:
    """Read every source of ``folder``; a faulty text is a finding and becomes ""."""
    file = read_toml(folder / SOURCES_FILE, findings)
    if file is None:
        return {}
    return {key: _source(file, key, values, findings) for key, values in file.values.items()}


def _source(file: TomlFile, key: str, values: object, findings: Findings) -> Source:
    table = TomlTable(file, values if isinstance(values, dict) else {}, findings, key)
    table.allow(_KEYS)
    return Source(
        key=key,
        title=table.text("title"),
        publisher=table.text("publisher"),
        licence=table.text("licence"),
        read_in=table.text("read_in"),
        url=table.text("url") if "url" in table.values else "",
    )

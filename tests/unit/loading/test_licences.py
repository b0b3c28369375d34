"""No data without licence and attribution: neither the check nor the start lets it pass."""

from pathlib import Path
from shutil import copytree

import pytest

from dashboard.cli import main
from dashboard.errors import DataError
from dashboard.loading.dataset import load_dataset
from dashboard.view.wording import indicator_attribution

SHIPPED = Path(__file__).parents[3] / "data"
REMOVED = (
    ("indicators/care_rate_under3.toml", "licence", "source.licence"),
    ("indicators/kita_count.toml", "publisher", "source.publisher"),
    ("indicators/SOURCES.toml", "licence", ".licence"),
    ("indicators/SOURCES.toml", "title", ".title"),
    ("geo/SOURCE.toml", "licence", "„licence“ fehlt"),
    ("geo/SOURCE.toml", "attribution", "„attribution“ fehlt"),
    ("geo/SOURCE.toml", "publisher", "„publisher“ fehlt"),
    ("programme/SOURCES.toml", "licence", ".licence"),
    ("programme/SOURCES.toml", "publisher", ".publisher"),
)


def without_first_line_of(path, key):
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.startswith(f"{key} ="))
    path.write_text("".join(lines[:first] + lines[first + 1 :]), encoding="utf-8", newline="\n")


@pytest.fixture
def unlicensed(tmp_path):
    """The shipped data with one line taken out for each entry of ``REMOVED``."""
    folder = Path(copytree(SHIPPED, tmp_path / "data"))
    for name, key, _ in REMOVED:
        without_first_line_of(folder / name, key)
    return folder


def test_the_check_names_every_missing_licence_and_attribution(unlicensed, capsys):
    assert main(["check", str(unlicensed)]) == 1
    found = capsys.readouterr().out.splitlines()
    for name, _, field in REMOVED:
        assert [line for line in found if line.startswith(f"{name}:") and field in line] != [], (name, field)


def test_data_without_licence_is_not_loaded(unlicensed):
    with pytest.raises(DataError) as error:
        load_dataset(unlicensed)
    assert [field for name, _, field in REMOVED if field not in str(error.value)] == []


@pytest.mark.parametrize("name", ["indicators/care_rate_under3.toml", "programme/SOURCES.toml"])
def test_one_empty_licence_is_enough_to_refuse(tmp_path, name):
    folder = Path(copytree(SHIPPED, tmp_path / "data"))
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines, 1) if line.startswith("licence ="))
    lines[first - 1] = 'licence = " "'
    (folder / name).write_text("\n".join(lines), encoding="utf-8", newline="\n")
    with pytest.raises(DataError) as error:
        load_dataset(folder)
    place = str(error.value).splitlines()[0]
    assert place.startswith(f"{name}:{first}: ")
    assert "licence“ ist leer" in place


def test_the_line_under_every_map_names_publisher_licence_and_boundaries(dataset):
    for indicator in dataset.indicators.values():
        for segment in indicator.segments:
            line = str(indicator_attribution(indicator, segment, dataset))
            parts = (indicator.publisher, indicator.licence, dataset.geo_source.attribution)
            assert [part for part in parts if part not in line] == [], indicator.key

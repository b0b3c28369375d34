"""What an operator can set: command line before environment before what ships."""

from datetime import date
from pathlib import Path

import pytest

from dashboard import settings
from dashboard.settings import Settings, from_environment

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"


@pytest.mark.parametrize(
    ("environment", "data", "expected"),
    [
        ({}, None, Settings(ROOT / "data", ASSETS)),
        ({"LSZ_ATLAS_DATA": "/srv/atlas"}, None, Settings(Path("/srv/atlas"), ASSETS)),
        ({"LSZ_ATLAS_DATA": "/srv/atlas"}, Path("mine"), Settings(Path("mine"), ASSETS)),
        ({"LSZ_ATLAS_DATA": ""}, None, Settings(ROOT / "data", ASSETS)),
        (
            {"LSZ_ATLAS_STICHTAG": "2026-11-22"},
            None,
            Settings(ROOT / "data", ASSETS, date(2026, 11, 22)),
        ),
        ({"LSZ_ATLAS_STICHTAG": ""}, None, Settings(ROOT / "data", ASSETS)),
        (
            {"LSZ_ATLAS_OPERATOR": "/etc/atlas/operator.toml"},
            None,
            Settings(ROOT / "data", ASSETS, operator_file=Path("/etc/atlas/operator.toml")),
        ),
        ({"LSZ_ATLAS_OPERATOR": ""}, None, Settings(ROOT / "data", ASSETS)),
        ({"LSZ_ATLAS": "x", "PATH": "/bin"}, None, Settings(ROOT / "data", ASSETS)),
    ],
)
def test_settings_of_an_environment(environment, data, expected):
    assert from_environment(environment, data) == expected


@pytest.mark.parametrize("text", ["gestern", "22.11.2026", "2026-02-30"])
def test_a_reference_date_that_is_none_is_refused(text):
    with pytest.raises(ValueError, match=r"isoformat|day is out of range"):
        from_environment({"LSZ_ATLAS_STICHTAG": text})


def test_shipped_folders_exist():
    found = from_environment({})
    assert (found.data / "edition.toml").is_file()
    assert list(found.assets.glob("*.css")) != []


def test_an_installed_package_carries_its_own_folders(tmp_path, monkeypatch):
    package = tmp_path / "dashboard"
    (package / "_shipped" / "data").mkdir(parents=True)
    (package / "_shipped" / "assets").mkdir()
    monkeypatch.setattr(settings, "__file__", str(package / "settings.py"))
    shipped = package / "_shipped"
    assert from_environment({}) == Settings(shipped / "data", shipped / "assets")

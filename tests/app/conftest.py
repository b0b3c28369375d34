"""The app without a browser: a client, and a page that keeps the properties callbacks set."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.app import create_app
from dashboard.model.dataset import Dataset
from dashboard.settings import Settings

ROOT = Path(__file__).parents[2]
STATE = "state.data"


class Page:
    """What a browser keeps of the page: properties by "id.property", changed only by callbacks."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self._callbacks = [c for c in client.get("/_dash-dependencies").json if not c["clientside_function"]]
        self.properties: dict[str, Any] = {}
        self.changed: set[str] = set()
        self.reset()

    def reset(self) -> None:
        """Forget everything but the layout, as a new tab does."""
        self.properties = _properties(self.client.get("/_dash-layout").json)

    def load(self, query: str = "", path: str | None = "/") -> "Page":
        """Open an address."""
        self.properties.update({"location.search": query, "location.pathname": path})
        return self._navigate([])

    def do(self, name: str, value: Any) -> "Page":
        """Change a property as a user does."""
        self.properties[name] = value
        return self._navigate([name])

    def ask(self, output: str, *changed: str) -> TestResponse:
        """Answer of the callback that sets ``output``, for the properties as they are now."""
        spec = next(c for c in self._callbacks if output in _names(c["output"]))
        outputs = [_split(name) for name in _names(spec["output"])]
        body = {
            "output": spec["output"],
            "outputs": outputs if spec["output"].startswith("..") else outputs[0],
            "inputs": [self._valued(entry) for entry in spec["inputs"]],
            "state": [self._valued(entry) for entry in spec["state"]],
            "changedPropIds": list(changed),
        }
        return self.client.post("/_dash-update-component", json=body)

    def _navigate(self, changed: list[str]) -> "Page":
        self.changed = set()
        self._take(self.ask(STATE, *changed))
        stores = {name for name in self.changed if name.endswith("state.data")}
        for spec in self._callbacks:
            read = {f"{entry['id']}.{entry['property']}" for entry in spec["inputs"]}
            if read <= stores:
                self._take(self.ask(_names(spec["output"])[0], *read))
        return self

    def _take(self, response: TestResponse) -> None:
        assert response.status_code in (200, 204), response.text
        if response.status_code == 204:
            return
        for part in ("response", "sideUpdate"):
            for component, properties in response.json.get(part, {}).items():
                found = {f"{component}.{name}": value for name, value in properties.items()}
                self.properties.update(found)
                self.changed |= set(found)

    def _valued(self, entry: dict[str, str]) -> dict[str, Any]:
        return {**entry, "value": self.properties.get(f"{entry['id']}.{entry['property']}")}


def _properties(component: Any) -> dict[str, Any]:
    """Properties of a component tree before any callback, but for children."""
    if isinstance(component, list):
        return {name: value for child in component for name, value in _properties(child).items()}
    if not isinstance(component, dict):
        return {}
    props = dict(component["props"])
    inside = _properties(props.pop("children", None))
    own = {f"{props['id']}.{name}": value for name, value in props.items()} if "id" in props else {}
    return {**inside, **own}


def _names(output: str) -> list[str]:
    return output[2:-2].split("...") if output.startswith("..") else [output]


def _split(name: str) -> dict[str, str]:
    component, _, prop = name.rpartition(".")
    return {"id": component, "property": prop}


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings(ROOT / "data", ROOT / "assets", date(2026, 11, 22))


@pytest.fixture(scope="session")
def app(dataset: Dataset, settings: Settings) -> Dash:
    return create_app(dataset, settings)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


@pytest.fixture
def page(client: FlaskClient) -> Page:
    """A page on which nothing is loaded yet."""
    return Page(client)

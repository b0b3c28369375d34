"""What the server sends: page, boundaries, health; compressed, cacheable, from this host only."""

import base64
import gzip
import hashlib
import json
import re

import brotli
import pytest

from dashboard import __version__
from dashboard.app import create_app

DECODED = {"identity": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
"""Compressed data are compared decompressed: gzip writes the time into its header."""
SETS = ("kreise_2016-01-01", "kreise_2019-01-01", "kreise_2021-07-01", "nachbarkreise")
INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)


def sent(client, path):
    """Content of a file that is served from disk."""
    with client.get(path) as response:
        assert response.status_code == 200
        return response.data


def test_scripts_are_served_before_anybody_asked_for_a_page(dataset, settings):
    """As in a worker process whose first request is one for a script."""
    fresh = create_app(dataset, settings).server.test_client()
    path = "/_dash-component-suites/dash_mantine_components/dash_mantine_components.js"
    assert sent(fresh, path).startswith(b"/*")


def test_health(client, dataset):
    response = client.get("/healthz")
    assert (response.status_code, response.mimetype) == (200, "application/json")
    assert response.json == {
        "status": "ok",
        "version": __version__,
        "data_edition": "2026-11-22",
        "data_hash": dataset.data_hash,
    }


@pytest.mark.parametrize(("name", "districts"), list(zip(SETS, (23, 23, 22, 18), strict=True)))
def test_boundaries(client, name, districts):
    response = client.get(f"/geo/{name}.geojson?v=1")
    assert (response.status_code, response.mimetype) == (200, "application/geo+json")
    assert len(json.loads(response.data)["features"]) == districts


@pytest.mark.parametrize("name", SETS)
def test_boundaries_are_small_and_kept_for_a_year(client, name):
    address = f"/geo/{name}.geojson?v=1"
    response = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert response.headers.get("Content-Encoding") == "gzip"
    assert len(response.data) <= 40_000
    assert gzip.decompress(response.data) == client.get(address).data
    assert set(response.headers["Cache-Control"].split(", ")) == {"public", "max-age=31536000", "immutable"}


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_unchanged_boundaries_are_not_sent_again(client, encoding):
    address, headers = "/geo/kreise_2019-01-01.geojson", {"Accept-Encoding": encoding}
    first = client.get(address, headers=headers)
    again = client.get(address, headers={**headers, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = client.get(address, headers={**headers, "If-None-Match": '"other"'})
    assert other.status_code == 200
    assert DECODED[encoding](other.data) == DECODED[encoding](first.data)


@pytest.mark.parametrize("name", ["kreise_2020-01-01", "kreise", "SOURCE", "districts", "kreise_2019"])
def test_unknown_boundaries(client, name):
    assert client.get(f"/geo/{name}.geojson").status_code == 404


@pytest.mark.parametrize("path", ["/", "/karte", "/a/b?kreis=16077"])
def test_every_path_leads_to_the_page(client, path):
    response = client.get(path)
    assert (response.status_code, response.mimetype) == (200, "text/html")
    assert '<html lang="de">' in response.text
    assert "<title>LSZ-Atlas Thüringen</title>" in response.text
    assert "<noscript>Der Atlas braucht JavaScript." in response.text


def test_the_page_speaks_german_while_it_loads(client):
    body = client.get("/").text.partition("<body>")[2]
    visible = re.sub(r"<script.*?</script>|<[^>]+>", " ", body, flags=re.DOTALL)
    assert "Loading" not in visible


def test_the_page_asks_no_other_host_and_sets_no_cookie(client):
    response = client.get("/")
    assert re.findall(r'(?:src|href)="(?:https?:)?//', response.text) == []
    assert response.headers.getlist("Set-Cookie") == []


def test_security_headers(client):
    headers = client.get("/").headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    scripts = policy.pop("script-src").split()
    assert policy == {
        "default-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    assert scripts[0] == "'self'"
    assert [script for script in scripts[1:] if not script.startswith("'sha256-")] == []
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_every_inline_script_is_allowed_by_its_hash(client):
    response = client.get("/")
    policy = response.headers["Content-Security-Policy"]
    scripts = [m.groupdict() for m in INLINE.finditer(response.text) if m["code"]]
    inline = [found["code"] for found in scripts if "application/json" not in found["attributes"]]
    assert len(inline) == 1
    for code in inline:
        digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


@pytest.mark.parametrize("path", ["/", "/_dash-layout", "/_dash-dependencies", "/geo/nachbarkreise.geojson"])
@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_texts_are_compressed(client, path, encoding):
    response = client.get(path, headers={"Accept-Encoding": encoding})
    assert response.headers.get("Content-Encoding") == encoding
    assert "Accept-Encoding" in response.headers["Vary"]
    assert len(response.data) < len(client.get(path).data)


def test_style_sheets_and_scripts_of_the_assets_are_linked_and_served(client, settings):
    text = client.get("/").text
    for asset in sorted([*settings.assets.glob("*.css"), *settings.assets.glob("*.js")]):
        address = re.search(rf'"(/assets/{re.escape(asset.name)}[^"]*)"', text)
        assert address is not None
        assert sent(client, address[1]) == asset.read_bytes()


def test_layout_holds_every_component_that_callbacks_name(client):
    layout = client.get("/_dash-layout").json
    ids = set(re.findall(r'"id": ?"([\w-]+)"', json.dumps(layout)))
    named = {
        entry["id"]
        for callback in client.get("/_dash-dependencies").json
        for entry in (*callback["inputs"], *callback["state"])
    }
    assert named - ids == set()
    assert {"map", "legend", "profile", "table", "announcer", "indicator", "year", "territory"} <= ids

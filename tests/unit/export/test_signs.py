"""Every official sign in the outputs that are documents or answers: presentation, report, API.

Tables, pictures and slides have theirs in ``test_formats`` and ``test_slides``.
"""

import csv
import io
import re
from html import unescape
from pathlib import Path

import pytest
from pypdf import PdfReader

from dashboard import texts
from dashboard.app import create_app
from dashboard.export.formats import VIEW_FORMATS
from dashboard.export.report.document import district_report
from dashboard.model.observation import MissingReason
from dashboard.settings import Settings
from dashboard.view.open_view import open_view
from dashboard.view.state import View, ViewState

ROOT = Path(__file__).parents[3]
VALUES = "/api/v1/indicators/care_rate_under3/values?series=23&year=2019&district=16052"


def map_of_the_presentation(data, today, address):
    """What the shape of Gera is called."""
    state = ViewState(indicator="care_rate_under3", series="23", year="2019")
    page = VIEW_FORMATS["html"](open_view(data, state, today), address).content.decode()
    (label,) = re.findall(r'<path(?=[^>]*data-district="16052")[^>]*aria-label="([^"]*)"', page)
    return unescape(label)


def table_of_the_presentation(data, today, address):
    """The row of Gera, and the line under the table."""
    state = ViewState(indicator="care_rate_under3", series="23", year="2019", view=View.TABLE)
    page = VIEW_FORMATS["html"](open_view(data, state, today), address).content.decode()
    (row,) = re.findall(r"<tr[^>]*><td[^>]*>Gera</td>.*?</tr>", page)
    cells = " | ".join(unescape(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row))
    signs = re.findall(r"<p[^>]*>([^<]*(?:Zeichen| = )[^<]*)</p>", page)
    return f"{cells} | {' '.join(map(unescape, signs))}"


def report(data, today, address):
    """The line of the characteristic, and its remark."""
    content = district_report(data, "16052", data.territories["2019-01-01"], today, address)
    pages = PdfReader(io.BytesIO(content)).pages
    said = " ".join(" ".join(page.extract_text() for page in pages).replace("\u00a0", " ").split())
    found = re.search(r"Betreuungsquote %, kein Wert \(([^)]*)\) 2019 (\S+) · 52,1", said)
    assert found is not None
    return f"{found[2]} kein Wert ({found[1]})"


def answer(data):
    settings = Settings(ROOT / "data", ROOT / "assets")
    return create_app(data, settings).server.test_client()


def api_json(data, today, address):
    """Sign and reason of the record; a number would stand in front."""
    (part,) = answer(data).get(VALUES).json["segments"]
    (value,) = part["values"]
    assert value["value"] is None
    return f"{value['displayed']} {value['sign']} {value['reason']}"


def api_csv(data, today, address):
    """The same of the row."""
    text = answer(data).get(VALUES, headers={"Accept": "text/csv"}).data.decode()
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["value"] == ""
    return f"{row['displayed']} {row['sign']} {row['reason']}"


OUTPUTS = {
    "map of the presentation": (map_of_the_presentation, "Gera, {}  kein Wert ({})"),
    "table of the presentation": (table_of_the_presentation, "Gera | {} "),
    "report": (report, "{} kein Wert ({})"),
    "API as JSON": (api_json, "{0} {0} {1}"),
    "API as CSV": (api_csv, "{0} {0} {1}"),
}


@pytest.mark.parametrize("sign", list(MissingReason), ids=lambda sign: sign.name)
@pytest.mark.parametrize("output", OUTPUTS)
def test_a_missing_value_has_its_sign_and_its_reason(missing, today, address, output, sign):
    read, expected = OUTPUTS[output]
    said = read(missing(sign), today, address)
    reason = texts.REASONS[sign.value]
    assert expected.format(sign.value, reason) in said
    assert reason in said
    assert re.search(r"(?<![\d.,–])0(?:,0)?(?![\d.,])", said) is None


def test_no_format_is_without_a_test_of_signs():
    elsewhere = {"csv", "csv-maschinenlesbar", "csv-metadaten", "xlsx", "geojson", "svg", "png", "pptx"}
    assert set(VIEW_FORMATS) - elsewhere == {"html", "pdf", "qr"}

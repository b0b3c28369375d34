"""Every view with any number of districts is to be had in every format and presented, or says why not."""

import json
from datetime import date

import pytest

from dashboard.components.take_away import FILE_PATH, QR_PATH, REPORT_PATH, SLIDE_PATH
from dashboard.export.formats import FORMATS, refusal
from dashboard.view.open_view import open_query

CODES = ("16077", "16051", "16062", "16054", "16070", "16076", "16055", "16061", "16065", "16052")
RATE = "merkmal=child_poverty_sgb2_under15&jahr=2019&stand=22"
TWO = f"{RATE}&gegen=school_leavers_without_certificate"
VIEWS = {
    "karte": f"?{RATE}",
    "status": "?merkmal=plan_state",
    "tabelle": f"?ansicht=tabelle&{RATE}&spalten=kita_count",
    "daten": f"?ansicht=daten&{RATE}",
    "hilfe": f"?ansicht=hilfe&{RATE}",
    "vortragsmappe": f"?ansicht=vortragsmappe&{RATE}",
    "kreise": f"?ansicht=vergleich&{RATE}",
    "verlauf": f"?ansicht=vergleich&teil=verlauf&{RATE}",
    "aehnliche": f"?ansicht=vergleich&teil=aehnliche&{RATE}",
    "bedarf": f"?ansicht=vergleich&teil=bedarf&{RATE}",
    "plaene": f"?ansicht=vergleich&teil=plaene&{RATE}",
    "zusammenhang": f"?ansicht=vergleich&teil=zusammenhang&{TWO}",
    "ohne Wahl": "?ansicht=vergleich&teil=zusammenhang&merkmal=plan_state",
}
TODAY = date(2026, 11, 22)
COUNTS = (0, 1, 2, 6, 7, 10)
ADDRESSES = {
    **{key: FILE_PATH + key for key in FORMATS},
    "pptx": SLIDE_PATH,
    "pdf": REPORT_PATH,
    "qr": QR_PATH,
}
ONCE = {"png", "pdf", "qr"}
"""Formats that are slow, or the same for every comparison: asked without and with all districts."""


def query_of(view, count):
    chosen = f"&kreis={CODES[0]}&vergleich={','.join(CODES[:count])}" if count else ""
    return VIEWS[view] + chosen


@pytest.mark.parametrize("view", VIEWS)
def test_every_format_of_every_view_with_any_number_of_districts(client, dataset, view):
    wrong = {}
    for count in COUNTS:
        query = query_of(view, count)
        seen = open_query(dataset, query, TODAY)
        for key, path in ADDRESSES.items():
            if key in ONCE and count not in (0, 10):
                continue
            response = client.get(path + query)
            expected = ((404 if key == "pdf" else 422), True) if refusal(key, seen) else (200, False)
            found = (response.status_code, response.mimetype == "text/plain")
            if found != expected or not response.data:
                wrong[key, count] = (found, response.text[:80])
    assert wrong == {}


def talk(queries):
    slides = (
        f'[[slide]]\naddress = {json.dumps(q)}\ntitle = "Was"\nmessage = "Eine Aussage."\n' for q in queries
    )
    return "\n".join(('title = "Treffen"', *slides))


@pytest.mark.parametrize("count", COUNTS)
def test_every_view_can_be_presented_and_collected(client, count):
    queries = [query_of(view, count) for view in VIEWS]
    for query in queries:
        page = client.get(f"/?vortrag=&{query[1:]}")
        assert (page.status_code, page.mimetype) == (200, "text/html"), query
        assert page.text.count('<section class="slide"') >= 1, query
    shown = client.post("/vortrag/folien", data=talk(queries))
    assert shown.status_code == 200, shown.text[:200]
    assert [f'data-query="{q}"'.replace("&", "&amp;") in shown.text for q in queries] == [True] * len(queries)
    assert client.post("/vortrag/folien.pptx", data=talk(queries)).status_code == 200

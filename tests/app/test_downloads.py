"""The files to download hold what the page shows."""

import csv
import io
import re
from html import unescape

import pytest

NUMBER = re.compile(r"[+−±]?\d{1,3}(?:\.\d{3})*(?:,\d+)?")
RATE = "care_rate_under3"
COMPARED = "ansicht=vergleich&"
TABLES = [
    f"?merkmal={RATE}&jahr=2019&stand=23&ansicht=tabelle",
    f"?merkmal={RATE}&ansicht=tabelle&sortierung=wert-ab&spalten=kita_count,thekiz_count",
    f"?merkmal={RATE}&jahr=2010..2019&stand=22&ansicht=tabelle",
    "?merkmal=population_total&ansicht=tabelle",
    "?merkmal=thekiz_count&jahr=2019&stand=23&ansicht=tabelle",
    "?merkmal=plan_state&ansicht=tabelle",
]
PARTS = [
    (f"?{COMPARED}kreis=16077&vergleich=nachbarn&merkmal={RATE}&jahr=2019", 22 + 4 + 5),
    (f"?{COMPARED}teil=verlauf&vergleich=16063,16056&merkmal={RATE}", 11),
    (f"?{COMPARED}teil=zusammenhang&merkmal=sgb2_rate&jahr=2021&gegen=child_poverty_sgb2_under15", 22 + 2),
    (f"?{COMPARED}teil=zusammenhang&merkmal=thekiz_count&jahr=2019&stand=23&gegen=sgb2_rate", 23),
    (f"?{COMPARED}teil=bedarf&merkmal=child_poverty_sgb2_under15&jahr=2023", 22),
]


def read(response):
    assert response.status_code == 200, response.text
    return list(csv.reader(io.StringIO(response.data.decode("utf-8-sig")), delimiter=";"))


def body_of(rows):
    """Rows of the table, without what follows after the empty line."""
    start = rows.index([]) + 2
    return rows[start : rows.index([], start)]


def html_of(property_value):
    """All HTML of a property in which Dash components and static HTML are mixed."""
    if isinstance(property_value, list):
        return "".join(html_of(part) for part in property_value)
    if isinstance(property_value, dict):
        props = property_value["props"]
        return props.get("data-html") or html_of(props.get("children"))
    return ""


def cells_of(table):
    """Code and texts of each row below the head."""
    rows = re.findall(r"<tr([^>]*)>(.*?)</tr>", table.partition("</thead>")[2])
    return [
        [unescape(re.sub(r"<[^>]*>", "", cell)) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", inner)]
        for _, inner in rows
    ]


def as_written(text):
    if not NUMBER.fullmatch(text):
        return text
    return text.replace(".", "").replace("−", "-").lstrip("+±")


def download_of(html):
    (address,) = re.findall(r'<p class="download"><a href="(/export/[^"]*)"', html)
    return unescape(address)


@pytest.mark.parametrize("query", TABLES)
def test_the_file_equals_the_table_for_every_district(page, client, query):
    content = page.load(query).properties["table.children"]["props"]["data-html"]
    rows = body_of(read(client.get(download_of(content))))
    shown = cells_of(content)
    assert len(shown) in (22, 23, 24, 25)
    assert [[as_written(text) for text in cells] for cells in shown] == [row[1:] for row in rows]
    codes = re.findall(r'data-district="(\d+)"', content)
    assert codes == [row[0] for row in rows if row[0]]


@pytest.mark.parametrize(("query", "count"), PARTS)
def test_the_file_equals_the_numbers_of_the_chart(page, client, query, count):
    content = html_of(page.load(query).properties["comparison.children"])
    rows = body_of(read(client.get(download_of(content))))
    (details,) = re.findall(r'<details id="chart-table">(.*?)</details>', content)
    shown = cells_of(details)
    assert len(shown) == count
    name = 0 if "teil=verlauf" in query else 1
    assert [[as_written(text) for text in cells[1:]] for cells in shown] == [row[name + 1 :] for row in rows]
    assert [cells[0] for cells in shown] == [row[name] for row in rows]


def test_the_calendar_names_every_district_and_its_plan(page, client):
    content = html_of(page.load(f"?{COMPARED}teil=plaene").properties["comparison.children"])
    rows = body_of(read(client.get(download_of(content))))
    shown = cells_of(content)
    assert [row[1] for row in rows] == [cells[0] for cells in shown]
    assert [[row[2], row[3], row[5]] for row in rows] == [[cells[1], cells[2], cells[4]] for cells in shown]
    assert len(rows) == 22


def test_the_key_indicators_of_a_profile(page, client, dataset):
    content = page.load("?kreis=16077&merkmal=kita_count&stand=22").properties["profile.children"]
    text = content["props"]["data-html"]
    rows = read(client.get(download_of(text)))
    titles = [unescape(t) for t in re.findall(r'scope="rowgroup"[^>]*><a[^>]*>([^<]*)</a>', text)]
    assert [row[1] for row in body_of(rows)] == titles
    assert len(titles) == 21
    numbers = re.findall(r'<td class="number">([^<]*)</td>', text)
    assert [cell for row in body_of(rows) for cell in row[5:9]] == [as_written(unescape(n)) for n in numbers]
    assert all(row[10] for row in body_of(rows))
    assert rows[0] == ["Kennzahlen: Altenburger Land (Reihe für 22 Kreise, soweit vorhanden)"]


def test_what_travels_with_the_numbers(client):
    response = client.get(f"/export/datei/csv?merkmal={RATE}&jahr=2019&stand=23")
    rows = read(response)
    about = dict(row for row in rows if len(row) == 2)
    assert rows[0] == ["Betreuungsquote unter 3 Jahre, 2019, in %"]
    assert about["Gebietsstand"] == "Gebietsstand 31.12.2019, 23 Kreise"
    assert about["Lizenz"] == "Datenlizenz Deutschland – Namensnennung – 2.0 (© BBSR Bonn, INKAR)"
    assert about["Adresse"] == f"http://127.0.0.1:8050/?merkmal={RATE}&jahr=2019&stand=23"
    assert re.fullmatch(r"\d\d\.\d\d\.\d{4} \([0-9a-f]{12}\)", about["Datenstand"])
    name = "betreuungsquote-unter-3-jahre_2019_23-kreise.csv"
    assert response.headers["Content-Disposition"] == f"attachment; filename={name}"
    assert response.content_type == "text/csv; charset=utf-8"


def test_an_address_handed_out_before_leads_to_its_file(client):
    response = client.get(f"/export/tabelle.csv?merkmal={RATE}&jahr=2019")
    assert response.status_code == 308
    assert response.headers["Location"].endswith(f"/export/datei/csv?merkmal={RATE}&jahr=2019")


@pytest.mark.parametrize(
    ("address", "status", "word"),
    [
        ("datei/csv?jahr=neulich", 422, "nicht lesbar (Jahr)"),
        ("datei/csv?merkmal=unfug", 404, "Das Merkmal „unfug“ gibt es nicht."),
        ("datei/csv?kreis=99999", 404, "Den Kreis „99999“ gibt es in den Daten nicht."),
        ("kreisprofil.csv", 404, "muss die Adresse einen Kreis nennen"),
        ("kreisprofil.csv?kreis=99999", 404, "Den Kreis „99999“ gibt es in den Daten nicht."),
        ("kreisprofil.csv?kreis=16077&stand=21", 422, "nicht lesbar (Gebietsstand)"),
        ("unfug.csv", 404, "Die Datei „unfug.csv“ gibt es nicht."),
    ],
)
def test_an_address_without_a_table_says_so(client, address, status, word):
    response = client.get(f"/export/{address}")
    assert (response.status_code, response.mimetype) == (status, "text/plain")
    assert word in response.text

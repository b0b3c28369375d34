"""LibreOffice opens the slides and draws them: one page a slide, with its text inside the page."""

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from dashboard.export.slides import Slide, slide_deck, title_slide, view_slide, view_slides
from dashboard.export.slides.parts import flat
from dashboard.model.dataset import Dataset
from dashboard.view.open_view import open_query

TODAY = date(2026, 11, 22)
BASE = "http://127.0.0.1:8050/"
QUERIES = (
    "?merkmal=care_rate_under3&jahr=2019&kreis=16070",
    "?merkmal=plan_state",
    "?merkmal=thekiz_count&jahr=2023",
    "?ansicht=tabelle&merkmal=child_poverty_sgb2_under15",
    "?ansicht=vergleich&kreis=16077&vergleich=nachbarn&merkmal=care_rate_under3",
    "?ansicht=vergleich&vergleich=16070,16066&merkmal=care_rate_under3",
    "?ansicht=vergleich&teil=verlauf&vergleich=16070,16063,16056&merkmal=care_rate_under3",
    "?ansicht=vergleich&teil=aehnliche&kreis=16070",
    "?ansicht=vergleich&teil=bedarf&merkmal=child_poverty_sgb2_under15",
    "?ansicht=vergleich&teil=plaene",
    "?ansicht=vergleich&teil=zusammenhang&merkmal=child_poverty_sgb2_under15&gegen=care_rate_under3&jahr=2019",
    "?ansicht=daten",
)
WIDTH, HEIGHT = 960.0, 540.0
"""A page in points."""
DEADLINE_S = 180


@pytest.fixture(scope="module")
def slides(dataset: Dataset) -> tuple[Slide, ...]:
    opening = title_slide(dataset, "Vom Modell in die Fläche", "", BASE)
    shown = [
        slide for query in QUERIES for slide in view_slides(open_query(dataset, query, TODAY), BASE + query)
    ]
    return flat((opening, *shown))


@pytest.fixture(scope="module")
def rendered(slides: tuple[Slide, ...], dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The slides as PDF."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "folien.pptx").write_bytes(slide_deck(slides, "Probe", dataset.edition))
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(folder / "folien.pptx")],
        check=True, capture_output=True, timeout=DEADLINE_S,
    )  # fmt: skip
    return folder / "folien.pdf"


def words_of(pdf: Path) -> list[list[tuple[str, float, float, float, float]]]:
    """Words of every page with their boxes in points."""
    run = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True)
    pattern = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')
    pages = run.stdout.split("<page ")[1:]
    return [[(m[5], *(float(m[i]) for i in range(1, 5))) for m in pattern.finditer(page)] for page in pages]


def test_one_page_a_slide_of_sixteen_to_nine(rendered: Path, slides: tuple[Slide, ...]):
    run = subprocess.run(["pdfinfo", str(rendered)], check=True, capture_output=True, text=True)
    found = dict(line.split(":", 1) for line in run.stdout.splitlines() if ":" in line)
    assert int(found["Pages"]) == len(slides)
    width, height = (float(part) for part in re.findall(r"[\d.]+", found["Page size"])[:2])
    assert (round(width), round(height)) == (WIDTH, HEIGHT)


def test_every_page_carries_its_title_and_its_address(rendered: Path, slides: tuple[Slide, ...]):
    pages = [re.sub(r"\s+", "", " ".join(word for word, *_ in page)) for page in words_of(rendered)]
    texts = [page.replace("&amp;", "&").replace("&quot;", '"') for page in pages]
    lacking = [
        slide.title
        for slide, text in zip(slides, texts, strict=True)
        if re.sub(r"\s+", "", slide.title) not in text or slide.address.split("?")[0] not in text
    ]
    assert lacking == []


def test_no_word_leaves_the_page(rendered: Path):
    beyond = [
        (number, word)
        for number, page in enumerate(words_of(rendered), 1)
        for word, left, top, right, bottom in page
        if left < 0 or top < 0 or right > WIDTH or bottom > HEIGHT
    ]
    assert beyond == []


def test_nothing_but_the_footer_stands_below_the_rule(rendered: Path, slides: tuple[Slide, ...]):
    rule = 6.74 * 72
    crossing = [
        (number, word)
        for number, page in enumerate(words_of(rendered), 1)
        for word, _, top, _, bottom in page
        if top < rule - 2 < bottom - 2
    ]
    assert crossing == []
    assert len(slides) > len(QUERIES)


def test_a_single_slide_opens_too(dataset: Dataset, tmp_path: Path):
    slide = view_slide(open_query(dataset, "?merkmal=participation", TODAY), BASE)
    (tmp_path / "eine.pptx").write_bytes(slide_deck([slide], "Eine", dataset.edition))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(tmp_path / "eine.pptx")],
        check=True, capture_output=True, timeout=DEADLINE_S,
    )  # fmt: skip
    assert len(words_of(tmp_path / "eine.pdf")) == 1

"""Files of the pages of text: every fault with its line, and the shipped ones without any."""

from pathlib import Path
from shutil import copytree

import pytest

from dashboard.loading.dataset import folder_hash, read_dataset
from dashboard.loading.findings import Finding, Findings
from dashboard.loading.pages import load_pages
from dashboard.view.state import PAGES

DATA = Path(__file__).parents[3] / "data"
NO_TITLE = (1, "Die Seite beginnt nicht mit ihrem Titel.", "Als erste Zeile „# “ und den Titel schreiben.")
LEVEL = "Die Überschrift hat {} Zeichen „#“, höchstens {} sind hier möglich."
NOT_ALONE = "Der Platzhalter „{betreiber}“ steht nicht allein."
FAULTS = {
    "empty": ("", *NO_TITLE),
    "no title": ("a\n\n# A\n", *NO_TITLE),
    "nameless": ("#\n\na\n", *NO_TITLE),
    "two titles": (
        "# A\n\n# B\n",
        3,
        "Die Seite hat mehr als einen Titel.",
        "Abschnitte mit „## “ beginnen.",
    ),
    "skipped level": ("# A\n\n### B\n", 3, LEVEL.format(3, 2), "Zeichen „#“ löschen."),
    "too deep": ("# A\n## B\n### C\n#### D\n##### E\n", 5, LEVEL.format(5, 4), "Zeichen „#“ löschen."),
    "heading in a list": (
        "# A\n\n- ## B\n",
        3,
        "Die Überschrift steht in einer Liste.",
        "„- “ und Einrückung vor „#“ löschen.",
    ),
    "table without caption": (
        "# A\n\na\n\n| B |\n| --- |\n| c |\n",
        5,
        "Die Tabelle hat keine Beschriftung.",
        "Vor die Tabelle einen fetten Absatz setzen, z. B. „**Tasten auf der Karte**“.",
    ),
    "unknown place": (
        "# A\n\na {amt}\n",
        3,
        "Der Platzhalter „{amt}“ ist unbekannt.",
        (
            "Bekannt sind: {betreiber}, {verantwortlich}, {rueckmeldung}, {aufsicht}, {durchsetzung}, "
            "{datenschutz}, {hosting}, {tastenschalter}, {version}, {datenstand}."
        ),
    ),
    "place in a sentence": ("# A\n\na\n{betreiber}\n", 4, NOT_ALONE, "Leerzeilen davor und danach setzen."),
    "place in a list": ("# A\n\n- {betreiber}\n", 3, NOT_ALONE, "Leerzeilen davor und danach setzen."),
    "unknown view": (
        "# A\n\na\nb [c](?ansicht=agb)\n",
        4,
        "„ansicht“ in der Adresse ist nicht lesbar.",
        "Die Ansicht im Atlas öffnen und ihre Adresse übernehmen.",
    ),
    "no view": (
        "# A\n\n[a](?ansich=daten)\n",
        3,
        "Der Link „?ansich=daten“ nennt keine Ansicht.",
        "Eine Adresse wie „?ansicht=daten“ angeben.",
    ),
    "other host in a table": (
        "# A\n\n**B**\n\n| C |\n| --- |\n| d |\n| [e](https://beispiel.de/a) |\n",
        8,
        "„https://beispiel.de/a“ ist keine Adresse des Atlas.",
        'Den Teil der Adresse ab dem Fragezeichen eintragen, z. B. "?merkmal=plan_state".',
    ),
    "script": (
        "# A\n\n[a](javascript:b)\n",
        3,
        "Ein Link ist nicht lesbar.",
        "Links so schreiben: „[Daten und Quellen](?ansicht=daten)“.",
    ),
    "line without its end": (
        "# A\n\nB.\\\nC.\nD.\n",
        4,
        "Die Zeile endet ohne „\\“, andere Zeilen des Absatzes enden damit.",
        "„\\“ an das Ende der Zeile setzen oder die nächste Zeile anhängen.",
    ),
}


@pytest.fixture
def folder(tmp_path):
    return Path(copytree(DATA / "pages", tmp_path / "pages"))


@pytest.mark.parametrize(("text", "line", "message", "remedy"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_line_and_its_remedy(folder, mini, text, line, message, remedy):
    (folder / "hilfe.md").write_text(text, encoding="utf-8")
    findings = Findings(folder)
    load_pages(folder, mini, findings)
    assert list(findings) == [Finding("hilfe.md", line, message, remedy)]


def test_every_page_has_to_be_there(tmp_path, mini):
    findings = Findings(tmp_path)
    assert load_pages(tmp_path, mini, findings) == {}
    missing = [f"{view}.md:1: Datei fehlt oder ist nicht lesbar." for view in sorted(PAGES)]
    assert [str(finding).partition(" Abhilfe")[0] for finding in findings] == missing


def test_the_shipped_pages_have_no_fault(dataset):
    titles = {key: page.title for key, page in dataset.pages.items()}
    assert titles == {
        "hilfe": "Hilfe",
        "leichte-sprache": "Leichte Sprache",
        "barrierefreiheit": "Erklärung zur Barrierefreiheit",
        "datenschutz": "Datenschutz",
        "impressum": "Impressum",
    }


def test_a_change_of_a_page_is_a_change_of_the_data(tmp_path):
    data = Path(copytree(DATA, tmp_path / "data"))
    page = data / "pages" / "impressum.md"
    before = folder_hash(data)
    page.write_text(page.read_text(encoding="utf-8") + "\nNeu {amt}\n", encoding="utf-8")
    findings = Findings(data)
    assert read_dataset(data, findings) is None
    assert [finding.path for finding in findings] == ["pages/impressum.md"]
    assert folder_hash(data) != before

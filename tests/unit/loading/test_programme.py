"""The programme loader: sound files become a programme, every fault becomes one finding with its line."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.loading.findings import Finding, Findings
from dashboard.loading.programme import load_programme
from dashboard.model.district import District, DistrictKind
from dashboard.model.moment import Moment
from dashboard.model.programme import Category, Confidence, FactTopic, PlanEvent, Programme


def district(code: str, name: str, ends: date | None = None, successor: str | None = None) -> District:
    return District(
        code=code,
        name=name,
        official_name=name,
        kind=DistrictKind.RURAL,
        nuts3="DEG00",
        seat=None,
        planning_region="Südwestthüringen",
        area_km2=100.0,
        website=None,
        programme_page=None,
        valid_from=date(1994, 7, 1),
        valid_to=ends,
        successor=successor,
    )


DISTRICTS = {
    d.code: d
    for d in (
        district("16051", "Erfurt"),
        district("16056", "Eisenach", date(2021, 6, 30), "16063"),
        district("16063", "Wartburgkreis"),
    )
}


SOUND = Path(__file__).parent / "programme_files"
FILES = {path.name: path.read_text(encoding="utf-8") for path in sorted(SOUND.iterdir())}
STAGE_3 = '{ key = "stage_3", label = "stage_3", known = true }'
UNKNOWN = '{ key = "unknown", label = "unknown", known = false }'
NO_STAGE_3 = STAGE_3.replace("true", "false")


def load(folder: Path, changes: dict[str, list[tuple[str, str]]]) -> tuple[Programme | None, list[Finding]]:
    """Load the sound files with some passages replaced."""
    for name, text in FILES.items():
        changed = text
        for old, new in changes.get(name, []):
            assert changed.count(old) == 1, (name, old)
            changed = changed.replace(old, new)
        (folder / name).write_text(changed, encoding="utf-8")
    findings = Findings(folder)
    return load_programme(folder, DISTRICTS, findings), list(findings)


def test_sound_files(tmp_path: Path) -> None:
    programme, findings = load(tmp_path, {})
    assert findings == []
    assert programme is not None
    assert list(programme.measures) == [
        "process_support_2019",
        "participation",
        "funding_stage",
        "plan_state",
        "agathe",
    ]
    assert programme.measures["agathe"].categories[2] == Category("unknown", "unknown", known=False)
    assert dict(programme.fields) == {n: f"Feld {n}" for n in range(7)}
    participation = programme.statuses[3]
    assert (participation.topic, participation.district) == (FactTopic.PARTICIPATION, "16051")
    assert participation.evidence.as_of == Moment.parse("2022")
    assert [source.publisher for source in participation.evidence.sources] == ["IKPE Erfurt", "Zeitung"]
    assert programme.sources["presse"].url == ""


def test_values_of_each_file(tmp_path: Path) -> None:
    programme, _ = load(tmp_path, {})
    assert programme is not None
    plan, update = programme.plans
    assert (plan.valid_from, plan.valid_to) == (date(2023, 1, 1), date(2027, 12, 31))
    assert plan.decided == Moment.parse("2022-12-14")
    assert (update.event, update.evidence.as_of) == (PlanEvent.UPDATE, None)
    assert update.evidence.confidence is Confidence.LOW
    assert [f.amount_eur for f in programme.funding] == [16_000_000.0, 769_326.59, None]
    assert [f.approximate for f in programme.funding] == [True, False, False]
    assert [m.moment for m in programme.milestones] == [Moment.parse("2019-01-01"), None]
    assert programme.bodies[0].name == "Beirat"
    assert programme.land_facts[0].group == "Gesetz"


CASES = [
    # file, old text, new text, line, words of the message, words of the remedy
    ("statuses.csv", "agathe,16063", "agathe,16036", 6, "district|16036", "„16063“"),
    ("statuses.csv", "agathe,16063", "agate,16063", 6, "topic|agate", "„agathe“"),
    ("statuses.csv", "agathe,16063,no", "agathe,16063,nein", 6, "category|nein", "no, yes"),
    ("statuses.csv", "agathe,16063,no", "agathe,16063,unknown", 6, "keine Angabe", "Zeile streichen"),
    ("statuses.csv", "agathe,16063", "agathe,16056", 6, "16056 (Eisenach)|2021-07-01", "Nachfolger"),
    ("statuses.csv", "agathe,16063,no", "participation,16051,yes", 6, "16051|Zeile 5", "streichen"),
    ("statuses.csv", "2025-06", "06/2025", 6, "as_of|06/2025", "JJJJ-MM-TT"),
    ("statuses.csv", "2025-06", "2025-13", 6, "as_of|2025-13", "JJJJ-MM-TT"),
    ("statuses.csv", "2025-06", "2025/2024", 6, "as_of|2025/2024", "Zeitraum"),
    ("statuses.csv", "no,2025-06,Text.", "no,2025-06,", 6, "„text“ ist leer", "Text ergänzen"),
    ("statuses.csv", "presse,medium", "prese,medium", 6, "unbekannte Quelle „prese“", "„presse“"),
    ("statuses.csv", "presse,medium", "xyz,medium", 6, "unbekannte Quelle „xyz“", "SOURCES.toml"),
    ("statuses.csv", "presse,medium", ",medium", 6, "„sources“ ist leer", "SOURCES.toml"),
    ("statuses.csv", "presse,medium", "; ;,medium", 6, "„sources“ ist leer", "SOURCES.toml"),
    ("statuses.csv", "presse,medium", "presse,mittel", 6, "confidence|mittel", "high, low, medium"),
    ("statuses.csv", "presse,medium", "presse,none", 6, "confidence|none", "high, low, medium"),
    ("statuses.csv", "presse,medium", "presse", 6, "6 statt 7 Felder", "leer lassen"),
    ("statuses.csv", "as_of,text,", "text,", 1, "Kopfzeile", "topic,district,category,as_of"),
    (
        "statuses.csv",
        "process_support_2019,16063,participant,2019-01/2019-12,Text.,ikpe,high\n",
        "",
        1,
        "process_support_2019|16063 (Wartburgkreis)",
        "Zeile ergänzen",
    ),
    ("plans.csv", "16063,update", "16063,updated", 3, "event|updated", "„update“"),
    ("plans.csv", "16063,update", "99999,update", 3, "district|99999", "16051, 16056, 16063"),
    ("plans.csv", "2027-12-31", "2022-12-31", 2, "valid_to|2022-12-31|2023-01-01", "Laufzeit prüfen"),
    ("plans.csv", "2027-12-31", "31.12.2027", 2, "valid_to|31.12.2027", "JJJJ-MM-TT"),
    ("plans.csv", "2027-12-31", "2027", 2, "valid_to|kein Tag", "JJJJ-MM-TT"),
    ("plans.csv", "Stadtrat,2022-12-14", "Stadtrat,Dez. 2022", 2, "decided|Dez. 2022", "JJJJ-MM"),
    ("plans.csv", "Familienförderplan", "", 2, "„title“ ist leer", "Text ergänzen"),
    ("plans.csv", "Fachplan,,,,", "Fachplan,,2026-01-01,,", 3, "decided|update", "„plan“"),
    ("funding.csv", "769326.59", '"769.326,59"', 3, "amount_eur|769.326,59", "Punkt"),
    ("funding.csv", "769326.59", "769.326", 3, "amount_eur|769.326", "Tausendertrennzeichen"),
    ("funding.csv", "769326.59", "rund 700000", 3, "amount_eur|rund 700000", "769326.59"),
    ("funding.csv", "769326.59", "nan", 3, "amount_eur|nan", "Betrag in Euro"),
    ("funding.csv", "769326.59", "-5", 3, "amount_eur|-5", "Betrag in Euro"),
    ("funding.csv", "769326.59,false", "769326.59,nein", 3, "approximate|nein", "false, true"),
    ("funding.csv", "16051,2023,", "16051,im Jahr 2023,", 3, "year|im Jahr 2023", "JJJJ/JJJJ"),
    ("funding.csv", "16051,2023,", "160511,2023,", 3, "area|160511", "„16051“"),
    ("funding.csv", "Landesförderung", "", 3, "„what“ ist leer", "ergänzen"),
    ("milestones.csv", "2019-01-01", "1.1.2019", 2, "date|1.1.2019", "JJJJ-MM-TT"),
    ("milestones.csv", "16056,", "00,", 3, "area|00", "16"),
    ("bodies.csv", "16051,Beirat", "16,Beirat", 2, "district|„16“", "16051"),
    ("bodies.csv", "Beirat", "", 2, "„name“ ist leer", "ergänzen"),
    ("land.csv", "Gesetz,", ",", 2, "„group“ ist leer", "ergänzen"),
    ("SOURCES.toml", 'licence = "Faktum mit Quellenangabe"\nread_in = "zeitung.de"', "read_in = ''", 8,
     "presse.licence|fehlt", "Text"),
    ("SOURCES.toml", 'publisher = "Zeitung"', 'publisher = ""', 10, "presse.publisher|leer", "ergänzen"),
    ("SOURCES.toml", 'publisher = "Zeitung"', 'herausgeber = "Zeitung"', 10, "herausgeber", "publisher"),
    ("fields.toml", "number = 6", "number = 5", 20, "zweiten Mal 5", "einmal"),
    ("fields.toml", "number = 6", "number = 7", 20, "ist 7", "von 0 bis 6"),
    ("fields.toml", '[[field]]\nnumber = 6\ntitle = "Feld 6"\n', "", 1, "Nummer 6", "ergänzen"),
    ("measures.toml", "[agathe]", "[agate]", 45, "„agate“ ist unbekannt", "„agathe“"),
    ("measures.toml", f"[{STAGE_3}, {UNKNOWN}]", "[]", 32, "funding_stage.categories|keine", "key = …"),
    ("measures.toml", STAGE_3, '{ key = "stage_3" }', 32, "1. Eintrag", "label"),
    ("measures.toml", STAGE_3, '"stage_3"', 32, "1. Eintrag", "label"),
    ("measures.toml", STAGE_3, f"{STAGE_3}, {STAGE_3}", 32, "„stage_3“ mehrfach", "einmal"),
    ("measures.toml", STAGE_3, NO_STAGE_3, 32, "„stage_3“|known", "„unknown“"),
    ("measures.toml", '"expired", label', '"ended", label', 43, "plan_state.categories|expired", "ergänzen"),
    ("measures.toml", '"2019-01-01"', '"1.1.2019"', 4, "territory|1.1.2019", "JJJJ-MM-TT"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "message", "remedy"), CASES, ids=[f"{c[0]}-{c[4]}" for c in CASES]
)
def test_a_fault_is_found_in_its_line(
    tmp_path: Path, name: str, old: str, new: str, line: int, message: str, remedy: str
) -> None:
    _, findings = load(tmp_path, {name: [(old, new)]})
    matching = [
        finding
        for finding in findings
        if (finding.path, finding.line) == (name, line)
        and all(word in finding.message for word in message.split("|"))
        and remedy in finding.remedy
    ]
    assert len(matching) == 1, [str(finding) for finding in findings]


def test_a_faulty_line_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    programme, findings = load(tmp_path, {"funding.csv": [("769326.59", "viel")]})
    assert len(findings) == 1
    assert programme is not None
    assert [f.amount_eur for f in programme.funding] == [16_000_000.0, None]


def test_all_faults_are_found_at_once(tmp_path: Path) -> None:
    changes = {
        "SOURCES.toml": [('publisher = "Zeitung"', 'publisher = ""')],
        "measures.toml": [(STAGE_3, NO_STAGE_3)],
        "fields.toml": [("number = 6", "number = 5")],
        "statuses.csv": [("participation,16051,yes,2022", "participation,16099,ja,gestern"), ("medium", "?")],
        "plans.csv": [("2027-12-31", "2022-12-31"), ("16063,update", "16063,fortgeschrieben")],
        "funding.csv": [("769326.59", "769.326"), ("2025/2026", "25/26")],
        "milestones.csv": [("2019-01-01", "am 1.1.")],
        "bodies.csv": [("presse,high", "unbekannt,high")],
        "land.csv": [("Inkrafttreten", "")],
    }
    _, findings = load(tmp_path, changes)
    assert [(finding.path, finding.line) for finding in findings] == [
        ("SOURCES.toml", 10),
        ("bodies.csv", 2),
        ("fields.toml", 1),
        ("fields.toml", 20),
        ("funding.csv", 2),
        ("funding.csv", 3),
        ("land.csv", 2),
        ("measures.toml", 32),
        ("milestones.csv", 2),
        ("plans.csv", 2),
        ("plans.csv", 3),
        ("statuses.csv", 5),
        ("statuses.csv", 5),
        ("statuses.csv", 5),
        ("statuses.csv", 6),
    ]


@pytest.mark.parametrize("name", ["SOURCES.toml", "measures.toml", "fields.toml"])
def test_without_a_base_file_there_is_one_finding_and_no_programme(tmp_path: Path, name: str) -> None:
    for other, text in FILES.items():
        if other != name:
            (tmp_path / other).write_text(text, encoding="utf-8")
    findings = Findings(tmp_path)
    assert load_programme(tmp_path, DISTRICTS, findings) is None
    assert [str(finding) for finding in findings] == [
        f"{name}:1: Datei fehlt oder ist nicht lesbar. Abhilfe: Datei anlegen oder Rechte prüfen."
    ]


def test_unreadable_districts_are_not_reported_again_here(tmp_path: Path) -> None:
    load(tmp_path, {})
    findings = Findings(tmp_path)
    assert load_programme(tmp_path, {}, findings) is not None
    assert list(findings) == []

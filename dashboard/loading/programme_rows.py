"""The CSV files of the programme: status, plans, funding, milestones, steering bodies, standing facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from dashboard.loading.findings import Findings
from dashboard.loading.programme_cells import Cells, read_lines
from dashboard.model.district import LAND_CODE, District
from dashboard.model.indicator import Source
from dashboard.model.programme import (
    FactTopic,
    Funding,
    LandFact,
    Milestone,
    Plan,
    PlanEvent,
    StatusFact,
    StatusMeasure,
    SteeringBody,
)

STATUS_COLUMNS = ("topic", "district", "category", "as_of", "text", "sources", "confidence")
PLAN_COLUMNS = (
    "district", "event", "title", "body", "decided", "valid_from", "valid_to",
    "as_of", "note", "sources", "confidence",
)  # fmt: skip
FUNDING_COLUMNS = ("area", "year", "amount_eur", "approximate", "what", "as_of", "sources", "confidence")
MILESTONE_COLUMNS = ("area", "date", "text", "sources", "confidence")
BODY_COLUMNS = ("district", "name", "text", "as_of", "sources", "confidence")
LAND_COLUMNS = ("group", "title", "text", "as_of", "sources", "confidence")

_YEAR = re.compile(r"[0-9]{4}(?:/[0-9]{4})?")
_TERM = ("decided", "valid_from", "valid_to")


@dataclass(frozen=True, slots=True)
class Known:
    """What the lines may refer to; an empty mapping was reported where it was read."""

    districts: Mapping[str, District]
    sources: Mapping[str, Source]
    measures: Mapping[str, StatusMeasure]

    @property
    def areas(self) -> tuple[str, ...]:
        """Codes of the Land and of every district; none where the districts could not be read."""
        return (LAND_CODE, *self.districts) if self.districts else ()

    def label(self, code: str) -> str:
        """Code and name of a district: "16052 (Gera)"."""
        return f"{code} ({self.districts[code].name})"


def read_statuses(path: Path, known: Known, findings: Findings) -> tuple[StatusFact, ...]:
    """Read ``statuses.csv``: one line at most for each topic and district.

    A measure without a category for "not known" needs a line for every district of its boundary set.
    """
    lines: dict[tuple[str, str], int] = {}
    read = partial(_status, known=known, lines=lines)
    statuses = read_lines(path, STATUS_COLUMNS, read, findings)
    if lines:
        _require_all_districts(path, known, lines, findings)
    return statuses


def read_plans(path: Path, known: Known, findings: Findings) -> tuple[Plan, ...]:
    """Read ``plans.csv``."""
    return read_lines(path, PLAN_COLUMNS, partial(_plan, known=known), findings)


def read_funding(path: Path, known: Known, findings: Findings) -> tuple[Funding, ...]:
    """Read ``funding.csv``."""
    return read_lines(path, FUNDING_COLUMNS, partial(_funding, known=known), findings)


def read_milestones(path: Path, known: Known, findings: Findings) -> tuple[Milestone, ...]:
    """Read ``milestones.csv``."""
    return read_lines(path, MILESTONE_COLUMNS, partial(_milestone, known=known), findings)


def read_bodies(path: Path, known: Known, findings: Findings) -> tuple[SteeringBody, ...]:
    """Read ``bodies.csv``."""
    return read_lines(path, BODY_COLUMNS, partial(_body, known=known), findings)


def read_land_facts(path: Path, known: Known, findings: Findings) -> tuple[LandFact, ...]:
    """Read ``land.csv``."""
    return read_lines(path, LAND_COLUMNS, partial(_land_fact, known=known), findings)


def _status(cells: Cells, known: Known, lines: dict[tuple[str, str], int]) -> StatusFact:
    topic = cells.choice("topic", FactTopic.PARTICIPATION)
    district = cells.key("district", known.districts)
    measure = known.measures.get(cells.row["topic"])
    if measure is not None:
        _check_category(cells, measure)
        _check_existence(cells, measure, known)
    _check_repetition(cells, lines)
    return StatusFact(
        topic=topic,
        district=district,
        category=cells.row["category"],
        text=cells.text("text"),
        evidence=cells.evidence(known.sources),
    )


def _check_category(cells: Cells, measure: StatusMeasure) -> None:
    if any(c.key == cells.row["category"] and not c.known for c in measure.categories):
        remedy = "Zeile streichen: Kreise ohne Zeile gelten von selbst als nicht bekannt."
        cells.fault("category", f"ist „{cells.row['category']}“, also keine Angabe.", remedy)
        return
    cells.key("category", [category.key for category in measure.categories if category.known])


def _check_existence(cells: Cells, measure: StatusMeasure, known: Known) -> None:
    district = known.districts.get(cells.row["district"])
    if district is not None and not _exists(district, measure):
        message = f"nennt {known.label(district.code)}, im Gebietsstand {measure.territory} nicht enthalten."
        remedy = "Zeile dem Nachfolger zuordnen oder den Gebietsstand in measures.toml prüfen."
        cells.fault("district", message, remedy)


def _check_repetition(cells: Cells, lines: dict[tuple[str, str], int]) -> None:
    key = (cells.row["topic"], cells.row["district"])
    first = lines.setdefault(key, cells.row.line)
    if first != cells.row.line:
        message = f"gibt „{key[0]}“ für „{key[1]}“ ein zweites Mal an (zuerst in Zeile {first})."
        cells.fault("topic", message, "Die ältere Angabe streichen oder in den Text der neueren aufnehmen.")


def _require_all_districts(
    path: Path, known: Known, lines: Mapping[tuple[str, str], int], findings: Findings
) -> None:
    for measure in known.measures.values():
        if measure.uses_reference_date or any(not category.known for category in measure.categories):
            continue
        for district in known.districts.values():
            if _exists(district, measure) and (measure.key, district.code) not in lines:
                message = f"Zu „{measure.key}“ fehlt die Zeile für {known.label(district.code)}."
                findings.add(path, 1, message, "Zeile ergänzen; das Merkmal kennt kein „nicht bekannt“.")


def _exists(district: District, measure: StatusMeasure) -> bool:
    day = date.fromisoformat(measure.territory)
    return district.valid_from <= day and (district.valid_to is None or day <= district.valid_to)


def _plan(cells: Cells, known: Known) -> Plan:
    event = cells.choice("event", PlanEvent.PLAN)
    starts, ends = cells.day("valid_from"), cells.day("valid_to")
    if starts and ends and ends < starts:
        message = f"liegt mit {ends} vor dem Beginn der Laufzeit ({starts})."
        cells.fault("valid_to", message, "Beginn und Ende der Laufzeit prüfen.")
    for column in _TERM:
        if event is not PlanEvent.PLAN and cells.row[column]:
            remedy = "Feld leeren oder „plan“ eintragen, wenn der Plan beschlossen ist."
            cells.fault(column, f"ist bei „{event.value}“ nicht vorgesehen.", remedy)
    return Plan(
        district=cells.key("district", known.districts),
        event=event,
        title=cells.text("title"),
        body=cells.row["body"],
        decided=cells.moment("decided"),
        valid_from=starts,
        valid_to=ends,
        note=cells.row["note"],
        evidence=cells.evidence(known.sources),
    )


def _funding(cells: Cells, known: Known) -> Funding:
    if not _YEAR.fullmatch(cells.row["year"]):
        cells.fault("year", f"ist kein Jahr: „{cells.row['year']}“.", "Als JJJJ oder JJJJ/JJJJ schreiben.")
    return Funding(
        area=cells.key("area", known.areas),
        year=cells.row["year"],
        amount_eur=cells.amount("amount_eur"),
        approximate=cells.flag("approximate"),
        what=cells.text("what"),
        evidence=cells.evidence(known.sources),
    )


def _milestone(cells: Cells, known: Known) -> Milestone:
    evidence = cells.evidence(known.sources, as_of="date")
    return Milestone(
        area=cells.key("area", known.areas),
        moment=evidence.as_of,
        text=cells.text("text"),
        evidence=evidence,
    )


def _body(cells: Cells, known: Known) -> SteeringBody:
    return SteeringBody(
        district=cells.key("district", known.districts),
        name=cells.text("name"),
        text=cells.text("text"),
        evidence=cells.evidence(known.sources),
    )


def _land_fact(cells: Cells, known: Known) -> LandFact:
    return LandFact(
        group=cells.text("group"),
        title=cells.text("title"),
        text=cells.text("text"),
        evidence=cells.evidence(known.sources),
    )

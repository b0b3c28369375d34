"""Reports as PDF bytes: two A4 pages, tagged, PDF/UA-1, the same bytes for the same input."""

import json
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock

import typst

from dashboard.export.file_name import slug
from dashboard.export.report.content import report_content
from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory
from dashboard.texts import export_report as words

TEMPLATE = Path(__file__).with_name("profile.typ")
FACES = ("Regular", "Semibold", "Bold")
"""Faces of Source Sans Pro the template uses; its package holds each of them twice, as .ttf and .otf."""

_ONE_AT_A_TIME = Lock()
"""typst's compiler refuses a second thread."""


def district_report(dataset: Dataset, code: str, territory: Territory, today: date, address: str) -> bytes:
    """The Kreisprofil of a district at the reference date ``today``.

    ``address`` is the full address of the profile in the atlas.

    Raises:
        KeyError: When the district does not exist in the boundary set.
        typst.TypstError: When the content does not fit on two pages even shortened.
    """
    content = report_content(dataset, code, territory, today, address)
    midnight = datetime.combine(date.fromisoformat(dataset.edition), datetime.min.time(), UTC)
    with _ONE_AT_A_TIME:
        pdf = _compiler().compile(
            format="pdf",
            sys_inputs={"report": json.dumps(content, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=midnight,
        )
    if not isinstance(pdf, bytes):
        raise TypeError("typst returned no single file")
    return pdf


def all_reports(
    dataset: Dataset, territory: Territory, today: date, address_of: Callable[[str], str]
) -> Iterator[tuple[str, bytes]]:
    """File name and PDF of every district of a boundary set, in the order of the codes."""
    for code in territory.codes:
        yield (
            report_file_name(dataset, code),
            district_report(dataset, code, territory, today, address_of(code)),
        )


def report_file_name(dataset: Dataset, code: str) -> str:
    """Name of a district's report: "kreisprofil-16065-kyffhaeuserkreis.pdf"."""
    return words.FILE_NAME.format(code, slug(dataset.districts[code].name))


@cache
def _compiler() -> typst.Compiler:
    """Built once: reading fonts and template takes longer than setting a report."""
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=_fonts(), ignore_system_fonts=True)


def _fonts() -> typst.Fonts:
    """The faces of Source Sans Pro from their Python package, then those that typst itself carries."""
    with tempfile.TemporaryDirectory() as folder:
        for face in FACES:
            name = f"SourceSansPro-{face}.ttf"
            source = files("font_source_sans_pro").joinpath("files", name)
            Path(folder, name).symlink_to(str(source))
        return typst.Fonts(include_system_fonts=False, font_paths=[folder])

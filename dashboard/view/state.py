"""What the user is looking at."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.analysis.classes import ClassScheme

NEIGHBOURS, PEERS = "nachbarn", "aehnlich"
"""Comparisons that follow the chosen district."""
START_MEASURE = "process_support_2019"


class Part(StrEnum):
    """Parts of the comparison; the values appear in addresses."""

    DISTRICTS = "kreise"
    TREND = "verlauf"
    PEERS = "aehnliche"
    NEED = "bedarf"
    PLANS = "plaene"
    SCATTER = "zusammenhang"


class View(StrEnum):
    """The views of the page; the values appear in addresses."""

    MAP = "karte"
    COMPARISON = "vergleich"
    TABLE = "tabelle"
    SOURCES = "daten"
    FOLDER = "vortragsmappe"
    HELP = "hilfe"
    PLAIN_LANGUAGE = "leichte-sprache"
    ACCESSIBILITY = "barrierefreiheit"
    PRIVACY = "datenschutz"
    IMPRINT = "impressum"


PAGES = (View.HELP, View.PLAIN_LANGUAGE, View.ACCESSIBILITY, View.PRIVACY, View.IMPRINT)
"""Views that are pages of text."""
WIDE_VIEWS = (View.FOLDER, *PAGES)
"""Views that stand in the place of the columns, in one section."""


@dataclass(frozen=True, slots=True)
class PeerRule:
    """How similar districts are looked for.

    Attributes:
        criteria: Indicators compared; empty for the default criteria of the series.
        outside: Whether districts beyond the state border are compared too.
        mixed: Whether Landkreise and kreisfreie Städte are compared with each other.
    """

    criteria: tuple[str, ...] = ()
    outside: bool = False
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class NeedRule:
    """When a district counts as one of high need and low status.

    Attributes:
        measure: Key of the programme measure set against the indicator.
        share: Share of the districts that count as high need, in percent.
        stage: Funding stage below which a stage counts as low.
        high: Whether a high value means need; None follows the indicator's direction.
    """

    measure: str = "funding_stage"
    share: int = 33
    stage: int = 3
    high: bool | None = None


@dataclass(frozen=True, slots=True)
class Sorting:
    """Order of the table: a column ("name", "wert", "rang", "diff" or an indicator) and direction."""

    column: str = "name"
    descending: bool = False


DEFAULT_CLASSES = ClassScheme()
DEFAULT_SORTING = Sorting()
DEFAULT_PEERS = PeerRule()
DEFAULT_NEED = NeedRule()


@dataclass(frozen=True, slots=True)
class ViewState:
    """What the user is looking at: equal states show equal pages.

    Attributes:
        indicator: Key of an indicator or of a programme measure.
        year: Year label, or None: the latest of the series.
        since: First year of a change up to ``year``; None shows the year itself.
        series: "23" or "22", or None: the one that reaches furthest.
        district: Code of the district whose profile is open, or None: overview of the Land.
        columns: Further indicators in the table, and the indicators compared.
        comparison: Codes of compared districts, or one of ``NEIGHBOURS`` and ``PEERS``.
        part: Part of the comparison.
        against: Second indicator of the scatter.
        reference_date: Date plan states are computed for, or None: today.
    """

    indicator: str = START_MEASURE
    year: str | None = None
    since: str | None = None
    series: str | None = None
    district: str | None = None
    view: View = View.MAP
    classes: ClassScheme = DEFAULT_CLASSES
    columns: tuple[str, ...] = ()
    sorting: Sorting = DEFAULT_SORTING
    reference_date: date | None = None
    comparison: tuple[str, ...] = ()
    part: Part = Part.DISTRICTS
    peers: PeerRule = DEFAULT_PEERS
    need: NeedRule = DEFAULT_NEED
    against: str | None = None

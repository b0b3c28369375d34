"""Query: the key indicators of a Kreisprofil as one table to download."""

from dashboard import texts
from dashboard.model.dataset import Dataset
from dashboard.texts import charts as words
from dashboard.view import wording
from dashboard.view.displayed import in_words
from dashboard.view.key_figures import figures_by_field
from dashboard.view.values import Column, KeyFigure, TableRow, TableView

COLUMNS = (
    Column("", texts.COLUMN_INDICATOR, numeric=False),
    Column("", words.FIELD, numeric=False),
    Column("", texts.YEAR_LABEL, numeric=False),
    Column("", texts.UNIT, numeric=False),
    Column("", texts.COLUMN_VALUE, numeric=True),
    Column("", texts.COLUMN_RANK, numeric=True),
    Column("", texts.COLUMN_DIFF_LAND, numeric=True),
    Column("", texts.COLUMN_DIFF_GERMANY, numeric=True),
    Column("", texts.SOURCE, numeric=False),
    Column("", texts.LICENCE, numeric=False),
)


def profile_table(dataset: Dataset, code: str, series: str) -> TableView:
    """The key indicators of a district, each with its source and licence.

    Args:
        dataset: The data.
        code: A district of Thuringia.
        series: Number of districts whose figures are preferred, "23" or "22".

    Raises:
        KeyError: When there is no such district.
    """
    rows = (
        _row(dataset, code, field, figure)
        for field, figures in figures_by_field(dataset, code, series)
        for figure in figures
    )
    return TableView(
        title=words.PROFILE_TABLE.format(dataset.districts[code].name, series),
        columns=COLUMNS,
        rows=tuple(rows),
        benchmarks=(),
        sorted_by="",
        descending=False,
        notes=(texts.RANK_NOTE, texts.NO_COMPARISON_NOTE, wording.boundary_origin(dataset)),
        attributions=(),
    )


def _row(dataset: Dataset, code: str, field: str, figure: KeyFigure) -> TableRow:
    none = in_words(texts.NO_COMPARISON)
    compared = (value if value.cell else none for value in (figure.to_land, figure.to_germany))
    rank = in_words(figure.rank) if figure.rank else none
    licence = dataset.indicator(figure.key).licence
    before = map(in_words, (figure.title, field, figure.year, figure.unit))
    values = (*before, figure.value, rank, *compared, *map(in_words, (figure.source, licence)))
    return TableRow(code, figure.title, values)

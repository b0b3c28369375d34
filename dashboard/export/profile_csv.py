"""The key indicators of a Kreisprofil as CSV for spreadsheets."""

from dashboard import texts
from dashboard.export.content import edition_text
from dashboard.export.export import Export
from dashboard.export.file_name import slug
from dashboard.export.table_csv import MEDIA_TYPE, table_csv
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view.profile_table import profile_table


def profile_csv(dataset: Dataset, code: str, series: str, address: str) -> Export:
    """Every key indicator of a district with its source and licence.

    Args:
        dataset: The data.
        code: A district of Thuringia.
        series: Number of districts whose figures are preferred, "23" or "22".
        address: Full address of the profile.

    Raises:
        KeyError: When there is no such district.
    """
    table = profile_table(dataset, code, series)
    record = (
        *((texts.CAVEATS, note) for note in table.notes),
        (words.EDITION, edition_text(dataset)),
        (words.ADDRESS, address),
    )
    name = f"{words.PROFILE}_{slug(dataset.districts[code].name)}_{words.SCOPE.format(series)}.csv"
    return Export(name, MEDIA_TYPE, table_csv(table, record))

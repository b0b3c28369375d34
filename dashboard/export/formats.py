"""Every file a view can be taken away as, by the key used in addresses and commands."""

from collections.abc import Callable, Mapping

from dashboard.export.csvw import csvw_metadata
from dashboard.export.file_name import Export
from dashboard.export.geojson import values_geojson
from dashboard.export.picture.picture import picture_png, picture_svg
from dashboard.export.table_csv import machine_csv, people_csv
from dashboard.export.workbook import workbook
from dashboard.texts.export_data import FORMAT_LABELS
from dashboard.view.open_view import Seen

Format = Callable[[Seen, str], Export]
"""An open view and its full address, to a file."""

FORMATS: Mapping[str, Format] = {
    "csv": people_csv,
    "csv-maschinenlesbar": machine_csv,
    "csv-metadaten": csvw_metadata,
    "xlsx": workbook,
    "geojson": values_geojson,
    "svg": picture_svg,
    "png": picture_png,
}
"""In the order they are offered."""


def format_label(key: str) -> str:
    """What a format is called where it is offered."""
    return FORMAT_LABELS[key]

"""Slides of the similar districts and of the sources, and of what cannot be shown without a choice."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard import texts
from dashboard.export.slides import page
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.parts import Slide, SlideRow
from dashboard.export.slides.table_slides import Grid, fitted_table
from dashboard.model.dataset import Dataset
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.view import wording
from dashboard.view.open_view import Choice, Seen
from dashboard.view.peers_view import PeerRow, PeersView
from dashboard.view.sources_view import SourcesView
from dashboard.view.state import Part
from dashboard.view.values import Attribution


def peers_slide(seen: Seen, view: PeersView, address: str) -> Slide:
    """Districts of similar structure with what makes them alike."""
    told = Told(
        eyebrow=comparison_words.PARTS[Part.PEERS.value],
        subtitle=comparison_words.PEERS_OF.format(view.name),
        spoken=(view.reason or words.PEERS_TITLE.format(", ".join(peer.name for peer in view.peers)),),
        hints=(view.compared, *view.left_out, *view.stability, *view.notes),
        values=tuple(_values(peer) for peer in view.peers),
    )
    origin = Origin(seen.dataset, _origins(view), address)
    if view.reason:
        return framed(told, origin, ())
    rows = tuple(
        SlideRow((f"{peer.name}\n{_kind(peer)}", peer.distance.text, peer.sentence)) for peer in view.peers
    )
    grid = Grid(told.subtitle, words.PEERS_HEAD, (False, True, False), rows)
    return framed(told, origin, (fitted_table(grid, page.CONTENT),))


def sources_slide(seen: Seen, view: SourcesView, address: str) -> Slide:
    """How many indicators of which Handlungsfeld come from whom."""
    dataset = seen.dataset
    rows = tuple(
        SlideRow((heading, str(len(entries)), _publishers(dataset, [entry.key for entry in entries])))
        for heading, entries in view.indicators
    )
    count = sum(len(entries) for _, entries in view.indicators)
    told = Told(
        eyebrow=texts.VIEW_LABELS["daten"],
        subtitle=view.edition,
        spoken=(words.SOURCES_TITLE.format(count, len(view.measures)),),
        hints=tuple(f"{source.title}, {source.publisher}, {source.licence}" for source in view.sources),
    )
    boundaries = Attribution("", "", "", wording.boundary_origin(dataset))
    grid = Grid(texts.SOURCES_HEADING, words.SOURCES_HEAD, (False, True, False), rows)
    origin = Origin(dataset, (boundaries,), address, drawn=True)
    return framed(told, origin, (fitted_table(grid, page.CONTENT),))


def choice_slide(seen: Seen, choice: Choice, address: str) -> Slide:
    """What must be chosen before a part of the comparison shows anything."""
    told = Told(comparison_words.PARTS[seen.state.part.value], "", (choice.hint,))
    return framed(told, Origin(seen.dataset, (), address), ())


def title_slide(dataset: Dataset, title: str, notes: str, address: str) -> Slide:
    """The first slide of a deck: its title, and whose data it shows."""
    subtitle = words.PART_SEPARATOR.join((texts.APP_SUBTITLE, texts.EDITION.format(dataset.edition)))
    told = Told(texts.APP_TITLE, subtitle, (title,), (notes,) if notes else ())
    return replace(framed(told, Origin(dataset, (), address), ()), opening=True)


def _publishers(dataset: Dataset, keys: Sequence[str]) -> str:
    return "; ".join(sorted({dataset.indicators[key].publisher for key in keys}))


def _kind(peer: PeerRow) -> str:
    return ", ".join(part for part in (peer.kind, peer.land) if part)


def _origins(view: PeersView) -> tuple[Attribution, ...]:
    return tuple(dict.fromkeys(a for criterion in view.criteria for a in criterion.attributions))


def _values(peer: PeerRow) -> str:
    listed = "; ".join(f"{v.title}, {v.year}: {v.own.text} / {v.other.text}" for v in peer.values)
    return words.TABLE_CELL.format(peer.name, listed)

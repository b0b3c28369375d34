"""Slides of a Kreisprofil: location, facts and programme status, then the key figures."""

from dataclasses import replace

from dashboard import formatting, texts
from dashboard.drawing.map_scene import location_scene
from dashboard.drawing.style import CHOSEN_AREA_STYLE
from dashboard.export.slides import page
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.map_slides import lettering, map_part
from dashboard.export.slides.parts import Box, MapPart, Slide, SlideRow, TablePart
from dashboard.export.slides.table_slides import Grid, fitted_table, grid_slides
from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory, territory_of
from dashboard.texts import export_slides as words
from dashboard.view import wording
from dashboard.view.open_view import Seen
from dashboard.view.profile_view import profile_view, territory_note
from dashboard.view.values import Attribution, FactLine, KeyFigure, ProfileView

MAP_BOX = Box(page.MARGIN, page.CONTENT.top, 4.6, 2.9)
FACTS_BOX = Box(
    page.MARGIN, MAP_BOX.bottom + 0.12, MAP_BOX.width, page.CONTENT.bottom - MAP_BOX.bottom - 0.12
)
STATUS_BOX = Box(MAP_BOX.right + 0.4, page.CONTENT.top, page.FULL - MAP_BOX.width - 0.4, page.CONTENT.height)
SHOWN_FACTS = 4
"""Facts below the map: kind, seat, region, population; the notes have all."""


def profile_slide(seen: Seen, code: str, address: str) -> Slide:
    """Location, facts and programme status of a district; its key figures follow."""
    dataset, shown, today = seen.dataset, seen.shown, seen.reference
    view = profile_view(dataset, code, shown.territory, today, territory_note(shown))
    told = Told(
        eyebrow=texts.PROFILE_HEADING,
        subtitle=f"{texts.PROGRAMME_HEADING}, {texts.REFERENCE_LABEL} {formatting.short_day(today)}",
        spoken=(words.PROFILE_TITLE.format(view.name),),
        hints=(view.territory_note,) if view.territory_note else (),
        values=_value_lines(view),
    )
    origin = Origin(dataset, _measures(dataset), address, drawn=True)
    parts = (_location(view, shown.territory, dataset), _facts(view), _statuses(view))
    return framed(told, origin, parts, (_figures(dataset, view, shown.territory, address),))


def _location(view: ProfileView, territory: Territory, dataset: Dataset) -> MapPart:
    title = words.LOCATION.format(view.name)
    styles = {view.code: CHOSEN_AREA_STYLE}
    scene = location_scene(dataset, territory, title, styles, {}, lettering(MAP_BOX, territory, dataset))
    told = {view.code: words.LOCATION_CHOSEN}
    areas = (replace(a, lines=(told.get(a.code, words.LOCATION_OTHER),)) for a in scene.areas)
    return map_part(MAP_BOX, replace(scene, areas=tuple(areas)))


def _facts(view: ProfileView) -> TablePart:
    rows = tuple(SlideRow((label, value)) for label, value, _ in view.facts[:SHOWN_FACTS])
    grid = Grid(view.name, (view.name, ""), (False, False), rows)
    return fitted_table(grid, FACTS_BOX)


def _statuses(view: ProfileView) -> TablePart:
    rows = tuple(
        SlideRow((line.label, line.text.replace(". ", "\n", 1).removesuffix("."), line.evidence.as_of))
        for line in view.statuses
    )
    labels = (texts.SEARCH_GROUP_PROGRAMME, texts.COLUMN_STATUS, texts.COLUMN_AS_OF)
    return fitted_table(Grid(view.name, labels, (False,) * 3, rows), STATUS_BOX)


def _figures(dataset: Dataset, view: ProfileView, territory: Territory, address: str) -> Slide:
    rows = []
    for title, figures in view.figures:
        rows.append(SlideRow((title, *("",) * 5), "heading"))
        rows += [_figure(figure) for figure in figures]
    grid = Grid(
        title=words.FIGURES_TITLE.format(view.name),
        labels=(
            texts.COLUMN_INDICATOR,
            texts.YEAR_LABEL,
            texts.COLUMN_VALUE,
            texts.COLUMN_RANK,
            texts.COLUMN_DIFF_LAND,
            texts.COLUMN_DIFF_GERMANY,
        ),
        numeric=(False, True, True, True, True, True),
        rows=tuple(rows),
    )
    told = Told(
        eyebrow=texts.PROFILE_HEADING,
        subtitle=texts.RANK_NOTE,
        spoken=(words.FIGURES_TITLE.format(view.name),),
        hints=(texts.NO_COMPARISON_NOTE,),
        values=tuple(
            words.TABLE_CELL.format(figure.title, figure.value.signed)
            for _, figures in view.figures
            for figure in figures
            if figure.value.sign
        ),
    )
    return grid_slides(grid, told, Origin(dataset, _indicators(dataset, view, territory), address))


def _figure(figure: KeyFigure) -> SlideRow:
    title = ", ".join(part for part in (figure.title, figure.unit, figure.other_series) if part)
    compared = (value.cell or texts.NO_COMPARISON for value in (figure.to_land, figure.to_germany))
    return SlideRow((title, figure.year, figure.value.cell, figure.rank, *compared))


def _measures(dataset: Dataset) -> tuple[Attribution, ...]:
    found = (
        wording.measure_attribution(measure, territory_of(dataset.territories, measure.territory), dataset)
        for measure in dataset.programme.measures.values()
    )
    return tuple(dict.fromkeys(found))


def _indicators(dataset: Dataset, view: ProfileView, territory: Territory) -> tuple[Attribution, ...]:
    """Origin of every key figure: the latest year in the series shown, else in the other one."""
    found = []
    for _, figures in view.figures:
        for figure in figures:
            indicator = dataset.indicators[figure.key]
            series = territory.series if territory.series in indicator.series else indicator.default_series
            segment = indicator.segment(series, indicator.years(series)[-1])
            found.append(wording.indicator_attribution(indicator, segment, dataset))
    return tuple(dict.fromkeys(found))


def _value_lines(view: ProfileView) -> tuple[str, ...]:
    """What the slide has no room for: all facts, plans, chronicle, amounts, bodies and neighbours."""
    neighbours = ", ".join(f"{n.name} ({n.border})" for n in view.neighbours)
    sections: tuple[tuple[str, tuple[FactLine, ...]], ...] = (
        (texts.PLAN_HEADING, view.plan_notes),
        (texts.MILESTONES_HEADING, view.milestones),
        (texts.FUNDING_HEADING, view.funding),
        (texts.BODIES_HEADING, view.bodies),
    )
    return (
        *(words.TABLE_CELL.format(label, value) for label, value, _ in view.facts),
        *(words.TABLE_CELL.format(plan.title, plan.text) for plan in view.plans),
        *(
            words.SECTION_LINE.format(heading, line.label, line.text)
            for heading, lines in sections
            for line in lines
        ),
        words.TABLE_CELL.format(texts.NEIGHBOURS_HEADING, neighbours),
    )

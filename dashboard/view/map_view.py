"""Query: what the map and its legend show for a state."""

from itertools import pairwise

from dashboard import formatting, texts
from dashboard.analysis.classes import Classes, ClassScheme, classify
from dashboard.analysis.programme_status import StatusResult, status_of
from dashboard.model.dataset import Dataset
from dashboard.model.programme import Category, Confidence
from dashboard.view import wording
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure
from dashboard.view.state import ViewState
from dashboard.view.values import MISSING, LegendEntry, MapCell, MapView


def map_view(dataset: Dataset, state: ViewState, shown: Shown) -> MapView:
    """Map, legend and lines below the map for a resolved state."""
    if isinstance(shown, ShownMeasure):
        return _measure_map(dataset, state, shown)
    return _indicator_map(dataset, state, shown)


def map_cell(dataset: Dataset, shown: Shown, code: str) -> MapCell:
    """A district as on the map, but for its class."""
    if isinstance(shown, ShownMeasure):
        return measure_cell(dataset, code, shown)
    return _indicator_cell(code, shown, None)


def class_breaks(shown: ShownIndicator, scheme: ClassScheme) -> Classes | None:
    """Classes of a cross-section."""
    return classify(tuple(shown.values.values()), scheme, shown.indicator.decimals)


def _indicator_map(dataset: Dataset, state: ViewState, shown: ShownIndicator) -> MapView:
    classes = class_breaks(shown, state.classes)
    cells = tuple(_indicator_cell(code, shown, classes) for code in shown.territory.codes)
    note = wording.territory_note(shown.segment, shown.year, shown.territory)
    notes = (*shown.indicator.caveats, texts.DIRECTION_TEXT[shown.indicator.direction.value], note)
    return MapView(
        title=wording.shown_title(shown),
        territory=shown.territory.key,
        categorical=False,
        keys=tuple(str(index) for index in range(classes.count if classes else 0)),
        classes=classes,
        cells=cells,
        legend=_class_legend(cells, classes, shown, state.district),
        selected=state.district,
        land_text=f"{texts.LAND}: {wording.benchmark_text(shown.land, shown.indicator)}",
        notes=tuple(text for text in notes if text),
        attribution=wording.indicator_attribution(shown.indicator, shown.segment, dataset),
    )


def _indicator_cell(code: str, shown: ShownIndicator, classes: Classes | None) -> MapCell:
    observation = shown.observations[code]
    value, rank = shown.values.get(code), shown.ranks.get(code)
    text = wording.value_text(observation, shown.indicator)
    compared = wording.comparison_text(observation, shown.land, shown.indicator)
    place = f"{texts.COLUMN_RANK} {wording.rank_text(rank)}" if rank else ""
    return MapCell(
        code=code,
        name=shown.territory.names[code],
        value=value,
        text=text,
        group=classes.index(value) if classes and value is not None else None,
        rank=rank,
        lines=tuple(line for line in (text, place, compared) if line),
    )


def _class_legend(
    cells: tuple[MapCell, ...], classes: Classes | None, shown: ShownIndicator, selected: str | None
) -> tuple[LegendEntry, ...]:
    labels = class_labels(classes, shown.indicator.decimals) if classes else ()
    entries = [
        _entry(str(index), label, [c for c in cells if c.group == index], selected)
        for index, label in enumerate(labels)
    ]
    missing = [cell for cell in cells if cell.group is None]
    reasons = sorted({cell.text for cell in missing})
    if missing:
        entries.append(_entry(MISSING, "; ".join(reasons), missing, selected))
    return tuple(entries)


def class_labels(classes: Classes, decimals: int) -> tuple[str, ...]:
    """Legend labels in German numbers: "38,1 bis 45,2", then "über 45,2 bis 48,9".

    Own limits may lie outside the data; their outer classes are open.
    """
    limits = [formatting.number(limit, decimals) for limit in classes.inner]
    lowest, highest = (formatting.number(x, decimals) for x in (classes.lowest, classes.highest))
    if not limits:
        return (lowest if lowest == highest else texts.SPAN.format(lowest, highest),)
    between = (texts.ABOVE_UP_TO.format(a, b) for a, b in pairwise(limits))
    if classes.own:
        return (texts.UP_TO.format(limits[0]), *between, texts.ABOVE.format(limits[-1]))
    first = lowest if lowest == limits[0] else texts.SPAN.format(lowest, limits[0])
    return (first, *between, texts.ABOVE_UP_TO.format(limits[-1], highest))


def _measure_map(dataset: Dataset, state: ViewState, shown: ShownMeasure) -> MapView:
    measure = shown.measure
    keys = tuple(category.key for category in measure.categories)
    cells = tuple(measure_cell(dataset, code, shown) for code in shown.territory.codes)
    entries = (
        _entry(c.key, c.label, [cell for cell in cells if cell.group == keys.index(c.key)], state.district)
        for c in measure.categories
    )
    known = sum(cell.group is not None and measure.categories[cell.group].known for cell in cells)
    counted = texts.KNOWN_STATUS.format(known, len(cells), wording.measure_date(shown))
    return MapView(
        title=wording.shown_title(shown),
        territory=shown.territory.key,
        categorical=True,
        keys=keys,
        classes=None,
        cells=cells,
        legend=tuple(entries),
        selected=state.district,
        land_text=counted,
        notes=(measure.definition, *measure.caveats),
        attribution=wording.measure_attribution(measure, shown.territory, dataset),
    )


def measure_cell(dataset: Dataset, code: str, shown: ShownMeasure) -> MapCell:
    """The status of a district; its group is the place of its category."""
    result = status_of(dataset.programme, shown.measure.key, code, shown.reference)
    category = shown.measure.category(result.category)
    label = category.label + unconfirmed_mark(result)
    return MapCell(
        code=code,
        name=shown.territory.names[code],
        value=None,
        text=label,
        group=shown.measure.categories.index(category),
        rank=None,
        lines=(label, *_dated(result, category)),
    )


def unconfirmed_mark(result: StatusResult) -> str:
    """The word „unbestätigt“ behind a status that rests on an unconfirmed fact, else ""."""
    facts = [fact for fact in (result.fact, result.plan) if fact is not None]
    unsure = any(fact.evidence.confidence is not Confidence.HIGH for fact in facts)
    return f" ({texts.UNCONFIRMED})" if unsure else ""


def _dated(result: StatusResult, category: Category) -> tuple[str, ...]:
    if result.plan is not None and result.plan.valid_to is not None and category.key in ("valid", "expired"):
        start = formatting.short_day(result.plan.valid_from) if result.plan.valid_from else "?"
        return (texts.PLAN_TERM.format(start, formatting.short_day(result.plan.valid_to)),)
    fact = result.fact or result.plan
    if fact is None or fact.evidence.as_of is None:
        return ()
    return (texts.AS_OF.format(wording.moment_text(fact.evidence.as_of)),)


def _entry(key: str, label: str, cells: list[MapCell], selected: str | None) -> LegendEntry:
    here = next((cell.name for cell in cells if cell.code == selected), "")
    return LegendEntry(key, label, len(cells), here)

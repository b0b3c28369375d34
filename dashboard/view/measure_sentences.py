"""Query: sentences on a programme measure, for the Land and for one district."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from dashboard import formatting, texts
from dashboard.analysis.programme_status import StatusResult, status_of
from dashboard.analysis.sentences import sentence
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.model.programme import Confidence, Evidence
from dashboard.texts import measure_sentences as wording
from dashboard.texts.sentences import MAX_NAMED
from dashboard.texts.trend import listed
from dashboard.view.shown import ShownMeasure
from dashboard.view.wording import moment_text

TERM_STATES = ("valid", "expired")
"""Plan states that rest on the term of a plan; its date says more than that of the report."""


def measure_sentences(dataset: Dataset, shown: ShownMeasure) -> tuple[str, ...]:
    """How many of all districts, how they are spread over the categories, and what is unconfirmed."""
    results = {code: _status(dataset, shown, code) for code in shown.territory.codes}
    unsure = [code for code, result in results.items() if _is_unconfirmed(result)]
    return (
        _count_sentence(shown, results),
        _spread_sentence(shown, results),
        *((_unconfirmed_sentence(dataset, unsure),) if unsure else ()),
    )


def district_measure_sentence(dataset: Dataset, shown: ShownMeasure, code: str) -> str:
    """State of one district, with its date and whether it is unconfirmed.

    Raises:
        UnknownKeyError: When the measure's boundary set has no such district.
    """
    if code not in shown.territory.names:
        raise UnknownKeyError("district", code, shown.territory.names)
    measure, name = shown.measure, dataset.names[code]
    result = _status(dataset, shown, code)
    template = wording.DISTRICT.get((measure.key, result.category), wording.OTHER_DISTRICT)
    stated = template.format(
        nominative=name.nominative,
        genitive=name.genitive,
        accusative=name.accusative,
        date=_date(shown),
        title=measure.title,
        label=measure.category(result.category).label,
    )
    details = _details(shown, result)
    return sentence(stated + (wording.DETAILS.format(", ".join(details)) if details else ""))


def _status(dataset: Dataset, shown: ShownMeasure, code: str) -> StatusResult:
    return status_of(dataset.programme, shown.measure.key, code, shown.reference)


def _count_sentence(shown: ShownMeasure, results: Mapping[str, StatusResult]) -> str:
    measure = shown.measure
    template = wording.COUNTS.get(measure.key, wording.OTHER_COUNT)
    counted = template.categories or tuple(c.key for c in measure.categories if c.known)
    count = sum(result.category in counted for result in results.values())
    words = wording.count_of(count, len(results), accusative=template.accusative)
    text = template.one if count < 2 else template.many
    dated = _dated(tuple(results.values()))
    return sentence(text.format(count=words, date=_date(shown), title=measure.title, dated=dated))


def _spread_sentence(shown: ShownMeasure, results: Mapping[str, StatusResult]) -> str:
    counts = Counter(result.category for result in results.values())
    categories = (
        wording.CATEGORY.format(label=category.label, count=counts[category.key])
        for category in shown.measure.categories
    )
    return sentence(wording.SPREAD.format(total=len(results), categories=", ".join(categories)))


def _unconfirmed_sentence(dataset: Dataset, codes: list[str]) -> str:
    names = [dataset.names[code].accusative for code in codes]
    named = listed(names) if len(names) <= MAX_NAMED else wording.UNNAMED.format(len(names))
    template = wording.ONE_UNCONFIRMED if len(names) == 1 else wording.UNCONFIRMED
    return sentence(template.format(names=named))


def _date(shown: ShownMeasure) -> str:
    measure = shown.measure
    return formatting.short_day(shown.reference) if measure.uses_reference_date else measure.as_of


def _dated(results: tuple[StatusResult, ...]) -> str:
    """Years in which the known states were last reported."""
    moments = (evidence.as_of for result in results if (evidence := _evidence(result)))
    years = [moment.last.year for moment in moments if moment is not None]
    return wording.dated(min(years), max(years)) if years else ""


def _details(shown: ShownMeasure, result: StatusResult) -> tuple[str, ...]:
    evidence = _evidence(result)
    if evidence is None or not shown.measure.category(result.category).known:
        return ()
    unsure = (texts.UNCONFIRMED,) if _is_unconfirmed(result) else ()
    plan = result.plan
    if plan is not None and plan.valid_to is not None and result.category in TERM_STATES:
        return (_term(plan.valid_from, plan.valid_to), *unsure)
    as_of = (texts.AS_OF.format(moment_text(evidence.as_of)),) if evidence.as_of else (texts.UNDATED,)
    return (*as_of, *unsure)


def _term(first: date | None, last: date) -> str:
    end = formatting.short_day(last)
    return texts.PLAN_TERM.format(formatting.short_day(first), end) if first else wording.ENDED.format(end)


def _evidence(result: StatusResult) -> Evidence | None:
    backing = result.fact or result.plan
    return backing.evidence if backing else None


def _is_unconfirmed(result: StatusResult) -> bool:
    evidence = _evidence(result)
    return evidence is not None and evidence.confidence is not Confidence.HIGH

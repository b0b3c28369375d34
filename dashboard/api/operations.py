"""Every operation of the API, declared once: routes, checks, index and OpenAPI document follow from it."""

from typing import Any

from dashboard.api import districts, indicators, overview, programme, programme_facts, territories, values
from dashboard.api.calls import PROBLEMS_PATH, Operation
from dashboard.api.openapi import openapi_document
from dashboard.api.parameters import AREA, BOUNDARY_SET, CODE, KEY, MEASURE, REFERENCE_DATE, SERIES, YEAR

OPERATIONS: tuple[Operation, ...] = (
    Operation("index", "/", overview.IndexAnswer, overview.index_answer),
    Operation("openapi", "/openapi.json", dict[str, Any], openapi_document),
    Operation(
        "districts",
        "/districts",
        districts.DistrictList,
        districts.district_list,
        line=districts.DistrictRecord,
    ),
    Operation(
        "district",
        "/districts/{code}",
        districts.DistrictAnswer,
        districts.district_answer,
        filters=(CODE,),
    ),
    Operation(
        "indicators",
        "/indicators",
        indicators.IndicatorList,
        indicators.indicator_list,
        line=indicators.IndicatorRecord,
    ),
    Operation(
        "indicator",
        "/indicators/{key}",
        indicators.IndicatorAnswer,
        indicators.indicator_answer,
        filters=(KEY,),
    ),
    Operation(
        "values",
        "/indicators/{key}/values",
        values.ValuesAnswer,
        values.values_answer,
        filters=(KEY, SERIES, YEAR, AREA),
        line=values.ValueLine,
    ),
    Operation("programme", "/programme", programme.ProgrammeAnswer, programme.programme_answer),
    Operation(
        "statuses",
        "/programme/statuses",
        programme.StatusList,
        programme.status_list,
        filters=(MEASURE, AREA, REFERENCE_DATE),
        line=programme.StatusRecord,
    ),
    Operation(
        "plans",
        "/programme/plans",
        programme_facts.PlanList,
        programme_facts.plan_list,
        filters=(AREA,),
        line=programme_facts.PlanRecord,
    ),
    Operation(
        "milestones",
        "/programme/milestones",
        programme_facts.MilestoneList,
        programme_facts.milestone_list,
        filters=(AREA,),
        line=programme_facts.MilestoneRecord,
    ),
    Operation(
        "funding",
        "/programme/funding",
        programme_facts.FundingList,
        programme_facts.funding_list,
        filters=(AREA,),
        line=programme_facts.FundingRecord,
    ),
    Operation(
        "bodies",
        "/programme/bodies",
        programme_facts.BodyList,
        programme_facts.body_list,
        filters=(AREA,),
        line=programme_facts.BodyRecord,
    ),
    Operation(
        "facts",
        "/programme/facts",
        programme_facts.FactList,
        programme_facts.fact_list,
        line=programme_facts.FactRecord,
    ),
    Operation(
        "neighbours",
        "/neighbours",
        territories.NeighbourList,
        territories.neighbour_list,
        filters=(BOUNDARY_SET, AREA),
        line=territories.NeighbourRecord,
    ),
    Operation(
        "boundary_sets",
        "/boundary-sets",
        territories.BoundarySetList,
        territories.boundary_set_list,
        line=territories.BoundarySetRecord,
    ),
    Operation("problems", PROBLEMS_PATH, overview.ProblemList, overview.problem_list),
)
"""In the order of the index."""

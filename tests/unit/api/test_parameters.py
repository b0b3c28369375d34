"""What a parameter accepts, and that its schema says the same."""

import re
from datetime import date, timedelta

import pytest
from werkzeug.datastructures import MultiDict

from dashboard.api.parameters import (
    AREA,
    BOUNDARY_SET,
    CODE,
    FORMAT,
    KEY,
    MEASURE,
    REFERENCE_DATE,
    SERIES,
    YEAR,
    checked_arguments,
)
from dashboard.api.problems import ApiProblemError

CENTURY = [date(2000, 1, 1) + timedelta(days=n) for n in range(36_525)]


def test_a_reference_date_is_exactly_a_day_of_this_century():
    days = {day.isoformat() for day in CENTURY}
    written = {f"{y}-{m:02}-{d:02}" for y in range(1999, 2101) for m in range(14) for d in range(33)}
    assert CENTURY[-1] == date(2099, 12, 31)
    assert {text for text in written if REFERENCE_DATE.accepts(text)} == days


@pytest.mark.parametrize(
    ("parameter", "good", "bad"),
    [
        (CODE, ["16051", "03159"], ["1605", "160511", "16O51", "١٦٠٥١", "16051\n", ""]),
        (AREA, ["16051", "16", "00"], ["160", "1", "Jena"]),
        (KEY, ["care_rate_under3"], ["Care", "a-b", "_a", "a" * 65]),
        (MEASURE, ["plan_state"], ["plan state"]),
        (SERIES, ["23", "22"], ["24", "", "23,22"]),
        (YEAR, ["2019", "2016/2017/2018"], ["19", "2019/", "2016-2018", "²⁰¹⁹"]),
        (BOUNDARY_SET, ["2019-01-01"], ["2019", "01.01.2019"]),
        (FORMAT, ["json", "csv"], ["JSON", "xml"]),
        (
            REFERENCE_DATE,
            ["2024-02-29", "2000-02-29"],
            ["2023-02-29", "20240229", "1999-12-31"],
        ),
    ],
)
def test_values_a_parameter_accepts(parameter, good, bad):
    assert [value for value in good if not parameter.accepts(value)] == []
    assert [value for value in bad if parameter.accepts(value)] == []
    schema = parameter.schema()
    assert schema["type"] == "string"
    if "pattern" in schema:
        assert [value for value in good if not re.search(schema["pattern"], value)] == []
    else:
        assert schema["enum"] == good


def test_arguments_come_in_the_order_of_the_declaration():
    given = MultiDict([("year", "2019"), ("series", "23")])
    assert list(checked_arguments((KEY, SERIES, YEAR, AREA), given).items()) == [
        ("series", "23"),
        ("year", "2019"),
    ]


@pytest.mark.parametrize(
    ("query", "kind", "parameter", "suggestion"),
    [
        ([("sereis", "23")], "unknown_parameter", "sereis", "series"),
        ([("Year", "2019")], "unknown_parameter", "Year", "year"),
        ([("key", "care_rate_under3")], "unknown_parameter", "key", None),
        ([("year", "2019"), ("year", "2018")], "repeated_parameter", "year", None),
        ([("year", "2019"), ("year", "2019")], "repeated_parameter", "year", None),
        ([("year", "gestern")], "invalid_value", "year", None),
        ([("format", "CVS")], "invalid_value", "format", "csv"),
        ([("", "")], "unknown_parameter", "", None),
    ],
)
def test_what_is_refused(query, kind, parameter, suggestion):
    with pytest.raises(ApiProblemError) as caught:
        checked_arguments((KEY, SERIES, YEAR, FORMAT), MultiDict(query))
    error = caught.value
    assert (error.kind, error.parameter, error.suggestion) == (kind, parameter, suggestion)

"""The drawing of a trend: lines, dashes, gaps, seams, labels, German numbers, and its weight."""

import json

import plotly.graph_objects as go
import pytest

from dashboard.figures import theme
from dashboard.figures.comparison import SYMBOLS
from dashboard.figures.trend import line_style, trend_figure
from dashboard.view.trend_view import trend_view


def drawn(view):
    """The figure, checked by Plotly's own classes."""
    return go.Figure(trend_figure(view))


TEN = ("16051", "16052", "16053", "16054", "16056", "16063", "16066", "16064", "16074", "14524")


@pytest.fixture(scope="module")
def births(dataset):
    return drawn(trend_view(dataset, "live_births", ["16054", "16077"]))


@pytest.fixture(scope="module")
def elderly(dataset):
    return drawn(trend_view(dataset, "share_65plus", ["16054", "16077"]))


def lines(figure):
    return figure.data[:-1]


def test_thuringia_lies_behind_the_districts_as_a_thick_grey_line(elderly):
    land, *districts = lines(elderly)
    assert land.name == "Thüringen (23 Kreise)"
    assert (land.line.color, land.line.width, land.marker.symbol) == (theme.MUTED, 4.5, "circle-open")
    assert [(line.name, line.line.width) for line in districts] == [
        ("Suhl (23 Kreise)", 2.2),
        ("Suhl (22 Kreise)", 2.2),
        ("Altenburger Land (23 Kreise)", 2.2),
        ("Altenburger Land (22 Kreise)", 2.2),
    ]


def test_the_series_are_separate_lines_and_only_one_is_dashed(elderly):
    assert [line.line.dash for line in lines(elderly)] == ["dash", "dash", "solid", "dash", "solid"]
    assert lines(elderly)[1].line.color == lines(elderly)[2].line.color


def test_a_single_series_is_not_dashed(births):
    assert [line.line.dash for line in lines(births)] == ["solid", "solid"]


def test_a_line_is_interrupted_at_its_seam_only(births):
    suhl, altenburger_land = lines(births)
    assert suhl.x == (2012, 2013, 2014, 2015, 2016, 2017, 2018, None, 2019, 2020, 2021, 2022)
    assert suhl.y[6:9] == (202, None, 215)
    assert suhl.connectgaps is None
    assert altenburger_land.x == tuple(range(2012, 2023))
    assert None not in altenburger_land.y


def test_a_missing_year_is_a_gap(dataset):
    goettingen = lines(drawn(trend_view(dataset, "population_total", ["03159"])))[0]
    assert goettingen.x == (2015, 2016, 2017, 2018, 2019, 2020)
    assert [value is None for value in goettingen.y] == [True, False, False, False, False, False]


def test_a_seam_is_a_dotted_vertical_line_with_its_date(births):
    (shape,) = births.layout.shapes
    assert (shape.x0, shape.x1, shape.y0, shape.y1, shape.yref) == (2018.5, 2018.5, 0, 1, "paper")
    assert shape.line.dash == "dot"
    assert [(note.text, note.x) for note in births.layout.annotations] == [
        ("Anzahl", 0),
        ("Gebietsänderung 01.01.2019", 2018.5),
    ]


def test_one_line_for_several_districts_with_the_same_seam(dataset):
    figure = drawn(trend_view(dataset, "population_total", ["16054", "16070", "16072"]))
    assert len(figure.layout.shapes) == 1


def test_no_seam_without_a_change(dataset):
    figure = drawn(trend_view(dataset, "care_rate_under3", ["16054"]))
    assert figure.layout.shapes == ()
    assert [note.text for note in figure.layout.annotations] == ["in %"]


def test_hover_texts_are_german_and_complete(births):
    suhl = lines(births)[0]
    assert suhl.text[6:9] == ("2018: 202\xa0Lebendgeborene", "", "2019: 215\xa0Lebendgeborene")
    assert suhl.hovertemplate == "<b>Suhl</b><br>%{text}<extra></extra>"


def test_points_know_their_district(elderly):
    land, suhl, *_ = lines(elderly)
    assert suhl.customdata[0] == ["16054"]
    assert land.customdata[0] == [None]
    assert len(suhl.customdata) == len(suhl.x)


def test_names_at_the_ends_stand_for_a_legend(elderly):
    labels = elderly.data[-1]
    assert labels.text == ("Suhl", "Altenburger Land", "Thüringen<br>(bis 2020)")
    assert labels.marker.color == (*theme.SERIES_COLOURS[:2], theme.MUTED)
    assert labels.marker.symbol == (*SYMBOLS[:2], "circle-open")
    assert (labels.hoverinfo, labels.cliponaxis) == ("skip", False)
    assert all(trace.showlegend is False for trace in elderly.data)
    assert set(labels.x) == {elderly.layout.xaxis.range[1]}


def test_districts_keep_their_mark_when_another_has_no_values(dataset):
    figure = drawn(trend_view(dataset, "live_births", ["14524", "16054"]))
    assert [line.marker.symbol for line in lines(figure)] == [SYMBOLS[1]]


def test_ten_districts_differ_in_colour_and_in_mark():
    styles = [line_style(place) for place in range(10)]
    assert len({style.colour for style in styles}) == len({style.symbol for style in styles}) == 10
    assert line_style(10) == line_style(0)
    assert line_style(None).colour == theme.MUTED


def test_layout(births):
    layout = births.layout
    assert layout.title.text is None
    assert layout.separators == ",."
    assert layout.font.family == theme.FONT
    assert layout.yaxis.tickformat == ",~f"
    assert layout.xaxis.ticktext == ("2013", "2016", "2019", "2022")
    assert layout.xaxis.tickvals == (2013, 2016, 2019, 2022)
    assert layout.height == 440


def test_axes_hold_all_points(elderly):
    (first, last), (low, high) = elderly.layout.xaxis.range, elderly.layout.yaxis.range
    for line in lines(elderly):
        assert all(first < x < last for x in line.x if x is not None)
        assert all(low < y < high for y in line.y if y is not None)


@pytest.mark.parametrize(
    ("key", "codes", "traces"),
    [("voter_turnout_bundestag", ["16054"], 1), ("thekiz_count", ["16054"], 1), ("asking_rent", [], 0)],
)
def test_one_value_and_none_at_all_can_be_drawn(dataset, key, codes, traces):
    figure = drawn(trend_view(dataset, key, codes))
    assert len(lines(figure)) == traces
    assert figure.layout.xaxis.range[0] < figure.layout.xaxis.range[1]
    assert figure.layout.yaxis.range[0] < figure.layout.yaxis.range[1]


def test_ten_districts_in_both_series_are_light(dataset):
    text = json.dumps(trend_figure(trend_view(dataset, "care_rate_under3", TEN)))
    assert len(text.encode()) < 20_000
    assert len(json.loads(text)["data"]) == 22

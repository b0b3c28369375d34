"""What a chart tells the keys: which way they lead, and which points have a profile."""

from dashboard.figures.comparison import strips
from dashboard.figures.scatter import scatter
from dashboard.figures.trend import trend_figure
from dashboard.view.comparison_view import comparison_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.state import ViewState
from dashboard.view.trend_view import trend_view


def test_rows_of_strips_are_named_and_outside_districts_have_no_profile(dataset):
    state = ViewState(columns=("sgb2_rate", "share_65plus"), series="22", year="2021")
    figure = strips(comparison_view(dataset, state, dataset.territories["2021-07-01"], ("16077", "14524")))
    assert figure["layout"]["meta"] == {
        "walk": "rows",
        "rows": ["SGB-II-Quote, 2021", "Anteil der 65-Jährigen und Älteren, 2021"],
    }
    others, altenburg, zwickau, land, germany = figure["data"]
    assert {code for code, _ in altenburg["customdata"]} == {"16077"}
    assert [code for trace in (zwickau, land, germany) for code, _ in trace["customdata"] if code] == []
    assert len({code for code, _ in others["customdata"]}) == 21


def test_lines_are_walked_districts_first_though_thueringen_is_drawn_first(dataset):
    figure = trend_figure(trend_view(dataset, "sgb2_rate", ("16077", "16052")))
    assert figure["layout"]["meta"]["walk"] == "lines"
    named = dict(zip(figure["layout"]["meta"]["order"], figure["data"], strict=False))
    assert named[0]["name"].startswith("Altenburger Land")
    assert named[max(named)]["name"].startswith("Thüringen")
    assert figure["data"][0]["name"].startswith("Thüringen")


def test_outside_districts_and_thueringen_lead_nowhere_in_a_trend(dataset):
    figure = trend_figure(trend_view(dataset, "care_rate_under3", ("16077", "14524")))
    codes = {
        trace["name"].partition(" (")[0]: trace["customdata"][0][0]
        for trace in figure["data"]
        if "name" in trace
    }
    assert codes == {"Altenburger Land": "16077", "Zwickau": None, "Thüringen": None}


def test_a_scatter_is_walked_in_the_plane(dataset):
    figure = scatter(scatter_view(dataset, "sgb2_rate", "child_poverty_sgb2_under15", "22", "2021"), "16052")
    assert figure["layout"]["meta"] == {"walk": "plane"}
    assert [code for code, _ in figure["data"][1]["customdata"]] == [None, None]
    assert figure["data"][0]["marker"]["opacity"] == 1

"""The tutorial way to the same map, as a yardstick: the whole GeoJSON in every figure, no caching.

One dropdown, one ``px.choropleth`` of the district borders of 1 January 2019 in full resolution.
"""

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import plotly.express as px
from dash import Dash, Input, Output, dcc, html
from flask import Response, jsonify

DATA = Path(__file__).resolve().parents[1] / "data"
SERIES = "23"


def boundaries() -> dict[str, Any]:
    """GeoJSON of the 23 districts, with exterior rings clockwise, as plotly.js reads them."""
    frame = gpd.read_file(DATA / "geo" / "kreise_2019-01-01.shp").to_crs(4326)
    frame["geometry"] = frame.geometry.orient_polygons(exterior_cw=True)
    parsed: dict[str, Any] = json.loads(frame.to_json())
    return parsed


def latest_values(key: str) -> pd.DataFrame:
    """District values of an indicator in its latest year with 23 districts."""
    frame = pd.read_csv(DATA / "indicators" / f"{key}.csv", dtype={"series": "str", "district": "str"})
    districts = frame.loc[(frame["series"] == SERIES) & frame["district"].str.match(r"16\d{3}")]
    return districts.loc[districts["year"] == districts["year"].max()]


def figure(key: str, geojson: dict[str, Any]) -> Any:
    """Map of an indicator."""
    drawn = px.choropleth(
        latest_values(key),
        geojson=geojson,
        locations="district",
        featureidkey="properties.AGS",
        color="value",
        projection="mercator",
    )
    return drawn.update_geos(fitbounds="locations", visible=False)


def create_app() -> Dash:
    """Build the app; its empty world map only keeps plotly.js from asking a server on the internet."""
    app = Dash(__name__)
    geojson = boundaries()
    keys = sorted(path.stem for path in (DATA / "indicators").glob("*.csv") if len(latest_values(path.stem)))
    app.layout = html.Div(
        [
            dcc.Dropdown(keys, "care_rate_under3", id="indicator"),
            dcc.Graph(id="map", config={"topojsonURL": "/world/"}),
        ]
    )

    @app.server.get("/world/<path:_name>")
    def world(_name: str) -> Response:
        return jsonify(type="Topology", objects={}, arcs=[])

    @app.server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok")

    @app.callback(Output("map", "figure"), Input("indicator", "value"))
    def show(key: str) -> Any:
        return figure(key, geojson)

    return app


server = create_app().server

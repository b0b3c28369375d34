"""Frame of the page: header, views, notices, the three columns, footer."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from dashboard import __version__, ids, texts
from dashboard.components import links
from dashboard.components.comparison_controls import comparison_controls
from dashboard.components.controls import FIELD, controls, options
from dashboard.components.map_frame import map_frame
from dashboard.components.pages import help_link, page_links
from dashboard.components.printing import print_button, print_line, to_profile
from dashboard.components.static import aria, static
from dashboard.components.take_away import download_button
from dashboard.drawing.style import ACCENT, FONT
from dashboard.texts import comparison as comparison_texts
from dashboard.texts import map_keys as map_texts
from dashboard.texts import pages as page_texts
from dashboard.view.search import SearchGroup
from dashboard.view.state import View

STORES = (
    ids.STATE,
    ids.PANEL_STATE,
    ids.OVERVIEW_STATE,
    ids.TABLE_STATE,
    ids.COMPARISON_STATE,
    ids.SOURCES_STATE,
    ids.TEXT_STATE,
    ids.WINDOW_TITLE,
)
"""The state, and copies of it for parts that follow only some of its changes."""

FAILED: dict[str, Any] = {"data-failed": texts.CALLBACK_FAILED}
"""Words the browser shows where a request gets no answer at all."""

SHARED: dict[str, Any] = {"data-done": texts.SHARE_DONE, "data-failed": texts.SHARE_FAILED}
"""What the button for copying the address says afterwards."""

MANTINE_THEME = {
    "primaryColor": "atlas",
    "primaryShade": 6,
    "colors": {
        "atlas": [
            "#eef6f6", "#dcecec", "#b5dad3", "#7dbfc0", "#469fae", "#1f7a96", ACCENT,
            "#155677", "#0e4f6b", "#0e3350",
        ]
    },
    "fontFamily": FONT,
    "headings": {"fontFamily": FONT},
    "defaultRadius": "sm",
    "respectReducedMotion": True,
}  # fmt: skip


def page(
    search_groups: Sequence[SearchGroup],
    indicator_groups: Sequence[SearchGroup],
    edition: str,
) -> dmc.MantineProvider:
    """The whole page without content; content follows from the state."""
    return dmc.MantineProvider(
        [
            dcc.Location(id=ids.LOCATION, refresh=False),
            *(dcc.Store(id=store) for store in STORES),
            static(
                [
                    html.A(texts.SKIP_TO_MAP, href="#view-map", className="skip-link"),
                    html.A(texts.SKIP_TO_CONTENT, href="#main", className="skip-link"),
                ]
            ),
            _header(search_groups),
            html.Div(
                [
                    html.Span(id=ids.NOTICE, role="status"),
                    html.Button("×", id=ids.NOTICE_CLOSE, title=texts.DISMISS, n_clicks=0),
                ],
                id=ids.NOTICE_BOX,
                className="notice",
                hidden=True,
            ),
            html.Div(id=ids.ERROR, className="error", role="alert", **FAILED),
            html.Main(
                [
                    html.Div(
                        [
                            controls(indicator_groups),
                            html.Div(
                                [
                                    _map_view(),
                                    _table_view(indicator_groups),
                                    _comparison_view(indicator_groups),
                                    html.Div(id=ids.TAKE_AWAY),
                                ]
                            ),
                            _panel(),
                        ],
                        id=ids.VIEW_COLUMNS,
                        className="columns",
                    ),
                    html.Section(id=ids.SOURCES, className="sources", hidden=True),
                    html.Article(id=ids.PAGE_TEXT, className="page-text", hidden=True),
                ],
                id="main",
            ),
            html.Div(id=ids.ANNOUNCER, className="visually-hidden", role="status", **aria(live="polite")),
            _footer(edition),
            print_line(edition),
        ],
        theme=MANTINE_THEME,
        defaultColorScheme="auto",
    )


def view_links(active: str) -> html.Div:
    """Links to the views; the active one is marked."""
    items = []
    for view, label in texts.VIEW_LABELS.items():
        address = "" if view == "karte" else view
        items.append(html.Li(links.tab(label, current=view == active, ansicht=address)))
    return static([html.Ul(items)])


def _header(search_groups: Sequence[SearchGroup]) -> html.Header:
    return html.Header(
        [
            html.Div(
                static(
                    [
                        html.H1(html.A(texts.APP_TITLE, href="/", title=texts.HOME_HINT)),
                        html.P(texts.APP_SUBTITLE),
                    ]
                ),
                className="brand",
            ),
            html.Nav(view_links("karte"), id=ids.VIEWS, className="views", **aria(label=texts.VIEWS_LABEL)),
            dmc.Select(
                id=ids.SEARCH,
                data=options(search_groups),
                placeholder=texts.SEARCH_LABEL,
                searchable=True,
                clearable=True,
                nothingFoundMessage=texts.SEARCH_EMPTY,
                limit=60,
                className="search",
                **aria(label=texts.SEARCH_LABEL),
                **FIELD,
            ),
            html.Div(help_link(View.MAP), id=ids.HELP_LINK, className="help-link"),
            html.Div([download_button(), print_button(), _share_button()], className="head-tools"),
        ],
        className="header",
    )


def _share_button() -> html.Button:
    return html.Button(texts.SHARE, id=ids.SHARE, title=texts.SHARE_HINT, className="tool", **SHARED)


def _map_view() -> html.Section:
    return html.Section(
        [
            html.H2(id=ids.MAP_TITLE, className="map-title"),
            html.P(id=ids.MAP_SUBTITLE, className="map-subtitle"),
            map_frame(ids.MAP, ids.MAP_SUMMARY, ids.MAP_KEYS, labelledby=ids.MAP_TITLE),
            html.P(map_texts.KEY_HINT, id=ids.MAP_KEYS, className="map-keys"),
            html.P(id=ids.MAP_SUMMARY, hidden=True),
            html.Div(id=ids.LEGEND, className="legend"),
            html.P(id=ids.MAP_SENTENCES, className="sentences"),
            html.Div(id=ids.MAP_NOTES, className="map-notes"),
            to_profile(),
        ],
        id=ids.VIEW_MAP,
    )


def _table_view(indicator_groups: Sequence[SearchGroup]) -> html.Section:
    numeric = [g for g in indicator_groups if g.heading != texts.SEARCH_GROUP_PROGRAMME]
    return html.Section(
        [
            html.H2(texts.VIEW_LABELS[View.TABLE.value], className="visually-hidden"),
            dmc.MultiSelect(
                id=ids.COLUMNS,
                label=texts.COLUMNS_LABEL,
                placeholder=texts.COLUMNS_PLACEHOLDER,
                data=options(numeric),
                searchable=True,
                clearable=True,
                maxValues=8,
                nothingFoundMessage=texts.INDICATOR_EMPTY,
                value=[],
                **FIELD,
            ),
            html.Div(id=ids.TABLE),
        ],
        id=ids.VIEW_TABLE,
        hidden=True,
    )


def _comparison_view(indicator_groups: Sequence[SearchGroup]) -> html.Section:
    programme, *numeric = indicator_groups
    return html.Section(
        [
            html.H2(comparison_texts.HEADING, className="visually-hidden"),
            *comparison_controls(numeric, programme.hits),
            html.Div(id=ids.COMPARISON),
        ],
        id=ids.VIEW_COMPARISON,
        hidden=True,
        **aria(label=comparison_texts.HEADING),
    )


def columns_class(view: View) -> str:
    """Layout of the columns: the comparison takes the width of the panel, which moves below."""
    return "columns wide" if view is View.COMPARISON else "columns"


def _panel() -> html.Aside:
    return html.Aside(
        [
            html.Div(
                [
                    html.Button(comparison_texts.ADD, id=ids.ADD_TO_COMPARISON, n_clicks=0),
                    links.go(
                        comparison_texts.COMPARE_NEIGHBOURS,
                        class_name="button",
                        ansicht="vergleich",
                        teil="",
                        vergleich="nachbarn",
                    ),
                    links.go(
                        comparison_texts.COMPARE_PEERS,
                        class_name="button",
                        ansicht="vergleich",
                        teil="aehnliche",
                    ),
                ],
                id=ids.PROFILE_ACTIONS,
                className="profile-actions",
                hidden=True,
            ),
            html.P(id=ids.PROFILE_SENTENCES, className="sentences spoken", hidden=True),
            html.Section(id=ids.PROFILE, className="profile", hidden=True),
            html.Section(
                [
                    html.H2(texts.OVERVIEW_HEADING),
                    html.Div(id=ids.SHOWN_EXTREMES),
                    html.Div(id=ids.OVERVIEW),
                ],
                id=ids.OVERVIEW_BOX,
                className="overview",
            ),
        ],
        className="panel",
        **aria(label=texts.PANEL_LABEL),
    )


def _footer(edition: str) -> html.Footer:
    about = (f"{texts.APP_TITLE} {__version__}", texts.EDITION.format(edition), texts.PRIVACY)
    return html.Footer(
        [
            html.Nav(
                page_links(View.MAP),
                id=ids.PAGE_LINKS,
                className="page-links",
                **aria(label=page_texts.NAVIGATION),
            ),
            static([html.Span(text) for text in about]),
        ],
        className="footer",
    )

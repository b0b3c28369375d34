"""HTML of passive content: escaped, with the attributes of the elements."""

from dash import html

from dashboard.components.static import aria, render, static


def test_elements_become_html():
    link = html.A("Gera & Greiz", href="?kreis=16052&jahr=2019", className="go", title=None)
    assert render(link) == '<a class="go" href="?kreis=16052&amp;jahr=2019">Gera &amp; Greiz</a>'


def test_styles_flags_and_aria():
    node = html.Span(hidden=True, style={"backgroundColor": "#fff"}, **aria(label='„x"'))
    assert render(node) == '<span hidden style="background-color:#fff" aria-label="„x&quot;"></span>'


def test_attributes_stand_in_the_same_order_in_every_process():
    names = [f"data-{letter}" for letter in "hgfedcba"] + [f"aria-{letter}" for letter in "dcba"]
    written = render(html.Span(**dict.fromkeys(names, "x"), title="y"))
    assert (
        written == "<span" + "".join([' title="y"', *(f' {name}="x"' for name in sorted(names))]) + "></span>"
    )


def test_text_is_escaped_and_nothing_is_nothing():
    assert render([None, "<b>", 3, html.Img(alt="a", src="b")]) == '&lt;b&gt;3<img alt="a" src="b">'


def test_one_component_holds_it_all():
    assert static([html.P("a"), html.P("b")]).to_plotly_json()["props"] == {
        "children": None,
        "data-html": "<p>a</p><p>b</p>",
    }

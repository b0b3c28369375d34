"""Addresses of the slides somebody collects: the browser keeps them, the server words and draws them."""

from dash import Dash
from flask import Response, jsonify, request

from dashboard.callbacks.context import PageContext
from dashboard.callbacks.presentation import NOT_FOUND, OWN, UNREADABLE, shown_slides
from dashboard.export.formats import PPTX
from dashboard.export.presentation.document import collected_story, stage
from dashboard.export.presentation.story import proposed_slide
from dashboard.export.slides import slide_deck
from dashboard.model.story import Story
from dashboard.texts import presentation as words
from dashboard.texts import take_away
from dashboard.view.reducer import read_address
from dashboard.view.story_toml import parse_story


def register(app: Dash, context: PageContext) -> None:
    """Attach the addresses."""
    server = app.server

    @server.get("/vortrag/folie.json")
    def proposed() -> Response:
        query = f"?{request.query_string.decode('utf-8', 'replace')}"
        seen = read_address(query, context.asked())
        if seen.notices:
            said = take_away.BAD_ADDRESS.format(" ".join(seen.notices))
            return Response(said, NOT_FOUND, mimetype="text/plain")
        slide = proposed_slide(seen, query)
        return jsonify({"title": slide.title, "message": slide.message})

    @server.post("/vortrag/folien")
    def collected_slides() -> Response:
        story, problems = _collected(context)
        if story is None:
            return Response(problems, UNREADABLE, mimetype="text/plain")
        slides, queries = shown_slides(context, story)
        return Response(stage(slides, queries), mimetype="text/html")

    @server.post("/vortrag/folien.pptx")
    def collected_deck() -> Response:
        story, problems = _collected(context)
        if story is None:
            return Response(problems, UNREADABLE, mimetype="text/plain")
        slides, _ = shown_slides(context, story)
        return Response(slide_deck(slides, story.title, context.dataset.edition), mimetype=PPTX)

    @server.post("/vortrag/einlesen")
    def read_collected() -> Response:
        story, problems = _collected(context)
        if story is None:
            return Response(problems, UNREADABLE, mimetype="text/plain")
        return Response(collected_story(story), mimetype="application/json")


def _collected(context: PageContext) -> tuple[Story | None, str]:
    """The story sent as TOML, or what is wrong with it, a line for each problem."""
    story, problems = parse_story(request.get_data(as_text=True), OWN, context.dataset)
    said = (words.PROBLEM.format(p.line, p.message, p.remedy) for p in problems)
    return story, "\n".join(said)

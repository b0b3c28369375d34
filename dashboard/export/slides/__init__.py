"""Slides as PPTX with native, editable objects: one for each view, and whole decks of a story."""

from dashboard.export.slides.deck import slide_deck
from dashboard.export.slides.other_slides import title_slide
from dashboard.export.slides.parts import Slide
from dashboard.export.slides.views import told, view_slide, view_slides

__all__ = ["Slide", "slide_deck", "title_slide", "told", "view_slide", "view_slides"]

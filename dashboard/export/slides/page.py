"""Measures of a slide in inches, type sizes in points, and the boxes every slide shares."""

from dashboard.export.slides.parts import Box

WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.55
FULL = WIDTH - 2 * MARGIN

OPENING_TOP = 2.3
"""How far title, the line above and the line below move down on the slide that opens a deck."""
OPENING_SIZES = (44.0, 40.0, 36.0, 32.0)
OPENING_HEIGHT = 1.6
"""Height of the title there."""
EYEBROW_BOX = Box(MARGIN, 0.34, FULL, 0.3)
TITLE_BOX = Box(MARGIN, 0.62, FULL, 0.98)
SUBTITLE_BOX = Box(MARGIN, 1.62, FULL, 0.34)
RULE_TOP = 6.74
FOOTER_BOX = Box(MARGIN, 6.8, FULL - 0.7, 0.55)
NUMBER_BOX = Box(WIDTH - MARGIN - 0.6, 6.8, 0.6, 0.25)

CONTENT = Box(MARGIN, 2.08, FULL, 4.56)
"""Below a subtitle."""
TALL_CONTENT = Box(MARGIN, 1.72, FULL, 4.92)
"""Where a part carries the subtitle."""

TITLE_SIZES = (28.0, 26.0, 24.0, 22.0)
LONG_TITLE_SIZES = (20.0, 18.0, 16.0, 14.0)
TITLE_LINES = 2
SUBTITLE_SIZES = (18.0, 16.0, 14.0, 12.0)
BODY, SMALL, EYEBROW, FOOTER, MAP_NAME = 18.0, 14.0, 14.0, 10.0, 12.0

FONT = "Arial"
GRID = "#dfe5e4"
TINT = "#e6f0f1"
"""Ground of a chosen row."""

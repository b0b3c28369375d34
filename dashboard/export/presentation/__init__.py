"""Slides in a browser: the same parts as in the editable slides, as HTML that fills the screen."""

"""Dash components built from view values; pure functions, no data access."""

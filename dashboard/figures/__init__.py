"""Drawings from view values; no data is computed here."""

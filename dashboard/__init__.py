"""LSZ-Atlas Thüringen: the family programme LSZ in Thuringia's districts, as maps and profiles."""

__version__ = "0.3.0"

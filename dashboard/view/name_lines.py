"""Names of districts on a map: long ones in two lines."""

LONG_NAME = 14
"""Letters of the longest name that stands in one line."""


def name_lines(name: str) -> list[str]:
    """A long name in two lines, broken after its first hyphen or space.

    >>> name_lines("Schmalkalden-Meiningen"), name_lines("Altenburger Land"), name_lines("Ilm-Kreis")
    (['Schmalkalden-', 'Meiningen'], ['Altenburger', 'Land'], ['Ilm-Kreis'])
    """
    if len(name) <= LONG_NAME:
        return [name]
    broken = name.replace("-", "-\n", 1) if "-" in name else name.replace(" ", "\n", 1)
    return broken.split("\n")

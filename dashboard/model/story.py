"""A story: addresses of the atlas in an order, each with a title, one message and notes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StorySlide:
    """One slide: what is shown, and what is said about it.

    Attributes:
        address: Query string of a view, with its leading question mark; "?" is the start page.
        title: Heading of the slide.
        message: The one thing the audience shall take home.
        notes: For the presenter only; "" without notes.
    """

    address: str
    title: str
    message: str
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Slides in the order they are shown.

    Attributes:
        key: Name of the file without its ending; stands in addresses.
    """

    key: str
    title: str
    slides: tuple[StorySlide, ...]

"""What stands on a newspaper's front page; `game.ui.front_page` draws it."""

from collections.abc import Callable
from dataclasses import dataclass

from pygame import Surface


@dataclass(frozen=True)
class Piece:
    """A short piece with its heading."""

    head: str
    text: str


@dataclass(frozen=True)
class Newspaper:
    """A front page, or a later page without headline, picture and pieces."""

    masthead: str
    volume: str
    date: str
    price: str
    headline: str
    decks: tuple[str, ...]
    text: str
    portrait: Surface | None = None
    caption: str = ""
    page: int = 1
    pieces: tuple[Piece, ...] = ()
    """What stands round the lead, the most important first."""
    cut: Callable[[tuple[int, int]], Surface | None] | None = None
    """Draws a picture of a given size, to fill the foot of the last column with."""
    cut_caption: str = ""
    language: str = ""
    """Code of the language by whose rules its words are parted; empty parts none."""

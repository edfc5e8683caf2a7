"""A newspaper's front page: masthead, lead, and short pieces that flow round it in columns."""

from dataclasses import replace

from pygame import Rect, Surface

from game.ui.compositor import Compositor
from game.ui.newspaper import Newspaper
from game.ui.paper import draw_card
from game.ui.sheets import SheetColours
from game.ui.typesetting import Fonts


def draw_newspaper(
    target: Surface,
    rect: Rect,
    paper: Newspaper,
    fonts: Fonts,
    pixels: int,
    colours: SheetColours,
    leave_out: bool = True,
) -> str:
    """A newspaper page in justified columns; gives the text that found no room.

    Args:
        target: Drawn upon.
        rect: The whole page.
        paper: Its words and pictures.
        fonts: Faces by name and size.
        pixels: Size of the body text.
        colours: Of paper and ink.
        leave_out: Whether pieces without room are left out; else they count as text left over.
    """
    margin = (-pixels * 3, -pixels * 2)
    dry = Compositor(None, paper, fonts, pixels, colours)
    if paper.page == 1 and paper.pieces and not leave_out:
        left = dry.page(rect.inflate(margin), leave_out)
        if left:
            # Nothing is drawn in a size in which not all has room.
            return left
    inner = draw_card(target, rect, colours.paper, seed=2).inflate(margin)
    return replace(dry, target=target).page(inner, leave_out)

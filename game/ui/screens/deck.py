"""The moves of a corridor or of the mediator's hour, laid out as cards."""

from collections.abc import Callable, Iterator

from pygame import Rect

from game.play.wording_moves import describe_price
from game.ui.canvas import text_height
from game.ui.intents import Intent
from game.ui.rows_moves import Move, card_moves
from game.ui.screens.play_screen import PlayScreen
from game.ui.widget import Widget
from game.ui.widgets.label import Paragraph
from game.ui.widgets.move_card import MoveCard, card_height
from game.ui.widgets.scroll_box import ScrollBox, scroll_room

GAP = 6
LEAST = 96
"""Height of a deck without cards."""


def card_deck(
    screen: PlayScreen, area: Rect, across: int, chosen: str, choose: Callable[[str], None]
) -> ScrollBox:
    """The cards, so many to a line; they scroll where there is no room for all.

    Args:
        screen: The page on which they lie.
        area: Their room.
        across: Cards in a line.
        chosen: The kind of the card in hand; empty for none.
        choose: Called with the kind of a card that is pressed.
    """
    theme = screen.theme
    moves = card_moves(screen.words, screen.observation)
    gap = theme.u(GAP)
    room = area.w
    if deck_height(screen, room, across) > area.h:
        room -= scroll_room(theme)
    width = (room - (across - 1) * gap) // across
    children: list[Widget] = []
    y = area.y
    for line, high in _lines(screen, moves, room, across):
        for place, move in enumerate(line):
            rect = Rect(area.x + place * (width + gap), y, width, high)
            card = _card(screen, move, rect, choose)
            card.chosen = move.kind == chosen
            children.append(card)
        y += high + gap
    if not moves:
        children.append(_nothing_to_do(screen, area))
    return ScrollBox(id="deck", rect=area, children=children)


def deck_height(screen: PlayScreen, width: int, across: int) -> int:
    """Height at which all cards are seen without scrolling."""
    theme = screen.theme
    moves = card_moves(screen.words, screen.observation)
    if not moves:
        return theme.t(LEAST)
    heights = [high for _, high in _lines(screen, moves, width, across)]
    return sum(heights) + (len(heights) - 1) * theme.u(GAP) + theme.u(6)


def _lines(
    screen: PlayScreen, moves: tuple[Move, ...], width: int, across: int
) -> Iterator[tuple[tuple[Move, ...], int]]:
    """The cards line by line, each as high as its tallest: what they save the page above has."""
    room = (width - (across - 1) * screen.theme.u(GAP)) // across
    for first in range(0, len(moves), across):
        line = moves[first : first + across]
        yield line, max(card_height(screen.theme, _line(screen, move), room) for move in line)


def _line(screen: PlayScreen, move: Move) -> str:
    """What stands under the title: the price, or why the card is closed."""
    return move.reason_briefly or describe_price(screen.words, screen.observation, move.kind)


def _nothing_to_do(screen: PlayScreen, area: Rect) -> Paragraph:
    words = screen.words.say("There is nothing for you to do just now. You can go on reading.")
    high = text_height(screen.theme, words, "aside", area.w)
    return Paragraph(
        id="nothing", rect=Rect(area.x, area.y, area.w, high), text=words, style="aside"
    )


def _card(screen: PlayScreen, move: Move, rect: Rect, choose: Callable[[str], None]) -> MoveCard:
    def take() -> Intent | None:
        choose(move.kind)
        return None

    return MoveCard(
        id=move.kind,
        rect=rect,
        title=move.title,
        text=_line(screen, move),
        tip=move.hint,
        icon=screen.lent.pictures.icon(move.icon, screen.theme.t(24)),
        key=ord(move.key),
        enabled=move.enabled,
        reason=move.reason,
        on_press=take,
    )

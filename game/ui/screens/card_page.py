"""The page of a chosen card: what it may bring, costs and risks; below it what must be named."""

from collections.abc import Callable

from pygame import Rect

from game.play.wording_menu import choice_label
from game.play.wording_moves import describe_move
from game.ui.rows_moves import card_moves
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.report_page import report_height, report_page
from game.ui.widget import Widget
from game.ui.widgets.label import Label, Picture

SHARE = 0.56
"""Most of the page that its words have where something must still be named."""


def card_page(
    screen: PlayScreen, kind: str, room: Rect, questions: Callable[[Rect], list[Widget]]
) -> list[Widget]:
    """The widgets of the page.

    Args:
        screen: The page on which the cards lie.
        kind: The kind of the chosen card.
        room: Where it is told.
        questions: What the card must still name, in the room that it is given; nothing for most.
    """
    theme, words = screen.theme, screen.words
    head = Rect(room.x + theme.u(6), room.y, room.w - theme.u(12), theme.t(30))
    move = next((m for m in card_moves(words, screen.observation) if m.kind == kind), None)
    side = theme.t(26)
    sign = Picture(
        rect=Rect(head.x, head.y + theme.t(2), side, side),
        surface=screen.lent.pictures.icon(move.icon, side) if move is not None else None,
    )
    left = sign.rect.right + theme.u(10)
    title = Label(
        rect=Rect(left, head.y, head.right - left, head.h),
        text=choice_label(words, kind),
        style="heading" if not theme.is_narrow(screen.area.w) else "subheading",
    )
    rest = Rect(room.x, head.bottom, room.w, room.bottom - head.bottom)
    needs = bool(questions(rest))
    most = round(rest.h * SHARE) if needs else rest.h
    told = describe_move(words, screen.observation, kind).sections(words)
    high = min(most, report_height(screen, rest.w, told)) if needs else rest.h
    brief = Rect(rest.x, rest.y, rest.w, high)
    widgets: list[Widget] = [sign, title, *report_page(screen, brief, told)]
    if needs:
        pad = theme.u(8)
        below = Rect(rest.x + pad, brief.bottom, rest.w - 2 * pad, rest.bottom - brief.bottom)
        widgets += questions(below)
    return widgets

"""All that moves, laid over the page: a card for each track with its curve and its causes."""

from pygame import Rect

from game.ui.intents import Intent
from game.ui.layout import inset, rows
from game.ui.rows_tracks import track_rows
from game.ui.screens.play_screen import PlayScreen
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label, Panel
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.widgets.track_card import TrackCard, track_card_height

WIDE = 980
MOST_SHARE = 0.94
GAP = 8


def open_tracks(screen: PlayScreen, owner: str = "all_tracks") -> None:
    """Lay the cards before the reader; Escape puts them away.

    Args:
        screen: The page below.
        owner: The widget that has the focus afterwards.
    """
    theme, root, words = screen.theme, screen.root, screen.words
    pad, head, foot = theme.u(16), theme.t(32), theme.t(42)
    wide = min(theme.t(WIDE), round(root.area.w * MOST_SHARE))
    most = round(root.area.h * MOST_SHARE)
    across = 1 if theme.is_narrow(root.area.w) else 2
    inner = wide - 2 * pad
    cards, need = _cards(screen, inner - scroll_room(theme), across)
    around = 2 * pad + head + foot + 2 * theme.u(GAP)
    sheet = Rect(0, 0, wide, min(most, need + around + theme.u(8)))
    sheet.center = root.area.center
    top, body, bottom = rows(inset(sheet, pad), [head, 1.0, foot], theme.u(GAP))
    for card in cards:
        card.move(body.x, body.y)

    def close() -> Intent | None:
        root.pop()
        return None

    children: list[Widget] = [
        Label(rect=top, text=words.say("All that moves, and why"), style="heading", align="center"),
        ScrollBox(id="tracks_list", rect=body, children=cards),
        Button(
            id="tracks_close",
            rect=bottom,
            text=words.say("Close"),
            hint=words.say("Esc"),
            primary=True,
            on_press=close,
        ),
    ]
    panel = Panel(id="tracks", rect=sheet, fill="card", children=children)
    root.push([panel], focus="tracks_close", dim=True, owner=owner)


def _cards(screen: PlayScreen, width: int, across: int) -> tuple[list[Widget], int]:
    """The cards in columns from the corner 0, 0, and the height that they take."""
    theme, seen = screen.theme, screen.observation
    gap = theme.u(GAP)
    room = (width - (across - 1) * gap) // across
    told = track_rows(screen.words, seen)
    cards: list[Widget] = []
    y = 0
    for start in range(0, len(told), across):
        line = told[start : start + across]
        high = max(track_card_height(theme, row, room) for row in line)
        for place, row in enumerate(line):
            rect = Rect(place * (room + gap), y, room, high)
            cards.append(TrackCard(id=f"track_{row.track}", rect=rect, row=row, turns=seen.turns))
        y += high + gap
    return cards, y

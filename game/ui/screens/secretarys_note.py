"""The secretary's note: a paper laid over the page, with advice and what it is read from."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.model.actions import (
    AcceptOffer,
    Action,
    CallOnMediator,
    EndorseSuggestion,
    FloatPackage,
    MakeOffer,
    SuggestTerms,
)
from game.play.wording_advice import Note
from game.play.words import Words
from game.ui.intents import Intent
from game.ui.layout import columns, inset, rows
from game.ui.screens.reading_list import measure_reading, paint_reading, reading_rows
from game.ui.theme import Theme
from game.ui.widget import Host, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label, Panel, Rule
from game.ui.widgets.scroll_list import ScrollList
from game.ui.widgets.text_page import TextPage, page_height

WIDE, HIGH = 1020, 640
"""Most that the note takes, in logical pixels."""
MOST_SHARE = 0.95
"""How much of the window it may take."""
READING = 0.37
"""Share of the width for what the other side seems to want."""

LIST_MARGINS = 34
"""Room that a list keeps for its margins and its bar."""


@dataclass(frozen=True, kw_only=True)
class Taking:
    """How the page takes the advice in hand; it is never done by itself."""

    label: str
    take: Callable[[], Intent | None]


def taking_label(words: Words, action: Action | None) -> str:
    """What the button says that takes an advised action in hand."""
    match action:
        case MakeOffer() | FloatPackage() | SuggestTerms():
            return words.say("Write it on my paper")
        case CallOnMediator() if action.confides:
            return words.say("Write it on my paper")
        case AcceptOffer():
            return words.say("Tick these articles")
        case EndorseSuggestion():
            return words.say("Show me these terms")
        case _:
            return words.say("Take up this card")


def open_note(host: Host, words: Words, note: Note, taking: Taking | None) -> None:
    """Lay the note before the reader; Escape lays it aside."""
    theme, area = host.theme, host.area
    width = min(theme.t(WIDE), round(area.w * MOST_SHARE))
    most = min(theme.t(HIGH), round(area.h * MOST_SHARE))
    pad, gap, head, foot = theme.u(18), theme.u(8), theme.t(42), theme.t(44)
    around = 2 * pad + 2 * gap + head + foot
    sheet = Rect(0, 0, width, min(most, around + _wanted(theme, note, width - 2 * pad)))
    sheet.center = area.center
    top, body, bottom = rows(inset(sheet, pad), [head, 1.0, foot], gap)
    children = [*_head(theme, note, top), *_body(theme, note, body)]
    buttons = _buttons(host, words, taking, bottom)
    panel = Panel(id="note", rect=sheet, fill="card", children=[*children, *buttons])
    host.push([panel], focus=buttons[0].id, dim=True, owner="advice")


def _head(theme: Theme, note: Note, rect: Rect) -> list[Widget]:
    line = Rect(rect.x, rect.y, rect.w, rect.h - theme.u(8))
    aside = min(theme.face("aside").width(note.aside) + theme.u(8), rect.w // 2)
    title = Rect(line.x, line.y, line.w - aside, line.h)
    style = "title" if theme.face("title").width(note.title) <= title.w else "heading"
    day = Rect(line.right - aside, line.y, aside, line.h)
    return [
        Label(rect=title, text=note.title, style=style),
        Label(rect=day, text=note.aside, style="aside", colour="soft", align="right"),
        Rule(rect=Rect(rect.x, rect.bottom - theme.u(7), rect.w, theme.u(7))),
    ]


def _halves(theme: Theme, room: Rect) -> list[Rect]:
    """Advice at the left, the other side at the right; one page where there is no room."""
    if theme.is_narrow(room.w):
        return [room]
    return columns(room, [1.0 - READING, READING], theme.u(12))


def _wanted(theme: Theme, note: Note, width: int) -> int:
    """Height at which nothing of the note needs scrolling."""
    halves = _halves(theme, Rect(0, 0, width, 0))
    heights = [page_height(theme, _markup(note, whole=len(halves) == 1), halves[0].w)]
    if len(halves) > 1:
        room = halves[1].w - theme.u(LIST_MARGINS)
        heights.append(
            sum(measure_reading(row, room, theme) for row in reading_rows(note.readings))
        )
    return max(heights) + theme.u(16)


def _body(theme: Theme, note: Note, room: Rect) -> list[Widget]:
    halves = _halves(theme, room)
    page = _page(theme, _markup(note, whole=len(halves) == 1), halves[0])
    if len(halves) == 1:
        return [page]
    reading = ScrollList(
        id="note_reading",
        rect=halves[1],
        rows=reading_rows(note.readings),
        measure=measure_reading,
        paint=paint_reading,
        fill="paper",
    )
    return [page, reading]


def _markup(note: Note, whole: bool) -> str:
    """The text in the markup of game.ui.rich; the whole of it, or the advice alone."""
    told = _told(note) if whole else []
    return "\n\n".join([*_advice(note), *told, f"*{note.caveat}*"])


def _page(theme: Theme, markup: str, rect: Rect) -> TextPage:
    scrolls = page_height(theme, markup, rect.w) > rect.h
    return TextPage(id="note_text", rect=rect, markup=markup, framed=False, focusable=scrolls)


def _advice(note: Note) -> list[str]:
    parts = [f"# {note.advice}"]
    if note.articles:
        parts.append("\n".join(f"- {article}" for article in note.articles))
    parts += [f"**{ground.title}.** {ground.text}" for ground in note.grounds]
    if note.others:
        others = (f"- **{other.title}.** {other.text}" for other in note.others)
        parts += [f"## {note.weighed}", "\n".join(others)]
    return parts


def _told(note: Note) -> list[str]:
    parts = []
    for reading in note.readings:
        parts.append(f"## {reading.title}")
        parts.append(reading.source)
        parts.append("\n".join(f"- {weight.line}" for weight in reading.weights))
        parts += reading.remarks
    return parts


def _buttons(host: Host, words: Words, taking: Taking | None, row: Rect) -> list[Widget]:
    cells = columns(row, [1.0, 1.0], host.theme.u(12))
    close = Button(
        id="note_close",
        rect=cells[1] if taking else row,
        text=words.say("Lay it aside"),
        hint=words.say("Esc"),
        on_press=lambda: _closing(host, None),
    )
    if taking is None:
        return [close]
    take = Button(
        id="note_take",
        rect=cells[0],
        text=taking.label,
        key=pygame.K_t,
        primary=True,
        tip=words.say("It is only made ready: to do it is left to you."),
        on_press=lambda: _closing(host, taking),
    )
    return [take, close]


def _closing(host: Host, taking: Taking | None) -> Intent | None:
    host.pop()
    return taking.take() if taking is not None else None

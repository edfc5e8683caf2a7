"""A question in front of everything else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.ui.canvas import text_height
from game.ui.intents import Intent
from game.ui.layout import columns, inset, rows
from game.ui.theme import Theme
from game.ui.widget import Host, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import RadioRow
from game.ui.widgets.label import Panel, Paragraph
from game.ui.widgets.text_page import TextPage, page_height

WIDTH = 500
ESCAPE, ENTER = "Esc", "Enter"
"""What stands on the keys that close a dialog and that send off what was written."""
MOST_SHARE = 0.92
"""How much of the window a dialog may take."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One button of a dialog; the dialog is closed before `on_press` is called."""

    id: str
    text: str
    on_press: Callable[[], Intent | None] | None = None
    primary: bool = False
    key: int = 0
    """Hot key; without one it is Y for what is done, unless letters are being written."""


def open_dialog(
    host: Host,
    *,
    id: str,
    title: str,
    body: str,
    answers: Sequence[Answer],
    owner: str = "",
    focus: str = "",
    extra: Widget | None = None,
) -> None:
    """Ask something in a layer of its own; Escape closes it without an answer.

    Args:
        host: The root of the widgets.
        id: Id of the panel; its text is `<id>_text`.
        title: Heading.
        body: Text with the markup of game.ui.rich; a long one scrolls.
        answers: The buttons, from left to right.
        owner: Id of the widget that has the focus afterwards.
        focus: Id of the answer that has the focus; the first one if empty.
        extra: A widget between text and buttons, such as a text entry; give it its height.
    """
    theme, area = host.theme, host.area
    pad, gap, buttons = theme.u(18), theme.u(10), theme.t(44)
    inner = min(theme.t(WIDTH), round(area.w * MOST_SHARE)) - 2 * pad
    room = round(area.h * MOST_SHARE) - 2 * pad - buttons - 3 * gap
    parts = [_heading(theme, title, inner)]
    if extra is not None:
        parts.append((extra, extra.rect.h))
    if body:
        text_room = room - sum(part for _, part in parts)
        parts.insert(1, _text(theme, f"{id}_text", body, (inner, text_room)))
    height = sum(part + gap for _, part in parts) + buttons
    panel = Rect(0, 0, inner + 2 * pad, height + 2 * pad)
    panel.center = area.center
    *places, row = rows(inset(panel, pad), [*[part for _, part in parts], buttons], gap)
    for (widget, _), place in zip(parts, places, strict=True):
        widget.rect = place
    cells = columns(row, [1.0] * len(answers), gap)
    writes = extra is not None and type(extra).on_text is not Widget.on_text
    choices = [
        _button(host, answer, cell, writes) for answer, cell in zip(answers, cells, strict=True)
    ]
    if isinstance(extra, RadioRow):
        extra.on_return = choices[0].press
    children = [widget for widget, _ in parts] + choices
    first = focus or (extra.id if extra is not None else answers[0].id)
    sheet = Panel(id=id, rect=panel, fill="card", children=children)
    host.push([sheet], focus=first, dim=True, owner=owner)


def _heading(theme: Theme, title: str, width: int) -> tuple[Widget, int]:
    height = text_height(theme, title, "heading", width)
    return Paragraph(text=title, style="heading", align="center"), height


def _text(theme: Theme, id: str, body: str, room: tuple[int, int]) -> tuple[Widget, int]:
    """The body and its height; one that has to scroll takes the focus."""
    wanted = page_height(theme, body, room[0])
    page = TextPage(id=id, markup=body, framed=False, focusable=wanted > room[1])
    return page, min(wanted, room[1])


def _button(host: Host, answer: Answer, cell: Rect, writes: bool) -> Button:
    """An answer with the key that gives it in its corner."""

    def press() -> Intent | None:
        host.pop()
        return answer.on_press() if answer.on_press is not None else None

    key, hint = answer.key, None
    if not key and answer.on_press is None:
        hint = ESCAPE
    elif not key and writes:
        hint = ENTER
    elif not key:
        key = pygame.K_y
    return Button(
        id=answer.id,
        rect=cell,
        text=answer.text,
        on_press=press,
        primary=answer.primary,
        key=key,
        hint=hint,
    )

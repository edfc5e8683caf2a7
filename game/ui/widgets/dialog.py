"""A question in front of everything else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pygame import Rect

from game.ui.canvas import text_height
from game.ui.intents import Intent
from game.ui.layout import columns
from game.ui.widget import Host, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label, Panel
from game.ui.widgets.text_page import TextPage, page_height

WIDTH = 500
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
    width = min(theme.t(WIDTH), round(area.w * MOST_SHARE))
    pad, gap = theme.u(18), theme.u(10)
    inner = width - 2 * pad
    head = text_height(theme, title, "heading", inner) + gap
    buttons = theme.t(44)
    below = buttons + gap + (extra.rect.h + gap if extra is not None else 0)
    room = round(area.h * MOST_SHARE) - head - below - 2 * pad
    wanted = page_height(theme, body, inner) if body else 0
    text = min(wanted, room)
    panel = Rect(0, 0, width, head + text + below + 2 * pad)
    panel.center = area.center
    y = panel.y + pad
    heading = Label(rect=Rect(panel.x + pad, y, inner, head - gap), text=title, style="heading")
    heading.align = "center"
    children: list[Widget] = [heading]
    y += head
    page = TextPage(id=f"{id}_text", rect=Rect(panel.x + pad, y, inner, text), markup=body)
    page.framed, page.focusable = False, wanted > text
    children.append(page)
    y += text + gap
    if extra is not None:
        extra.rect.topleft, extra.rect.w = (panel.x + pad, y), inner
        children.append(extra)
    row = Rect(panel.x + pad, panel.bottom - pad - buttons, inner, buttons)
    cells = columns(row, [1.0] * len(answers), gap)
    for answer, cell in zip(answers, cells, strict=True):
        children.append(_button(host, answer, cell))
    first = focus or (extra.id if extra is not None else answers[0].id)
    sheet = Panel(id=id, rect=panel, fill="card", children=children)
    host.push([sheet], focus=first, dim=True, owner=owner)


def _button(host: Host, answer: Answer, cell: Rect) -> Button:
    def press() -> Intent | None:
        host.pop()
        return answer.on_press() if answer.on_press is not None else None

    return Button(
        id=answer.id,
        rect=cell,
        text=answer.text,
        on_press=press,
        primary=answer.primary,
        key=answer.key,
    )

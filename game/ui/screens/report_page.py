"""A few plain lines under headings, side by side where they fit, else as one page that scrolls."""

from collections.abc import Sequence

from pygame import Rect

from game.ui.canvas import LEAD, text_height
from game.ui.layout import columns
from game.ui.screens.play_screen import PlayScreen
from game.ui.widget import Widget
from game.ui.widgets.label import Label, Paragraph
from game.ui.widgets.text_page import TextPage, page_height

HEAD, AFTER, MARGIN = 26, 5, 4
FACES = ("body", "small")
"""Small print is for what has no room in a larger one."""

Section = tuple[str, Sequence[str]]
"""A heading and its lines."""


def report_page(screen: PlayScreen, room: Rect, sections: Sequence[Section]) -> list[Widget]:
    """The sections in columns, in small print where need be; else one page that scrolls."""
    theme = screen.theme
    heights = {face: report_height(screen, room.w, sections, face) for face in FACES}
    face = next((one for one in FACES if heights[one] <= room.h), "")
    if not face or theme.is_narrow(screen.area.w):
        return [_scrolling(room, sections)]
    made: list[Widget] = []
    for place, (title, lines) in zip(_columns(screen, room, sections), sections, strict=True):
        heading = Rect(place.x, place.y, place.w, theme.t(HEAD))
        made.append(Label(rect=heading, text=title, style="subheading", colour="accent"))
        y = heading.bottom
        for line in lines:
            high = text_height(theme, line, face, place.w, LEAD)
            made.append(Paragraph(rect=Rect(place.x, y, place.w, high), text=line, style=face))
            y += high + theme.u(AFTER)
    return made


def report_height(
    screen: PlayScreen, width: int, sections: Sequence[Section], face: str = "small"
) -> int:
    """Height at which nothing needs scrolling; a narrow window shows one page under the other."""
    theme = screen.theme
    if theme.is_narrow(screen.area.w):
        return page_height(theme, _markup(sections), width)
    places = _columns(screen, Rect(0, 0, width, 0), sections)
    heights = [
        sum(text_height(theme, one, face, place.w, LEAD) + theme.u(AFTER) for one in lines)
        for place, (_, lines) in zip(places, sections, strict=True)
    ]
    return theme.t(HEAD) + max(heights, default=0) + 2 * theme.u(MARGIN)


def _columns(screen: PlayScreen, room: Rect, sections: Sequence[Section]) -> list[Rect]:
    theme = screen.theme
    inner = room.inflate(-2 * theme.u(8), -2 * theme.u(MARGIN))
    return columns(inner, [1.0] * len(sections), theme.u(20))


def _scrolling(room: Rect, sections: Sequence[Section]) -> TextPage:
    return TextPage(id="report", rect=room, markup=_markup(sections), framed=False)


def _markup(sections: Sequence[Section]) -> str:
    parts = []
    for title, lines in sections:
        parts += [f"## {title}", *(f"- {line}" for line in lines)]
    return "\n".join(parts)

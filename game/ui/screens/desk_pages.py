"""The pages on the mediator's desk: his aims, and what he knows and guesses of either side."""

from dataclasses import dataclass

import pygame
from pygame import Rect

from game.delegations.advice_reading import beliefs_of, read_side
from game.model.ids import SeatId
from game.model.tracks import goodwill_towards
from game.play.wording_advice import describe_reading
from game.play.wording_views import height_word
from game.ui.canvas import LEAD, Canvas, text_height
from game.ui.layout import columns
from game.ui.pictures import initials_of
from game.ui.rows_desk import AimRow, aim_rows, known_of
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.reading_list import measure_reading, paint_reading, reading_rows
from game.ui.text import wrap
from game.ui.theme import Theme
from game.ui.widget import Look, Widget
from game.ui.widgets.label import Label, Paragraph, Picture
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.widgets.scroll_list import ScrollList
from game.ui.widgets.text_page import TextPage

PORTRAIT = 150
SMALL_PORTRAIT = 70
BAR = 8
MOST_BETWEEN = 36
"""Room between two aims at most."""
KNOWN = 0.46
"""Part of a side's page that what is known of it has; the rest is guesses."""


@dataclass(eq=False, kw_only=True)
class AimLine(Widget):
    """An aim: its name and weight, a bar for how near it is, and a line of words."""

    row: AimRow

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the lines and the bar."""
        theme, rect = canvas.theme, self.rect
        face = theme.face("subheading")
        base = rect.y + face.ascent
        canvas.on_line(self.row.weight, (rect.right, base), "note", "soft", "right")
        title = _title_lines(theme, self.row, rect.w)
        for number, line in enumerate(title):
            canvas.on_line(line, (rect.x, base + number * face.height), face)
        top = rect.y + len(title) * face.height + theme.u(1)
        bar = Rect(rect.x, top, rect.w, theme.t(BAR))
        canvas.frame(bar, "line", "bar_ground")
        if self.row.share is not None:
            full = bar.inflate(-2, -2)
            full.w = round(full.w * min(max(self.row.share, 0.0), 1.0))
            pygame.draw.rect(canvas.surface, canvas.colour("bar"), full)
        below = Rect(rect.x, bar.bottom + theme.u(2), rect.w, rect.bottom - bar.bottom)
        canvas.paragraph(self.row.told, below, "small", "soft")


def _title_lines(theme: Theme, row: AimRow, width: int) -> tuple[str, ...]:
    """The name of an aim beside its weight, on as many lines as it needs."""
    beside = theme.face("note").width(row.weight) + theme.t(8)
    return wrap(theme.face("subheading"), row.title, width - beside)


def _aim_height(theme: Theme, row: AimRow, width: int) -> int:
    told = text_height(theme, row.told, "small", width, LEAD) if row.told else 0
    title = len(_title_lines(theme, row, width)) * theme.face("subheading").height
    return title + theme.t(BAR) + told + theme.u(11)


def aims_page(screen: PlayScreen, room: Rect) -> list[Widget]:
    """The mediator, what he wants, and how near it is."""
    theme, words = screen.theme, screen.words
    rows = aim_rows(words, screen.observation)
    person = screen.observation.agenda.mediator.person
    portrait = _portrait(screen, person, PORTRAIT)
    wide = 0 if theme.is_narrow(screen.area.w) else portrait.rect.w
    children: list[Widget] = []
    left = room.x
    if wide:
        portrait.rect.topleft = (room.x + theme.u(6), room.y + theme.u(6))
        children.append(portrait)
        left = portrait.rect.right + theme.u(14)
    column = Rect(left, room.y + theme.u(6), room.right - left - theme.u(6), room.h - theme.u(12))
    inner = column.w - scroll_room(theme)
    lines: list[Widget] = []
    y, heights = column.y, [_aim_height(theme, row, inner) for row in rows]
    # The aims share the room that is left, so that the page is not empty below them.
    spare = max(0, column.h - sum(heights)) // max(1, len(rows))
    for row, high in zip(rows, heights, strict=True):
        lines.append(AimLine(rect=Rect(column.x, y, inner, high), row=row))
        y += high + min(spare, theme.u(MOST_BETWEEN))
    children.append(ScrollBox(id="aims", rect=column, children=lines))
    return children


def side_page(screen: PlayScreen, party: SeatId, room: Rect) -> list[Widget]:
    """One side: what is known of it, and what it seems to care about."""
    theme, words, seen = screen.theme, screen.words, screen.observation
    left, right = columns(room, [KNOWN, 1.0 - KNOWN], theme.u(8))
    chief = seen.agenda.party(party).delegation[0]
    portrait = _portrait(screen, chief, SMALL_PORTRAIT)
    portrait.rect.topleft = (left.x + theme.u(8), left.y + theme.u(4))
    beside = portrait.rect.right + theme.u(10)
    name = Label(
        rect=Rect(beside, portrait.rect.y + theme.u(6), left.right - beside, theme.t(24)),
        text=words.delegate(party),
        style="subheading",
    )
    goodwill = seen.tracks.get(goodwill_towards(party), 0)
    told = words.say("Your goodwill towards it is {word}.", word=height_word(words, goodwill))
    wide = left.right - beside
    mood = Paragraph(
        rect=Rect(beside, name.rect.bottom, wide, text_height(theme, told, "small", wide)),
        text=told,
        style="small",
        colour="soft",
    )
    top = max(portrait.rect.bottom, mood.rect.bottom) + theme.u(2)
    known = TextPage(
        id="known",
        rect=Rect(left.x, top, left.w, left.bottom - top),
        markup="\n".join(f"- {line}" for line in known_of(words, seen, party)),
        framed=False,
    )
    reading = describe_reading(words, read_side(seen, beliefs_of(seen)[party]))
    guesses = ScrollList(
        id="guesses",
        rect=right,
        rows=reading_rows((reading,)),
        measure=measure_reading,
        paint=paint_reading,
        fill="paper",
    )
    return [portrait, name, mood, known, guesses]


def _portrait(screen: PlayScreen, person_id: str, high: int) -> Picture:
    people = {person.id: person for person in screen.observation.agenda.people}
    person = people.get(person_id)
    name = person.name if person is not None else person_id
    tall = screen.theme.t(high)
    file = person.portrait if person is not None else None
    surface = screen.lent.pictures.portrait(file, initials_of(name), tall)
    rect = Rect(0, 0, surface.get_width(), tall)
    return Picture(rect=rect, surface=surface, words=name)

"""The evening after a sitting: a picture, three lines, and the glass."""

from collections.abc import Mapping

import pygame
from pygame import Rect

from game.model.events import PackagesFloated
from game.ui.canvas import largest_face, text_height
from game.ui.intents import GoBack
from game.ui.layout import columns, inset, rows
from game.ui.rows import calendar_rows, with_turns
from game.ui.rows_evening import PEACE, Evening, evening
from game.ui.screens.page import Page
from game.ui.screens.private_sheet import open_private
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.barometer import Barometer
from game.ui.widgets.button import Button
from game.ui.widgets.calendar_strip import CalendarStrip
from game.ui.widgets.engraving import Engraving
from game.ui.widgets.label import FacedParagraph, Panel, Paragraph, Picture
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.wood_block import HIGH, WIDE

FOOT = 46
STRIP = 44
ICON = 30
LINES = (("conversation", "table"), ("flying-flag", "home"), ("compass", "abroad"))
"""The icon of each line, and what it tells of."""


class EveningScreen(Page):
    """One page, laid aside with one key."""

    def __init__(self, around: Surroundings, turn: int, peace: Mapping[int, str]) -> None:
        """Take the turn that has ended, and how likely peace looked when each began."""
        super().__init__(around)
        self.turn = turn
        self.peace = dict(peace)

    def first_focus(self) -> str:
        """Going on."""
        return "read_on"

    def build(self) -> list[Widget]:
        """Headline, the page itself, and the way on."""
        if self.observation is None:
            return []
        theme = self.theme
        told = evening(self.around.words(self.observation), self.observation, self.turn, self.peace)
        widgets, below = self.framed(told.title, told.day)
        room, _, foot = rows(below, [1.0, theme.u(12), theme.t(FOOT)])
        on = Button(
            id="read_on",
            rect=columns(foot, [0.66, 0.34])[1],
            text=self._onward(),
            on_press=GoBack,
            primary=True,
            key=pygame.K_n,
        )
        narrow = theme.is_narrow(self.area.w)
        body = self._in_one_column(room, told) if narrow else self._in_two(room, told)
        return [*widgets, *body, *self._private(columns(foot, [0.34, 0.66])[0]), on]

    def _private(self, place: Rect) -> list[Widget]:
        """After a secret sitting: both papers can be read before one goes on."""
        seen = self.observation
        if seen is None or not any(
            turn == self.turn and isinstance(event, PackagesFloated)
            for turn, event in with_turns(seen)
        ):
            return []
        words = self.around.words(seen)
        return [
            Button(
                id="private",
                rect=place,
                text=self.say("Both private papers"),
                on_press=lambda: open_private(self.ui, words, seen, "private"),
                key=pygame.K_p,
            )
        ]

    # ---- wide

    def _onward(self) -> str:
        """Names the day of the next sitting, if there is one."""
        seen = self.observation
        if seen is None or seen.turn > len(seen.days):
            return self.say("On to the next day")
        day = seen.days[seen.turn - 1]
        return self.say("On to {day}", day=self.around.words(seen).day(day))

    def _in_two(self, room: Rect, told: Evening) -> list[Widget]:
        """The picture beside the lines, the glass below with the calendar."""
        theme = self.theme
        card = Panel(id="evening_card", rect=room, fill="card")
        inner = inset(room, theme.u(18))
        glass_high = min(inner.h * 2 // 5, theme.t(220))
        top, below = rows(inner, [1.0, glass_high], theme.u(14))
        caption = theme.face("aside").height + theme.u(4)
        wide = min(top.w // 2, (top.h - caption) * WIDE // HIGH)
        left, right = columns(top, [wide, 1.0], theme.u(26))
        lines = self._lines(right, told)
        return [card, *self._picture(left, told), *lines, *self._weather(below, told, left.w)]

    def _picture(self, room: Rect, told: Evening) -> list[Widget]:
        theme = self.theme
        caption = theme.face("aside").height + theme.u(4)
        place = Rect(room.x, room.y, room.w, min(room.h - caption, room.w * HIGH // WIDE))
        words = Rect(room.x, place.bottom + theme.u(4), room.w, caption)
        return [
            Engraving(id="picture", rect=place, scene=told.scene, words=told.caption),
            Paragraph(rect=words, text=told.caption, style="aside", colour="soft", align="center"),
        ]

    def _lines(self, room: Rect, told: Evening) -> list[Widget]:
        """The three lines, spread over the height of the picture."""
        theme = self.theme
        texts = (told.table, told.home, told.abroad)
        icon, gap = theme.t(ICON), theme.u(12)
        wide = room.w - icon - gap
        face, heights = largest_face(theme, texts, wide, room.h - 2 * gap)
        spare = max(0, room.h - sum(heights))
        space = min(spare // 3, theme.u(40))
        y = room.y + (spare - 2 * space) // 2
        made: list[Widget] = []
        for (name, key), text, high in zip(LINES, texts, heights, strict=True):
            picture = self.around.pictures.icon(name, icon, "accent")
            mark = Rect(room.x, y + theme.u(2), icon, icon)
            place = Rect(mark.right + gap, y, wide, high)
            made.append(Picture(rect=mark, surface=picture))
            made.append(FacedParagraph(id=key, rect=place, text=text, face=face))
            y += high + space
        return made

    def _weather(self, room: Rect, told: Evening, left: int) -> list[Widget]:
        """The glass, what it says, and the days that are left."""
        theme = self.theme
        dial = Rect(0, room.y, room.h, room.h)
        dial.centerx = room.x + left // 2
        beside = Rect(room.x + left, room.y, room.w - left, room.h)
        beside = Rect(beside.x + theme.u(26), beside.y, beside.w - theme.u(26), beside.h)
        y = beside.y + theme.u(10)
        made: list[Widget] = [self._barometer(dial, told)]
        for name, text, style, colour in (
            ("peace", told.peace, "title", "ink"),
            ("glass", told.glass, "aside", "soft"),
            ("days", self._days_left(), "aside", "soft"),
        ):
            high = text_height(theme, text, style, beside.w)
            place = Rect(beside.x, y, beside.w, high)
            made.append(Paragraph(id=name, rect=place, text=text, style=style, colour=colour))
            y += high + theme.u(4)
        strip = Rect(beside.x, 0, beside.w, theme.t(STRIP))
        strip.bottom = beside.bottom - theme.u(4)
        return [*made, self._calendar(strip)] if strip.y >= y else made

    def _barometer(self, rect: Rect, told: Evening) -> Barometer:
        words = {
            "remote": self.say("remote"),
            "doubtful": self.say("doubtful"),
            "possible": self.say("possible"),
            "likely": self.say("likely"),
            "near": self.say("near"),
        }
        tip = self.say("{peace} {glass}", peace=told.peace, glass=told.glass)
        return Barometer(
            id="barometer",
            rect=rect,
            words=tuple(words[word] for word in PEACE),
            mark=told.mark,
            before=told.before,
            caption=self.say("Peace"),
            tip=tip,
        )

    def _calendar(self, rect: Rect) -> CalendarStrip:
        seen = self.observation
        if seen is None:
            return CalendarStrip(rect=rect)
        return CalendarStrip(
            id="calendar", rect=rect, days=calendar_rows(self.around.words(seen), seen)
        )

    def _days_left(self) -> str:
        seen = self.observation
        if seen is None:
            return ""
        words = self.around.words(seen)
        if self.turn >= seen.turns:
            return words.say("No sitting is left.")
        return words.count(
            "{number} sitting is left; it is on {day}.",
            "{number} sittings are left; the last is on {day}.",
            seen.turns - self.turn,
            day=words.day(seen.days[-1]),
        )

    # ---- narrow

    def _in_one_column(self, room: Rect, told: Evening) -> list[Widget]:
        """All in one column that scrolls: the words first, the pictures below."""
        theme = self.theme
        gap = theme.u(14)
        wide = room.w - 2 * gap - scroll_room(theme)
        x, y = room.x + gap, room.y + gap
        made: list[Widget] = []
        for name, text, style in (
            ("peace", told.peace, "heading"),
            ("table", told.table, "body"),
            ("home", told.home, "body"),
            ("abroad", told.abroad, "body"),
            ("glass", told.glass, "aside"),
            ("days", self._days_left(), "aside"),
        ):
            high = text_height(theme, text, style, wide)
            made.append(Paragraph(id=name, rect=Rect(x, y, wide, high), text=text, style=style))
            y += high + gap
        half = (wide - gap) // 2
        high = half * HIGH // WIDE
        caption = text_height(theme, told.caption, "aside", half)
        made += self._picture(Rect(x, y, half, high + caption + gap), told)
        made.append(self._barometer(Rect(x + half + gap, y, half, high), told))
        box = ScrollBox(id="evening_box", rect=inset(room, theme.u(4)), children=made)
        return [Panel(id="evening_card", rect=room, fill="card", children=[box])]

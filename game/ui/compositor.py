"""Sets the type of a front page.

A page is filled as a compositor fills it: the lead stands in the middle under its headline, the
pieces run down the first column, on below the lead and down the last, and what space is left in a
column is shared out between the pieces in it.
"""

from dataclasses import dataclass, replace

import pygame
from pygame import Rect

from game.ui.front_columns import FrontColumns
from game.ui.sheets import SMALLEST, spaced_title
from game.ui.text import Face, wrap
from game.ui.theme import mix

COLUMN = 12.5
"""Least width of a column, in heights of the print."""
MOST_COLUMNS = 6
SPANS = (1, 1, 2, 2, 2, 3, 2)
"""How many columns the lead takes, by the number of columns on the page."""
LOW = 14
"""Height of a page, in heights of its print, below which headline and deck take less room."""
LEAST_BELOW = 5
"""Lines that must be left below the lead, or it has the page for itself."""


@dataclass
class Compositor(FrontColumns):
    """Sets one page; without a target it only measures."""

    @property
    def gutter(self) -> int:
        """Room between two columns."""
        return round(self.pixels * 1.5)

    def page(self, inner: Rect, leave_out: bool) -> str:
        """Set the whole page; gives the text that found no room."""
        paper = self.paper
        y = self.masthead(inner)
        room = Rect(inner.x, y, inner.w, inner.bottom - y)
        columns = self.columns(room)
        if paper.page > 1:
            return self.story(columns, room)
        if paper.pieces and self.lead_fits(columns):
            return self.front(columns, room, leave_out)
        # On a page too small for more than its lead the pieces follow it, with headings run in.
        follow = (f"{piece.head.upper()}. {piece.text}" for piece in paper.pieces)
        self.paper = replace(paper, text="\n".join((paper.text, *follow)))
        y = self.headlines(room)
        below = Rect(room.x, y, room.w, room.bottom - y)
        return self.lead(self.columns(below), below)

    # ---- the head of the page

    def masthead(self, inner: Rect) -> int:
        """Title, rules and date line; gives the y below them."""
        pixels = self.pixels
        title = spaced_title(
            self.paper.masthead, inner.w, self.fonts, round(pixels * 3), self.colours.ink
        )
        if self.target is not None:
            self.target.blit(title, title.get_rect(midtop=(inner.centerx, inner.y)))
        y = inner.y + title.get_height() + pixels // 5
        self._line((inner.x, y), (inner.right, y), 3)
        self._line((inner.x, y + 4), (inner.right, y + 4))
        small, sides = self._date_line(inner.w)
        middle = y + 5 + round(small.height * 0.7)
        self._words(self.paper.date, small, "center", (inner.centerx, middle))
        self._words(sides[0], small, "midleft", (inner.x, middle))
        self._words(sides[1], small, "midright", (inner.right, middle))
        y = middle + round(small.height * 0.7)
        self._line((inner.x, y), (inner.right, y))
        return y + pixels // 2

    def _date_line(self, width: int) -> tuple[Face, tuple[str, str]]:
        """The face that lets volume, date and price stand side by side, or the date alone."""
        paper, pixels = self.paper, self.pixels
        face = self.fonts("head_italic", pixels)
        for size in range(pixels, max(SMALLEST, pixels * 3 // 4) - 1, -1):
            face = self.fonts("head_italic", size)
            side = max(face.width(paper.volume), face.width(paper.price)) + size
            if face.width(paper.date) + 2 * side <= width:
                return face, (paper.volume, paper.price)
        return face, ("", "")

    def headlines(self, room: Rect) -> int:
        """Headline and decks in the middle of a room; gives the y below them."""
        pixels, y = self.pixels, room.y
        high = round(pixels * 3.2)
        low = room.h < LOW * pixels
        most, least = (1, 1.4) if low else (2, 2)
        face = self.fonts("head_bold", high)
        while high > pixels * least and len(wrap(face, self.paper.headline, room.w)) > most:
            high -= 1
            face = self.fonts("head_bold", high)
        styles = [(self.paper.headline, face)]
        for number, deck in enumerate(() if low else self.paper.decks[:2]):
            size = round(pixels * (1.35 - 0.2 * number))
            styles.append((deck, self.fonts("head" if number else "head_italic", size)))
        for words, style in styles:
            y = self._centred(words, style, room, y)
        y += pixels // 3
        self._dash(room.centerx, y, pixels * 3)
        return y + pixels // 2

    # ---- columns

    def columns(self, room: Rect) -> list[Rect]:
        """The columns of a room."""
        count = max(1, min(MOST_COLUMNS, int(room.w / (self.pixels * COLUMN))))
        wide = (room.w - self.gutter * (count - 1)) // count
        return [
            Rect(room.x + number * (wide + self.gutter), room.y, wide, room.h)
            for number in range(count)
        ]

    def _rule_left_of(self, column: Rect, top: int, bottom: int) -> None:
        if self.target is None:
            return
        x = column.x - self.gutter // 2
        tone = mix(self.colours.ink, self.colours.paper, 0.45)
        pygame.draw.line(self.target, tone, (x, top), (x, bottom))

    def story(self, columns: list[Rect], room: Rect) -> str:
        """The plain text of a later page."""
        for column in columns[1:]:
            self._rule_left_of(column, room.y, room.bottom)
        return self._set(self.paper.text, columns)[0]

    def lead(self, columns: list[Rect], room: Rect) -> str:
        """The lead alone on the page, with its picture."""
        for column in columns[1:]:
            self._rule_left_of(column, room.y, room.bottom)
        if self.paper.portrait and len(columns) > 1 and room.h > LOW * self.pixels:
            middle = len(columns) // 2
            columns[middle] = self._portrait(columns[middle], room.h // 3)
        return self._set_lead(columns)[0]

    def _set_lead(self, columns: list[Rect]) -> tuple[str, int]:
        drop = self.fonts("head_bold", round(self.face.height * 2.35))
        return self._set(self.paper.text, columns, drop)

    def _portrait(self, column: Rect, most: int) -> Rect:
        """The portrait with its caption at the head of a column; gives the rest of the column."""
        picture = self.paper.portrait
        if picture is None:
            return column
        wide, high = picture.get_size()
        factor = min(column.w * 0.8 / wide, most / high)
        size = (max(1, round(wide * factor)), max(1, round(high * factor)))
        if self.target is not None:
            scaled = pygame.transform.smoothscale(picture, size)
            self.target.blit(scaled, scaled.get_rect(midtop=(column.centerx, column.y)))
        small = self.fonts("head_italic", round(self.pixels * 0.9))
        below = column.y + size[1] + self.pixels // 4
        y = self._centred(self.paper.caption, small, column, below) + self.pixels // 2
        return Rect(column.x, y, column.w, max(0, column.bottom - y))

    # ---- the front page

    def lead_fits(self, columns: list[Rect]) -> bool:
        """Whether the lead has room in the middle of the page, with something below it."""
        middle, across = _middle(columns)
        dry = replace(self, target=None)
        bottom, rest = dry._lead_block(middle, dry.headlines(across))
        return not rest and bottom < across.bottom - LEAST_BELOW * self.step

    def front(self, columns: list[Rect], room: Rect, leave_out: bool) -> str:
        """Lead and pieces; gives what found no room."""
        count = len(columns)
        middle, across = _middle(columns)
        span, first = len(middle), columns.index(middle[0])
        y = self.headlines(across)
        bottom, _ = self._lead_block(middle, y)
        for column in middle[1:]:
            self._rule_left_of(column, y, bottom)
        below = bottom + self.pixels
        slots = [
            Rect(c.x, below, c.w, c.bottom - below) if c in middle else Rect(c) for c in columns
        ]
        if count > 1:
            half = bottom + self.pixels // 2
            self._line((across.x, half), (across.right, half))
        for number, slot in enumerate(slots):
            inside = first < number < first + span
            if number:
                self._rule_left_of(slot, slot.y if inside else room.y, room.bottom)
        return self.fill(slots, leave_out)

    def _lead_block(self, middle: list[Rect], top: int) -> tuple[int, str]:
        """The lead in columns as short as can be; gives the y below it, and what is left over."""
        room = middle[0].bottom - top
        needed = self._height(self.paper.text, middle[0].w) + 2 * self.step
        picture = len(middle) > 1 and self.paper.portrait is not None
        extra = round(middle[0].w * 1.1) if picture else 0
        high = max(3 * self.step, (needed + extra) // len(middle) // self.step * self.step)
        dry = replace(self, target=None)
        while high < room and dry._lead_at(middle, top, high, picture)[0]:
            high += self.step
        rest, bottom = self._lead_at(middle, top, min(high, room), picture)
        return max(bottom, top + min(high, room)), rest

    def _lead_at(self, middle: list[Rect], top: int, high: int, picture: bool) -> tuple[str, int]:
        columns = [Rect(c.x, top, c.w, high) for c in middle]
        if picture:
            place = len(columns) // 2
            columns[place] = self._portrait(columns[place], round(high * 0.72))
        return self._set_lead(columns)


def _middle(columns: list[Rect]) -> tuple[list[Rect], Rect]:
    """The columns that the lead takes, and the room across them."""
    span = SPANS[len(columns)]
    first = (len(columns) - span) // 2
    middle = columns[first : first + span]
    return middle, middle[0].unionall(middle[1:])

"""Sets the type of a front page.

A page is filled as a compositor fills it: the lead stands in the middle under its headline, the
pieces run down the first column, on below the lead and down the last, and what space is left in a
column is shared out between the pieces in it.
"""

from dataclasses import dataclass, field, replace

import pygame
from pygame import Rect, Surface

from game.ui.newspaper import Newspaper, Piece
from game.ui.sheets import SMALLEST, SheetColours, spaced_title
from game.ui.text import Face, wrap
from game.ui.theme import mix
from game.ui.typesetting import Fonts, set_text, text_height

COLUMN = 12.5
"""Least width of a column, in heights of the print."""
MOST_COLUMNS = 6
SPANS = (1, 1, 2, 2, 2, 3, 2)
"""How many columns the lead takes, by the number of columns on the page."""
LEADING = 1.06
SHORT = 12
"""Lines of a piece up to which it is never parted between two columns."""
LEAST_LINES = 2
"""Lines that must fit below a heading, or it goes to the next column."""
LOW = 14
"""Height of a page, in heights of its print, below which headline and deck take less room."""
LEAST_BELOW = 5
"""Lines that must be left below the lead, or it has the page for itself."""
WIDEST_GAP = 4
"""Lines by which the gap between two pieces may grow at the most."""
CUT_STEPS = 6
"""The picture grows in so many steps to a square, so that few sizes of it are ever drawn."""
LEAST_CUT, TALLEST_CUT = 0.5, 1.2
"""Height of the picture at the foot of the last column, in widths of the column."""


@dataclass
class Compositor:
    """Sets one page; without a target it only measures."""

    target: Surface | None
    paper: Newspaper
    fonts: Fonts
    pixels: int
    colours: SheetColours
    face: Face = field(init=False)
    step: int = field(init=False)

    def __post_init__(self) -> None:
        self.face = self.fonts("head", self.pixels)
        self.step = round(self.face.height * LEADING)

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

    # ---- drawing

    def _line(self, start: tuple[int, int], end: tuple[int, int], width: int = 1) -> None:
        if self.target is not None:
            pygame.draw.line(self.target, self.colours.ink, start, end, width)

    def _words(self, words: str, face: Face, anchor: str, at: tuple[int, int]) -> None:
        if self.target is not None:
            text = face.render(words, self.colours.ink)
            self.target.blit(text, text.get_rect(**{anchor: at}))

    def _centred(self, words: str, face: Face, room: Rect, y: int) -> int:
        """Lines in the middle of a room; gives the y below them."""
        for line in wrap(face, words, room.w):
            self._words(line, face, "midtop", (room.centerx, y))
            y += face.height
        return y

    def _dash(self, x: int, y: int, half: int) -> None:
        self._line((x - half, y), (x + half, y))

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
        ink = self.colours.ink
        return set_text(self.target, self.paper.text, columns, self.face, ink, LEADING)[0]

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
        text, ink = self.paper.text, self.colours.ink
        return set_text(self.target, text, columns, self.face, ink, LEADING, drop)

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
        return self._fill(slots, leave_out)

    def _lead_block(self, middle: list[Rect], top: int) -> tuple[int, str]:
        """The lead in columns as short as can be; gives the y below it, and what is left over."""
        room = middle[0].bottom - top
        needed = text_height(self.paper.text, middle[0].w, self.face, LEADING) + 2 * self.step
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

    def _fill(self, slots: list[Rect], leave_out: bool) -> str:
        """The pieces in the columns, the space left over shared out, and the cut at the end."""
        dry = replace(self, target=None)
        foot = self._foot(slots)
        slots = [*slots[:-1], shortened(slots[-1], foot)]
        loose = [0] * len(slots)
        pieces = dry._that_fit(slots)
        left = " ".join(piece.head for piece in self.paper.pieces[len(pieces) :])
        if self.target is None:
            return "" if leave_out else left
        shorter = slots if foot else dry._balanced(slots, pieces)
        gaps, ends = dry._flow(shorter, pieces, loose)
        if foot:
            slots[-1] = self._set_cut(slots[-1], foot, slots[-1].bottom - ends[-1])
        for number, slot in enumerate(slots):
            if gaps[number]:
                over = (slot.bottom - ends[number]) // gaps[number]
                loose[number] = min(over, WIDEST_GAP * self.step)
        # A column ends where its pieces do, so that wider gaps break none of them elsewhere.
        grown = [
            Rect(c.x, c.y, c.w, c.h + gap * more)
            for c, gap, more in zip(shorter, gaps, loose, strict=True)
        ]
        self._flow(grown if not foot else slots, pieces, loose)
        return "" if leave_out else left

    def _balanced(self, slots: list[Rect], pieces: tuple[Piece, ...]) -> list[Rect]:
        """The columns made as short as the pieces allow, so that the last one is not empty."""
        best = slots
        for lines in range(1, max(slot.h for slot in slots) // self.step):
            shorter = [shortened(slot, lines * self.step) for slot in slots]
            try:
                self._flow(shorter, pieces, [0] * len(slots))
            except _NoRoom:
                break
            best = shorter
        return best

    def _that_fit(self, slots: list[Rect]) -> tuple[Piece, ...]:
        """As many pieces as have room whole."""
        pieces = self.paper.pieces
        while pieces:
            try:
                self._flow(slots, pieces, [0] * len(slots))
            except _NoRoom:
                pieces = pieces[:-1]
            else:
                break
        return pieces

    def _flow(
        self, slots: list[Rect], pieces: tuple[Piece, ...], loose: list[int]
    ) -> tuple[list[int], list[int]]:
        """Set pieces down the columns.

        Gives for each column the number of gaps between pieces in it, and where its text ends.

        Raises:
            _NoRoom: the last column is full.
        """
        gaps, ends = [0] * len(slots), [slot.y for slot in slots]
        number, y = 0, slots[0].y
        head = self.fonts("head_bold", round(self.pixels * 1.2))
        for piece in pieces:
            while True:
                slot = slots[number]
                lines = wrap(head, piece.head, slot.w)
                above = self.step if y > slot.y else 0
                spread = loose[number] if above else 0
                top = y + above + spread
                if self._may_begin(slot, top + len(lines) * head.height, piece.text):
                    break
                number, y = self._next(slots, number)
            if above:
                gaps[number] += 1
                self._dash(slot.centerx, y + (above + spread) // 2, self.pixels * 2)
            y = self._centred(piece.head, head, slot, top) + self.pixels // 3
            number, y = self._text(slots, number, y, piece.text, ends)
            ends[number] = y
        return gaps, ends

    def _may_begin(self, slot: Rect, top: int, text: str) -> bool:
        """Whether a text may begin here: some lines fit, and not one alone goes to the next."""
        whole = text_height(text, slot.w, self.face, LEADING) // self.step
        fit = (slot.bottom - top - self.pixels // 3) // self.step
        if whole <= SHORT:
            return fit >= whole
        return fit >= LEAST_LINES and (fit >= whole or whole - fit > 1)

    def _text(
        self, slots: list[Rect], number: int, y: int, text: str, ends: list[int]
    ) -> tuple[int, int]:
        """The text of a piece, on into the next columns if need be."""
        while True:
            slot = slots[number]
            room = Rect(slot.x, y, slot.w, slot.bottom - y)
            ink = self.colours.ink
            text, bottom = set_text(self.target, text, [room], self.face, ink, LEADING)
            ends[number] = bottom
            if not text:
                return number, bottom
            number, y = self._next(slots, number)

    def _next(self, slots: list[Rect], number: int) -> tuple[int, int]:
        if number + 1 >= len(slots):
            raise _NoRoom
        return number + 1, slots[number + 1].y

    # ---- the cut

    def _foot(self, slots: list[Rect]) -> int:
        """The room that the picture needs at the least, with its caption; 0 if it has none."""
        last = slots[-1]
        foot = round(last.w * LEAST_CUT) + self._caption_height(last.w) + self.pixels
        fits = self.paper.cut is not None and len(slots) > 1 and foot <= last.h // 2
        return foot if fits else 0

    def _caption_height(self, width: int) -> int:
        small = self.fonts("head_italic", round(self.pixels * 0.9))
        return len(wrap(small, self.paper.cut_caption, width)) * small.height

    def _set_cut(self, slot: Rect, foot: int, over: int) -> Rect:
        """The picture below a column, into what the pieces leave over; gives the column."""
        words = self._caption_height(slot.w)
        least = foot - words - self.pixels
        spare = max(0, over - self.step)
        high = max(least, min(least + spare, round(slot.w * TALLEST_CUT)))
        high -= (high - least) % max(1, slot.w // CUT_STEPS)
        slot = shortened(slot, high - least)
        place = Rect(slot.x, slot.bottom + self.pixels // 2, slot.w, high)
        picture = self.paper.cut(place.size) if self.paper.cut is not None else None
        if picture is not None and self.target is not None:
            self.target.blit(picture, place)
            pygame.draw.rect(self.target, self.colours.ink, place, 1)
            small = self.fonts("head_italic", round(self.pixels * 0.9))
            below = Rect(slot.x, place.bottom, slot.w, words)
            self._centred(self.paper.cut_caption, small, below, place.bottom + self.pixels // 4)
        return slot


def _middle(columns: list[Rect]) -> tuple[list[Rect], Rect]:
    """The columns that the lead takes, and the room across them."""
    span = SPANS[len(columns)]
    first = (len(columns) - span) // 2
    middle = columns[first : first + span]
    return middle, middle[0].unionall(middle[1:])


def shortened(rect: Rect, by: int) -> Rect:
    """A rectangle that ends so much earlier."""
    return Rect(rect.x, rect.y, rect.w, max(0, rect.h - by))


class _NoRoom(Exception):
    """The columns are full."""

"""The columns of a front page: short pieces set down them in turn, and a cut at the foot.

A piece goes into the first column that has room for it. Where the next in turn is too long for what
is left of a column, a later one that fits goes there before it, so that no part of a page is bare.
"""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

import pygame
from pygame import Rect, Surface

from game.ui.newspaper import Newspaper, Piece
from game.ui.sheets import SheetColours
from game.ui.text import Face, wrap
from game.ui.typesetting import Fonts, set_text, text_height

LEADING = 1.06
SHORT = 12
"""Lines of a piece up to which it is never parted between two columns."""
LEAST_LINES = 2
"""Lines that must fit below a heading, or it goes to the next column."""
WIDEST_GAP = 4
"""Lines by which the gap between two pieces may grow at the most."""
BARE = 4
"""Lines left at the end of a column from which an ornament is set there."""
CUT_STEPS = 6
"""The picture grows in so many steps to a square, so that few sizes of it are ever drawn."""
LEAST_CUT, TALLEST_CUT = 0.5, 1.2
"""Height of the picture at the foot of the last column, in widths of the column."""


class Laid(NamedTuple):
    """A piece and the column in which it begins."""

    column: int
    piece: Piece


class Plan(NamedTuple):
    """Where the pieces stand."""

    laid: tuple[Laid, ...]
    left: tuple[Piece, ...]
    """Pieces without room."""
    gaps: tuple[int, ...]
    """For each column the number of gaps between pieces in it."""
    ends: tuple[int, ...]
    """Where the text of each column ends."""


@dataclass
class FrontColumns:
    """Type, ink and paper, and the columns of short pieces; without a target it only measures."""

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

    def _height(self, text: str, width: int) -> int:
        """The height of paragraphs in a column of this width."""
        return text_height(text, width, self.face, LEADING, self.paper.language)

    def _set(self, text: str, columns: list[Rect], drop: Face | None = None) -> tuple[str, int]:
        """Set paragraphs; gives what found no room, and the y below them."""
        ink, language = self.colours.ink, self.paper.language
        return set_text(self.target, text, columns, self.face, ink, LEADING, drop, language)

    def _dash(self, x: int, y: int, half: int) -> None:
        self._line((x - half, y), (x + half, y))

    # ---- pieces

    def fill(self, slots: list[Rect], leave_out: bool) -> str:
        """The pieces in the columns, the space left over shared out, and the cut at the end.

        Gives the headings of those that found no room, unless they may be left out.
        """
        foot = self._foot(slots)
        slots = [*slots[:-1], shortened(slots[-1], foot)]
        plan = self.plan(slots)
        left = "" if leave_out else " ".join(piece.head for piece in plan.left)
        if self.target is None:
            return left
        shorter, plan = self._balanced(slots, plan)
        if foot:
            slots[-1] = self._set_cut(slots[-1], foot, slots[-1].bottom - plan.ends[-1])
        loose = [
            min((slot.bottom - end) // gaps, WIDEST_GAP * self.step) if gaps else 0
            for slot, gaps, end in zip(slots, plan.gaps, plan.ends, strict=True)
        ]
        ends = self._set_plan(shorter, plan, loose)
        for slot, end in zip(slots, ends, strict=True):
            if slot.bottom - end >= BARE * self.step:
                self._ornament(slot, end)
        return left

    def plan(self, slots: list[Rect]) -> Plan:
        """Which piece goes where, as many as have room."""
        dry = replace(self, target=None)
        waiting = list(self.paper.pieces)
        gaps, ends = [0] * len(slots), [slot.y for slot in slots]
        laid: list[Laid] = []
        number, y = 0, slots[0].y
        while waiting:
            slot = slots[number]
            top = y + self.step if y > slot.y else y
            later = slots[number + 1 :]
            piece = next((one for one in waiting if dry._may_begin(slot, top, one, later)), None)
            if piece is None:
                if not later:
                    break
                number, y = number + 1, later[0].y
                continue
            waiting.remove(piece)
            gaps[number] += y > slot.y
            laid.append(Laid(number, piece))
            number, y = dry._set_piece(slots, number, top, piece, ends)
        return Plan(tuple(laid), tuple(waiting), tuple(gaps), tuple(ends))

    def _set_plan(self, slots: list[Rect], plan: Plan, loose: list[int]) -> list[int]:
        """Set the pieces where they were planned, with wider gaps; gives where the columns end."""
        ends = [slot.y for slot in slots]
        number, y = 0, slots[0].y
        for column, piece in plan.laid:
            if column != number:
                number, y = column, slots[column].y
            slot = slots[number]
            if y > slot.y:
                spread = self.step + loose[number]
                self._dash(slot.centerx, y + spread // 2, self.pixels * 2)
                y += spread
            # A column ends where its pieces do, so that wider gaps part none of them elsewhere.
            room = [
                Rect(s.x, s.y, s.w, s.h + gaps * more)
                for s, gaps, more in zip(slots, plan.gaps, loose, strict=True)
            ]
            number, y = self._set_piece(room, number, y, piece, ends)
        return ends

    def _balanced(self, slots: list[Rect], plan: Plan) -> tuple[list[Rect], Plan]:
        """The columns made as short as the pieces allow, so that the last one is not empty."""
        best = slots
        for lines in range(1, max(slot.h for slot in slots) // self.step):
            shorter = [shortened(slot, lines * self.step) for slot in slots]
            tried = self.plan(shorter)
            if len(tried.left) > len(plan.left):
                break
            best, plan = shorter, tried
        return best, plan

    def _head(self, piece: Piece, width: int) -> tuple[Face, int]:
        """The face of a heading, and its height."""
        face = self.fonts("head_bold", round(self.pixels * 1.2))
        return face, len(wrap(face, piece.head, width)) * face.height + self.pixels // 3

    def _may_begin(self, slot: Rect, top: int, piece: Piece, later: list[Rect]) -> bool:
        """Whether a piece may begin here: it fits, or may go on in the columns after this one."""
        top += self._head(piece, slot.w)[1]
        whole = self._height(piece.text, slot.w) // self.step
        fit = (slot.bottom - top) // self.step
        if fit >= whole:
            return True
        # A word parted at the foot of a column goes over whole, which may cost a line.
        beyond = sum(max(0, column.h // self.step - 1) for column in later)
        return whole > SHORT and fit >= LEAST_LINES and 1 < whole - fit <= beyond

    def _set_piece(
        self, slots: list[Rect], number: int, top: int, piece: Piece, ends: list[int]
    ) -> tuple[int, int]:
        """A piece with its heading; gives the column in which it ends, and the y below it."""
        face, high = self._head(piece, slots[number].w)
        self._centred(piece.head, face, slots[number], top)
        text, y = piece.text, top + high
        while True:
            slot = slots[number]
            room = Rect(slot.x, y, slot.w, slot.bottom - y)
            text, bottom = self._set(text, [room])
            ends[number] = bottom
            if not text or number + 1 >= len(slots):
                return number, bottom
            number += 1
            y = slots[number].y

    def _ornament(self, slot: Rect, end: int) -> None:
        """A small diamond between two strokes, in the middle of what a column has left."""
        middle, half = (slot.centerx, (end + slot.bottom) // 2), max(3, self.pixels // 3)
        x, y = middle
        if self.target is not None:
            points = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
            pygame.draw.polygon(self.target, self.colours.ink, points)
        for side in (-1, 1):
            self._line((x + side * 2 * half, y), (x + side * 2 * (half + self.pixels), y))

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


def shortened(rect: Rect, by: int) -> Rect:
    """A rectangle that ends so much earlier."""
    return Rect(rect.x, rect.y, rect.w, max(0, rect.h - by))

"""Text as pictures: faces with borrowed scripts, wrapping, spacing and halos, all cached."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pygame

CRISP_BELOW = 40
"""Pixel size under which text is drawn at double size and scaled down: letters then stand at
even distances, where pygame alone snaps each to a whole pixel."""

ELLIPSIS = "…"


class Script(NamedTuple):
    """A script that some fonts lack, as ranges of code points."""

    name: str
    ranges: tuple[tuple[int, int], ...]

    def has(self, sign: str) -> bool:
        """Whether a sign belongs to this script."""
        code = ord(sign)
        return any(low <= code <= high for low, high in self.ranges)


class Face:
    """One font at one size, which borrows the scripts that it lacks from other faces."""

    def __init__(
        self, path: Path, pixels: int, borrowed: tuple[tuple[Script, "Face"], ...] = ()
    ) -> None:
        self.pixels = pixels
        self._over = 2 if pixels < CRISP_BELOW else 1
        self._font = pygame.font.Font(str(path), pixels * self._over)
        self._borrowed = borrowed
        signs = "".join(f"{chr(a)}-{chr(b)}" for script, _ in borrowed for a, b in script.ranges)
        self._foreign = re.compile(f"[{signs}]") if signs else None
        """Finds a sign of a script that is borrowed."""
        self.ascent: int = -(-self._font.get_ascent() // self._over)
        self.height: int = -(-self._font.get_height() // self._over)

    def width(self, words: str) -> int:
        """Width in pixels."""
        return _width(self, words)

    def render(self, words: str, colour: tuple[int, int, int]) -> pygame.Surface:
        """A transparent picture of the words, `height` high."""
        return _render(self, words, colour)

    def word(self, word: str, colour: tuple[int, int, int]) -> pygame.Surface:
        """The same of a word that is set by itself in a sheet.

        A sheet is drawn once, and has more words than all pages have lines: kept among those, they
        would drive out what is drawn again in the next frame.
        """
        return _word(self, word, colour)

    def ornament(self, words: str, colour: tuple[int, int, int]) -> pygame.Surface:
        """The same, of letters that are part of a picture and that nobody has to read.

        What is measured of text, that it is legible and apart from other text, is not of these.
        """
        return self.own_render(words, colour)

    def runs(self, words: str) -> Iterator[tuple["Face", str]]:
        """The words cut where another face has to step in."""
        if self._foreign is None or not self._foreign.search(words):
            if words:
                yield self, words
            return
        start, current = 0, self
        for index, sign in enumerate(words):
            face = next((face for script, face in self._borrowed if script.has(sign)), self)
            if face is not current and index > start:
                yield current, words[start:index]
                start = index
            current = face
        if words:
            yield current, words[start:]

    def own_width(self, words: str) -> float:
        """Width in pixels, with nothing borrowed."""
        return self._font.size(words)[0] / self._over

    def own_render(self, words: str, colour: tuple[int, int, int]) -> pygame.Surface:
        """A picture of the words, with nothing borrowed."""
        large = self._font.render(words, True, colour)
        if self._over == 1:
            return large
        width, height = large.get_size()
        if not _odd_edge(large):
            part = large.subsurface((0, 0, width - width % 2, height - height % 2))
            return pygame.transform.smoothscale(part, (width // 2, height // 2))
        even = pygame.Surface((width + width % 2, height + height % 2), pygame.SRCALPHA)
        # The empty pixels carry the colour too, or scaling would darken the edges.
        even.fill((*colour, 0))
        even.blit(large, (0, 0), special_flags=pygame.BLEND_RGBA_MAX)
        return pygame.transform.smoothscale(even, (even.get_width() // 2, even.get_height() // 2))


def _odd_edge(picture: pygame.Surface) -> bool:
    """Whether ink stands in a last row or column that has no other to be halved with."""
    width, height = picture.get_size()
    edges = [(width - 1, 0, 1, height)] * (width % 2) + [(0, height - 1, width, 1)] * (height % 2)
    return any(picture.subsurface(edge).get_bounding_rect().w for edge in edges)


@lru_cache(maxsize=20000)
def _width(face: Face, words: str) -> int:
    return round(sum(part.own_width(run) for part, run in face.runs(words)) + 0.3)


@lru_cache(maxsize=500)
def _render(face: Face, words: str, colour: tuple[int, int, int]) -> pygame.Surface:
    return _drawn(face, words, colour)


@lru_cache(maxsize=500)
def _word(face: Face, word: str, colour: tuple[int, int, int]) -> pygame.Surface:
    return _drawn(face, word, colour)


def _drawn(face: Face, words: str, colour: tuple[int, int, int]) -> pygame.Surface:
    runs = list(face.runs(words))
    if len(runs) == 1 and runs[0][0] is face:
        return face.own_render(words, colour)
    ascent = max([part.ascent for part, _ in runs], default=face.ascent)
    below = max([part.height - part.ascent for part, _ in runs], default=0)
    picture = pygame.Surface((max(1, face.width(words)), ascent + below), pygame.SRCALPHA)
    picture.fill((*colour, 0))
    x = 0.0
    for part, run in runs:
        picture.blit(part.own_render(run, colour), (round(x), ascent - part.ascent))
        x += part.own_width(run)
    return picture


@lru_cache(maxsize=4000)
def wrap(face: Face, words: str, width: int) -> tuple[str, ...]:
    """The lines into which the words fall; a word wider than a line is broken."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if face.width(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *broken, line = _break_word(face, word, width)
            lines.extend(broken)
        lines.append(line)
    return tuple(lines)


def _break_word(face: Face, word: str, width: int) -> list[str]:
    parts, rest = [], word
    while face.width(rest) > width and len(rest) > 1:
        count = max(1, sum(1 for n in range(1, len(rest)) if face.width(rest[:n]) <= width))
        parts.append(rest[:count])
        rest = rest[count:]
    return [*parts, rest]


@lru_cache(maxsize=4000)
def shorten(face: Face, words: str, width: int) -> str:
    """The words, cut with an ellipsis when they are wider than `width`."""
    if face.width(words) <= width:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if face.width(words[:middle].rstrip() + ELLIPSIS) <= width:
            low = middle
        else:
            high = middle - 1
    return words[:low].rstrip() + ELLIPSIS


@lru_cache(maxsize=300)
def with_halo(
    face: Face, words: str, colour: tuple[int, int, int], ground: tuple[int, int, int], reach: int
) -> pygame.Surface:
    """The words with an edge in the ground colour, to stay legible on a busy picture."""
    text = face.render(words, colour)
    edge = face.render(words, ground)
    size = (text.get_width() + 2 * reach, text.get_height() + 2 * reach)
    picture = pygame.Surface(size, pygame.SRCALPHA)
    picture.fill((*ground, 0))
    for dx in range(-reach, reach + 1):
        for dy in range(-reach, reach + 1):
            if dx * dx + dy * dy <= reach * reach + 1:
                picture.blit(edge, (reach + dx, reach + dy))
    picture.blit(text, (reach, reach))
    return picture


def spaced_width(face: Face, words: str, gap: float) -> float:
    """Width of words whose letters stand `gap` pixels further apart than usual."""
    return sum(face.width(sign) + gap for sign in words) - gap


@lru_cache(maxsize=60)
def spaced(face: Face, words: str, colour: tuple[int, int, int], gap: int) -> pygame.Surface:
    """The words with their letters set apart, as titles and maps have them."""
    width = max(1, round(spaced_width(face, words, gap)))
    picture = pygame.Surface((width, face.height), pygame.SRCALPHA)
    picture.fill((*colour, 0))
    x = 0
    for sign in words:
        picture.blit(face.render(sign, colour), (x, 0))
        x += face.width(sign) + gap
    return picture

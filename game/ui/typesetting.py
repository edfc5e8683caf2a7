"""Justified text: paragraphs set in columns, with drop capitals, and what found no room."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from pygame import Rect, Surface

from game.ui.text import Face, wrap
from game.ui.theme import Colour

Fonts = Callable[[str, int], Face]
"""The face of a font (body, bold, italic, head, head_bold, head_italic, type) at a height."""

DROP_LINES = 2
"""Lines that a drop capital takes."""

LEADING = 1.2
"""Distance of two lines, in heights of their face."""

SQUEEZE = 0.2
"""Share of a space that a crowded line may take from each of its gaps."""

WIDEST_GAP = 5.0
"""A line whose gaps would grow beyond so many spaces is left ragged."""


@dataclass(frozen=True)
class Line:
    """One line of a paragraph: its words, the room kept free before them, and if it is the last."""

    words: tuple[str, ...]
    indent: int
    last: bool


@dataclass
class Column:
    """A column being filled from the top."""

    rect: Rect
    y: int = field(init=False)

    def __post_init__(self) -> None:
        self.y = self.rect.y

    def has_room(self, height: int) -> bool:
        """Whether another line of this height fits."""
        return self.y + height <= self.rect.bottom


def set_text(
    target: Surface | None,
    text: str,
    columns: list[Rect],
    face: Face,
    colour: Colour,
    leading: float = LEADING,
    drop: Face | None = None,
) -> tuple[str, int]:
    """Set paragraphs, parted by newlines, justified into columns of one width.

    Args:
        target: Drawn upon; None only measures, and renders nothing.
        text: The paragraphs.
        columns: Where they go, in reading order.
        face: What they are set in.
        colour: Of the letters.
        leading: Distance of two lines, in heights of the face.
        drop: A face for the first letter of the text; None gives it the size of the others.

    Returns:
        The text that found no room, and the y below the last line set.
    """
    step = round(face.height * leading)
    rooms = [Column(rect) for rect in columns]
    paragraphs = [part.strip() for part in text.split("\n") if part.strip()]
    bottom = columns[0].y
    for number, paragraph in enumerate(paragraphs):
        capital = drop if number == 0 else None
        indents = _indents(face, step, paragraph[0], capital, number)
        lines = _paragraph(face, paragraph[1:] if capital else paragraph, columns[0].w, indents)
        for index, line in enumerate(lines):
            begins = capital is not None and index == 0
            room = _next_room(rooms, step * (DROP_LINES if begins else 1))
            if room is None:
                rest = " ".join(word for left in lines[index:] for word in left.words)
                rest = paragraph[0] + rest if begins else rest
                return "\n".join([rest, *paragraphs[number + 1 :]]), bottom
            if capital and begins and target is not None:
                base = room.y + step + face.ascent
                target.blit(
                    capital.render(paragraph[0], colour), (room.rect.x, base - capital.ascent)
                )
            if target is not None:
                _set_line(target, face, line, room.rect, room.y, colour)
            room.y += step
            bottom = room.y
    return "", bottom


def _next_room(rooms: list[Column], height: int) -> Column | None:
    """The first column with room for a line; columns left behind stay closed."""
    while rooms and not rooms[0].has_room(height):
        del rooms[0]
    return rooms[0] if rooms else None


def _indents(
    face: Face, step: int, first: str, capital: Face | None, number: int
) -> tuple[int, ...]:
    """The room kept free at the head of a paragraph's first lines."""
    if capital:
        return (capital.width(first) + face.width(" "),) * DROP_LINES
    return (step,) if number else ()


@lru_cache(maxsize=512)
def _paragraph(face: Face, text: str, width: int, indents: tuple[int, ...]) -> tuple[Line, ...]:
    """The lines of a paragraph: first the indented ones, then the rest as evenly as can be."""
    words = _fitting_words(face, text, width - max(indents, default=0))
    lines = []
    for indent in indents:
        count = _greedy(face, words, width - indent)
        if words:
            lines.append(Line(tuple(words[:count]), indent, count == len(words)))
            words = words[count:]
    for start, end in _even_breaks(face, words, width):
        lines.append(Line(tuple(words[start:end]), 0, end == len(words)))
    return tuple(lines)


def _fitting_words(face: Face, text: str, width: int) -> list[str]:
    words: list[str] = []
    for word in text.split():
        words.extend([word] if face.width(word) <= width else wrap(face, word, width))
    return words


def _greedy(face: Face, words: list[str], width: int) -> int:
    space = face.width(" ")
    used, count = 0, 0
    while count < len(words) and used + face.width(words[count]) <= width:
        used += face.width(words[count]) + space
        count += 1
    return max(1, count)


def _even_breaks(face: Face, words: list[str], width: int) -> list[tuple[int, int]]:
    """Where to break so that the cubes of the gaps left over are least in sum."""
    space = face.width(" ")
    before = list(accumulate((face.width(word) for word in words), initial=0))
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(words) + 1)
    for start in range(len(words) - 1, -1, -1):
        choices = []
        for end in range(start + 1, len(words) + 1):
            room = width - (before[end] - before[start]) - space * (end - start - 1)
            gaps = end - start - 1
            if room < -SQUEEZE * space * gaps:
                break
            last = end == len(words)
            price = 0.0 if last and room >= 0 else abs(room / max(1, gaps) / space) ** 3
            choices.append((price + best[end][0], end))
        best[start] = min(choices, default=(best[start + 1][0], start + 1))
    breaks, start = [], 0
    while start < len(words):
        breaks.append((start, best[start][1]))
        start = best[start][1]
    return breaks


def _set_line(target: Surface, face: Face, line: Line, rect: Rect, y: int, colour: Colour) -> None:
    space = face.width(" ")
    used = sum(face.width(word) for word in line.words)
    gap = float(space)
    if len(line.words) > 1:
        wanted = (rect.w - line.indent - used) / (len(line.words) - 1)
        most = space if line.last else WIDEST_GAP * space
        gap = wanted if wanted <= most else gap
    x = float(rect.x + line.indent)
    for word in line.words:
        target.blit(face.word(word, colour), (round(x), y))
        x += face.width(word) + gap


def text_height(text: str, width: int, face: Face, leading: float = LEADING) -> int:
    """The height in pixels that paragraphs need when set in one column without a drop capital."""
    step = round(face.height * leading)
    paragraphs = [part.strip() for part in text.split("\n") if part.strip()]
    count = 0
    for number, paragraph in enumerate(paragraphs):
        indents = _indents(face, step, paragraph[0], None, number)
        count += len(_paragraph(face, paragraph, width, indents))
    return step * count

"""Justified text: paragraphs set in columns, with drop capitals, and what found no room."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pygame import Rect, Surface

from game.ui.paragraphs import WIDEST_GAP, Line, break_lines, cut_lines
from game.ui.text import Face
from game.ui.theme import Colour

Fonts = Callable[[str, int], Face]
"""The face of a font (body, bold, italic, head, head_bold, head_italic, type) at a height."""

DROP_LINES = 2
"""Lines that a drop capital takes."""

LEADING = 1.2
"""Distance of two lines, in heights of their face."""


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
    language: str = "",
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
        language: By whose rules words may be parted; empty parts none.

    Returns:
        The text that found no room, and the y below the last line set.
    """
    step = round(face.height * leading)
    rooms = [Column(rect) for rect in columns]
    width = columns[0].w
    paragraphs = _paragraphs(text)
    bottom = columns[0].y
    for number, paragraph in enumerate(paragraphs):
        capital = drop if number == 0 else None
        indents = _indents(face, step, paragraph[0], capital, number)
        body = paragraph[1:] if capital else paragraph
        # The rest of a word whose first letter stands apart must not be parted as a word.
        bare = capital is not None
        lines = break_lines(face, body, width, indents, language, keep_first=bare)
        places = _places(rooms, step, len(lines), DROP_LINES if capital else 1)
        rest = ""
        if not places and lines:
            return "\n".join(paragraphs[number:]), bottom
        if len(places) < len(lines):
            count = len(places)
            lines, rest = cut_lines(face, body, width, indents, language, count, keep_first=bare)
        for index, (line, (rect, y)) in enumerate(zip(lines, places, strict=False)):
            bottom = y + step
            if target is None:
                continue
            if capital and not index:
                letter = capital.render(paragraph[0], colour)
                target.blit(letter, (rect.x, y + step + face.ascent - capital.ascent))
            _set_line(target, face, line, rect, y, colour)
        if rest:
            return "\n".join([rest, *paragraphs[number + 1 :]]), bottom
    return "", bottom


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n") if part.strip()]


def _places(rooms: list[Column], step: int, count: int, first: int) -> list[tuple[Rect, int]]:
    """Column and y of as many lines as have room, up to a number; the first needs more height."""
    places: list[tuple[Rect, int]] = []
    while len(places) < count:
        room = _next_room(rooms, step * (1 if places else first))
        if room is None:
            break
        places.append((room.rect, room.y))
        room.y += step
    return places


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


def text_height(
    text: str, width: int, face: Face, leading: float = LEADING, language: str = ""
) -> int:
    """The height in pixels that paragraphs need when set in one column without a drop capital."""
    step = round(face.height * leading)
    count = 0
    for number, paragraph in enumerate(_paragraphs(text)):
        indents = _indents(face, step, paragraph[0], None, number)
        count += len(break_lines(face, paragraph, width, indents, language))
    return step * count

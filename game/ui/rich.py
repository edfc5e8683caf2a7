"""Prose with headings, bold and italic words and lists, broken into lines.

The markup is the plainest part of Markdown: `# heading`, `## smaller heading`, `- item`,
`> quotation`, `---` for a rule, `**bold**`, `*italic*`; an empty line ends a paragraph.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from pygame import Rect

from game.ui.canvas import LEAD, Canvas
from game.ui.text import Face
from game.ui.theme import Theme

Kind = Literal["heading", "subheading", "paragraph", "item", "quotation", "rule"]

MARKS: tuple[tuple[str, Kind], ...] = (
    ("# ", "heading"),
    ("## ", "subheading"),
    ("- ", "item"),
    ("> ", "quotation"),
)
SPANS = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>[^*]+?)\*")

AFTER = {"heading": 0.35, "subheading": 0.2, "paragraph": 0.55, "item": 0.2, "quotation": 0.55}
"""Space below a block, in lines of body text."""
BEFORE = {"heading": 0.35, "subheading": 0.35}
"""Space above a heading that does not begin the page."""


class Span(NamedTuple):
    """Words in one style."""

    text: str
    style: str


class Block(NamedTuple):
    """A heading, a paragraph, an item of a list."""

    kind: Kind
    spans: tuple[Span, ...]


class Piece(NamedTuple):
    """Words at their place in a line."""

    x: int
    text: str
    face: Face


class Line(NamedTuple):
    """A line of the laid-out page."""

    y: int
    height: int
    ascent: int
    pieces: tuple[Piece, ...]
    kind: Kind
    bullet: bool


@lru_cache(maxsize=200)
def parse(markup: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    blocks: list[Block] = []
    lines: list[str] = []
    kind: Kind = "paragraph"

    def finish() -> None:
        if lines:
            blocks.append(Block(kind, _spans(" ".join(lines), kind)))
            lines.clear()

    for raw in markup.strip().split("\n"):
        line = raw.strip()
        mark = next(((m, k) for m, k in MARKS if line.startswith(m)), None)
        if not line or line == "---" or mark:
            finish()
            kind = "paragraph"
        if line == "---":
            blocks.append(Block("rule", ()))
        elif mark:
            kind = mark[1]
            lines.append(line[len(mark[0]) :])
            if kind in ("heading", "subheading"):
                finish()
                kind = "paragraph"
        elif line:
            lines.append(line)
    finish()
    return tuple(blocks)


def _spans(words: str, kind: Kind) -> tuple[Span, ...]:
    base = {"heading": "heading", "subheading": "subheading", "quotation": "italic"}.get(
        kind, "body"
    )
    spans: list[Span] = []
    end = 0
    for match in SPANS.finditer(words):
        if match.start() > end:
            spans.append(Span(words[end : match.start()], base))
        style = "bold" if match["bold"] else "italic"
        spans.append(Span(match["bold"] or match["italic"], style if base == "body" else base))
        end = match.end()
    if end < len(words):
        spans.append(Span(words[end:], base))
    return tuple(spans)


def lay_out(theme: Theme, blocks: tuple[Block, ...], width: int) -> tuple[tuple[Line, ...], int]:
    """The lines of the blocks in a column of this width, and its height."""
    lines: list[Line] = []
    unit = theme.face("body").height * LEAD
    y = 0.0
    for block in blocks:
        if lines:
            y += BEFORE.get(block.kind, 0) * unit
        if block.kind == "rule":
            lines.append(Line(round(y + unit * 0.3), 1, 0, (), "rule", False))
            y += unit * 0.8
            continue
        indent = theme.t(18) if block.kind in ("item", "quotation") else 0
        for index, pieces in enumerate(_break(theme, block.spans, width - indent)):
            ascent = max(piece.face.ascent for piece in pieces)
            height = round(max(piece.face.height for piece in pieces) * LEAD)
            moved = tuple(piece._replace(x=piece.x + indent) for piece in pieces)
            bullet = block.kind == "item" and index == 0
            lines.append(Line(round(y), height, ascent, moved, block.kind, bullet))
            y += height
        y += AFTER[block.kind] * unit
    bottom = lines[-1].y + lines[-1].height if lines else 0
    return tuple(lines), bottom


def _words(theme: Theme, spans: tuple[Span, ...]) -> Iterator[list[tuple[str, Face]]]:
    """Unbreakable words; one that changes style in the middle has several parts."""
    word: list[tuple[str, Face]] = []
    for span in spans:
        face = theme.face(span.style)
        for index, part in enumerate(span.text.split(" ")):
            if index and word:
                yield word
                word = []
            if part:
                word.append((part, face))
    if word:
        yield word


def _break(theme: Theme, spans: tuple[Span, ...], width: int) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for word in _words(theme, spans):
        longer = _appended(line, word, theme.face("body").width(" "))
        last = longer[-1]
        if line and last.x + last.face.width(last.text) > width:
            yield line
            longer = _appended([], word, 0)
        line = longer
    if line:
        yield line


def _appended(line: list[Piece], word: list[tuple[str, Face]], space: int) -> list[Piece]:
    """The line with one more word; words in one face are one piece, drawn in one go."""
    longer = list(line)
    for index, (part, face) in enumerate(word):
        spaced = bool(line) and index == 0
        if not longer:
            longer.append(Piece(0, part, face))
            continue
        last = longer[-1]
        if last.face is face:
            longer[-1] = last._replace(text=f"{last.text}{' ' if spaced else ''}{part}")
        else:
            x = last.x + last.face.width(last.text) + (space if spaced else 0)
            longer.append(Piece(x, part, face))
    return longer


def draw_lines(canvas: Canvas, lines: tuple[Line, ...], area: Rect, offset: int = 0) -> None:
    """Paint those lines of a laid-out text that fall into the area, scrolled by `offset`."""
    for line in lines:
        y = area.y + line.y - offset
        if y + line.height < area.y or y > area.bottom:
            continue
        if line.kind == "rule":
            canvas.rule((area.x, y), area.w)
            continue
        colour = "soft" if line.kind == "quotation" else "ink"
        if line.bullet:
            size = canvas.theme.t(3)
            centre = (area.x + canvas.theme.t(8), y + line.height // 2)
            canvas.diamond(centre, size, "accent")
        for piece in line.pieces:
            top = y + line.ascent - piece.face.ascent
            canvas.text(piece.text, (area.x + piece.x, top), piece.face, colour)

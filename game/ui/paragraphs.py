"""Where the lines of a justified paragraph end.

Of all ways to break a paragraph the one is taken whose prices are least in sum: a line costs the
cube of what its gaps lack or have too much, and a hyphen costs a little more, so that words are
parted only where that spares a bad gap.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from game.ui.hyphens import Parting, partings
from game.ui.text import Face, wrap

SQUEEZE = 0.2
"""Share of a space that a crowded line may take from each of its gaps."""

WIDEST_GAP = 5.0
"""A line whose gaps would grow beyond so many spaces is left ragged."""

HYPHEN_PRICE = 2.5
"""Of a parted word: about what a line costs whose gaps are more than twice as wide as usual."""

SECOND_PRICE = 6.0
"""Of a hyphen right below another, besides."""

NAME_PRICE = (WIDEST_GAP - 1) ** 3
"""Of a parted name: what a line costs that is all but left ragged."""

NEVER = 1e9
"""Of what is done only where there is no other way: a third hyphen, a word cut anywhere."""

MOST_RUN = 2
"""Lines in a row that may end in a hyphen."""

LEAST_FULL = 0.5
"""Share of a line below which it is not filled unless it must."""


@dataclass(frozen=True)
class Line:
    """One line of a paragraph: its words as printed, and the room kept free before them."""

    words: tuple[str, ...]
    indent: int
    last: bool
    first: int
    """Number of the word of the paragraph that it begins with or in."""
    at: int
    """Signs of that word that stand on the line before."""


class Break(NamedTuple):
    """Where a line may end and the next begin: before a word, or within it."""

    word: int
    at: int
    sign: str
    price: float
    hyphen: bool
    starts: int
    """Where a line that begins here begins, in pixels along the paragraph set in one line."""
    ends: int
    """Where a line that ends here ends."""


Choice = tuple[float, int]
"""A price, and the break at which the line ends."""

Costs = Mapping[int, Sequence[Choice]]
"""For each break the best way on, by how many lines in a row have just ended in a hyphen."""


@lru_cache(maxsize=512)
def break_lines(
    face: Face,
    text: str,
    width: int,
    indents: tuple[int, ...] = (),
    language: str = "",
    *,
    keep_first: bool = False,
    goes_on: bool = False,
) -> tuple[Line, ...]:
    """The lines of a paragraph, as even as can be.

    Args:
        face: What it is set in.
        text: Its words.
        width: Of the column.
        indents: The room kept free before each of its first lines.
        language: By whose rules words are parted; empty parts none.
        keep_first: Whether the first word is no whole word, and must not be parted.
        goes_on: Whether the text goes on, so that the last line is to be full as the others are.
    """
    words = text.split()
    breaks = _find_breaks(face, words, width - max(indents, default=0), language, keep_first)
    return tuple(_Setter(face, words, breaks, width, goes_on).lines(indents))


def cut_lines(
    face: Face,
    text: str,
    width: int,
    indents: tuple[int, ...],
    language: str,
    count: int,
    *,
    keep_first: bool = False,
) -> tuple[tuple[Line, ...], str]:
    """So many lines of a paragraph that needs more, and the text that has no room in them.

    A word of which a part has no room goes over whole, unless it is longer than all lines.
    """
    lines = break_lines(face, text, width, indents, language, keep_first=keep_first)
    words = text.split()
    word, at = lines[count].first, lines[count].at
    if at and not word and not keep_first:
        whole = break_lines(face, text, width, indents, language, keep_first=True)
        if len(whole) <= count:
            return whole, ""
        return cut_lines(face, text, width, indents, language, count, keep_first=True)
    if not at or not word:
        return lines[:count], " ".join((words[word][at:], *words[word + 1 :]))
    rest, before = " ".join(words[word:]), " ".join(words[:word])
    anew = break_lines(face, before, width, indents, language, keep_first=keep_first, goes_on=True)
    if len(anew) <= count:
        return anew, rest
    while lines[count].first == word:
        count -= 1
    kept = lines[count]
    if lines[count + 1].at:
        kept = replace(kept, words=kept.words[:-1])
    return (*lines[:count], kept), rest


def _find_breaks(
    face: Face, words: list[str], width: int, language: str, keep_first: bool
) -> list[Break]:
    """Every place where a line may end, from before the first word to behind the last."""
    space = face.width(" ")
    lefts = list(accumulate((face.width(word) + space for word in words), initial=0))
    breaks = []
    for number, word in enumerate(words):
        left = lefts[number]
        breaks.append(Break(number, 0, "", 0.0, False, left, left - space))
        whole = (keep_first and not number) or number == len(words) - 1
        places = () if whole else partings(word, language)
        right = lefts[number + 1] - space
        found = {place.at: (place, _price(place)) for place in places}
        if right - left > width:
            at = 0
            for part in wrap(face, word, width)[:-1]:
                at += len(part)
                found.setdefault(at, (Parting(at, "", False), NEVER))
        for at in sorted(found):
            place, price = found[at]
            ends = left + face.width(word[:at] + place.sign)
            # As good as measured, and measuring is what takes time.
            starts = ends - face.width(place.sign) if place.sign else ends
            breaks.append(Break(number, at, place.sign, price, place.hyphen, starts, ends))
    return [*breaks, Break(len(words), 0, "", 0.0, False, lefts[-1], lefts[-1] - space)]


def _price(place: Parting) -> float:
    if place.name:
        return NAME_PRICE
    return HYPHEN_PRICE if place.hyphen else 0.0


class _Setter:
    """Chooses among the breaks of one paragraph."""

    def __init__(
        self, face: Face, words: list[str], breaks: list[Break], width: int, goes_on: bool
    ) -> None:
        self.face, self.space = face, face.width(" ")
        self.words, self.breaks, self.width = words, breaks, width
        self.goes_on = goes_on
        self.end = len(breaks) - 1
        self.ends = [one.ends for one in breaks]

    def lines(self, indents: tuple[int, ...]) -> list[Line]:
        """The lines, the indented ones first."""
        tables = self._tables(indents)
        lines: list[Line] = []
        start = run = 0
        while start < self.end:
            number = len(lines)
            indent = indents[number] if number < len(indents) else 0
            table = tables[min(number, len(indents))]
            end = table[start][run][1]
            lines.append(self._line(start, end, indent))
            run = min(run + 1, MOST_RUN) if self.breaks[end].hyphen else 0
            start = end
        return lines

    def _tables(self, indents: tuple[int, ...]) -> list[Costs]:
        """The best ways on from the breaks: for each indented line, and for all lines after."""
        # Only where one line may end can another begin.
        heads: list[dict[int, list[Choice]]] = []
        starts = {0} - {self.end}
        for indent in indents:
            heads.append({one: self._choices(one, self.width - indent) for one in starts})
            starts = self._ends(heads[-1])
        full: dict[int, list[Choice]] = {}
        for start in range(self.end):
            if start in starts:
                full[start] = self._choices(start, self.width)
                starts.update(end for _, end in full[start])
        done: Sequence[Choice] = [(0.0, self.end)] * (MOST_RUN + 1)
        below = {self.end: done}
        for start in reversed(full):
            below[start] = self._best(start, full[start], below)
        tables: list[Costs] = [below]
        for choices in reversed(heads):
            after = tables[0]
            table = {start: self._best(start, found, after) for start, found in choices.items()}
            tables.insert(0, {self.end: done, **table})
        return tables

    def _ends(self, choices: Mapping[int, Sequence[Choice]]) -> set[int]:
        """Where lines may end, but for the end of the text."""
        return {end for found in choices.values() for _, end in found} - {self.end}

    def _best(self, start: int, choices: list[Choice], after: Costs) -> list[Choice]:
        """The best way on from a break, for every number of hyphens right above."""
        runs = range(1, MOST_RUN + 1) if self.breaks[start].hyphen else range(1)
        best: list[Choice] = [(0.0, start)] * (MOST_RUN + 1)
        for run in runs:
            least, chosen = float("inf"), start
            for price, end in choices:
                if self.breaks[end].hyphen:
                    more = (0.0, SECOND_PRICE, NEVER)[run]
                    price += more + after[end][min(run + 1, MOST_RUN)][0]
                else:
                    price += after[end][0][0]
                if price < least:
                    least, chosen = price, end
            best[run] = (least, chosen)
        return best

    def _choices(self, start: int, width: int) -> list[Choice]:
        """Where a line that begins at a break may end, each with its price."""
        begin = self.breaks[start].starts
        first = max(start + 1, bisect_left(self.ends, begin + width * LEAST_FULL, start + 1))
        found = self._between(start, first, width) or self._between(start, start + 1, width)
        # A column narrower than a letter.
        return found or [(NEVER, start + 1)]

    def _between(self, start: int, first: int, width: int) -> list[Choice]:
        begin, space, found = self.breaks[start], self.space, []
        for end in range(first, self.end + 1):
            there = self.breaks[end]
            gaps = there.word - begin.word - (not there.at)
            room = width - (there.ends - begin.starts)
            if there.word == begin.word:
                room = width - self.face.width(self._words(start, end)[0])
            if room < -SQUEEZE * space * gaps:
                if not there.at:
                    break
                continue
            if end == self.end and room >= 0 and not self.goes_on:
                found.append((0.0, end))
            else:
                loose = abs(room / max(1, gaps) / space) ** 3
                found.append((loose + there.price, end))
        return found

    def _line(self, start: int, end: int, indent: int) -> Line:
        begin = self.breaks[start]
        last = end == self.end and not self.goes_on
        return Line(self._words(start, end), indent, last, begin.word, begin.at)

    def _words(self, start: int, end: int) -> tuple[str, ...]:
        """The words between two breaks as they are printed."""
        begin, there = self.breaks[start], self.breaks[end]
        words = self.words[begin.word : there.word]
        if there.at:
            words.append(self.words[there.word][: there.at] + there.sign)
        words[0] = words[0][begin.at :]
        return tuple(words)

"""Small treaty spaces built in code, and a plain enumeration to hold the analysis against."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from hypothesis import strategies as st

from game.model.agenda import Agenda, Issue, MediatorSeat, Option, Party
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Pattern, Preferences

FIRST, SECOND, THIRD = SeatId("north"), SeatId("south"), SeatId("umpire")


def issue_id(place: int) -> IssueId:
    return IssueId(f"issue{place}")


def option_id(place: int) -> OptionId:
    return OptionId(f"option{place}")


def make_agenda(sizes: Sequence[int]) -> Agenda:
    return Agenda(
        title="A small conference",
        subtitle="",
        place="",
        opens=date(1905, 8, 9),
        parties=(_party(FIRST), _party(SECOND)),
        mediator=MediatorSeat(id=THIRD, name="Umpire", title="", residence="", person=""),
        issues=tuple(
            Issue(
                id=issue_id(place),
                number=place + 1,
                title=f"Issue {place}",
                question="",
                options=tuple(
                    Option(id=option_id(at), title=f"Option {at}", clause="") for at in range(size)
                ),
            )
            for place, size in enumerate(sizes)
        ),
        sittings=(),
    )


def _party(seat: SeatId) -> Party:
    return Party(id=seat, name=seat.title(), adjective="", capital="", delegation=(), government="")


def make_preferences(
    rows: Sequence[Sequence[int]],
    patterns: Sequence[tuple[Mapping[int, Sequence[int]], int]] = (),
) -> Preferences:
    """Preferences whose scale is found by going through every package."""
    named = tuple(
        Pattern(
            id=f"pattern{number}",
            title="",
            when={issue_id(i): tuple(map(option_id, options)) for i, options in when.items()},
            points=points,
        )
        for number, (when, points) in enumerate(patterns)
    )
    every = [
        plain_points(rows, patterns, package)
        for package in product(*(range(len(row)) for row in rows))
    ]
    return Preferences(
        points={issue_id(place): tuple(row) for place, row in enumerate(rows)},
        patterns=named,
        lowest=min(every),
        highest=max(*every, min(every) + 1),
    )


def plain_points(
    rows: Sequence[Sequence[int]],
    patterns: Sequence[tuple[Mapping[int, Sequence[int]], int]],
    package: Sequence[int],
) -> int:
    total = sum(row[place] for row, place in zip(rows, package, strict=True))
    for when, points in patterns:
        if all(package[issue] in options for issue, options in when.items()):
            total += points
    return total


Pair = tuple[float, float]


def plain_frontier(pairs: Mapping[tuple[int, ...], Pair]) -> dict[Pair, tuple[int, ...]]:
    """Pair of values -> first package that has it, for the pairs that no other dominates."""
    efficient: dict[Pair, tuple[int, ...]] = {}
    for package, (own, other) in sorted(pairs.items()):
        dominated = any(
            mine >= own and theirs >= other and (mine, theirs) != (own, other)
            for mine, theirs in pairs.values()
        )
        if not dominated:
            efficient.setdefault((own, other), package)
    return efficient


Side = tuple[list[list[int]], list[tuple[dict[int, list[int]], int]]]


@st.composite
def sizes(draw: st.DrawFn, *, issues: int = 5, options: int = 3) -> list[int]:
    return draw(st.lists(st.integers(1, options), min_size=1, max_size=issues))


@st.composite
def sides(draw: st.DrawFn, shape: Sequence[int], *, most: int = 6) -> Side:
    """Points per option and patterns; few different values, so that ties are common."""
    rows = [draw(st.lists(st.integers(0, most), min_size=size, max_size=size)) for size in shape]
    patterns = []
    for _ in range(draw(st.integers(0, 2))):
        named = draw(st.sets(st.integers(0, len(shape) - 1), min_size=1, max_size=3))
        when = {
            place: sorted(draw(st.sets(st.integers(0, shape[place] - 1), min_size=1)))
            for place in sorted(named)
        }
        patterns.append((when, draw(st.integers(-most, most))))
    return rows, patterns

"""A tournament told: as JSON for programs, as plain lines for people, as one line per game."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.model.agenda import Agenda
from game.model.ids import SeatId
from game.play.own_delegations import is_own
from game.simulation.estimates import Estimate
from game.simulation.games import GameRow
from game.simulation.standings import Difference, PairResult, Standing, Table
from game.simulation.summary import Json, below_no_deal_line
from game.simulation.tables import Cell, flat_row
from game.simulation.tournament import Tournament

_GAP = "  "


def labels(agents: Iterable[str]) -> dict[str, str]:
    """Agent -> what it is called where there is little room: of a file, the class alone."""
    names = list(agents)
    short = {name: name.rpartition(":")[2] if is_own(name) else name for name in names}
    told = list(short.values())
    return {name: label if told.count(label) == 1 else name for name, label in short.items()}


def tournament_cells(agenda: Agenda, tournament: Tournament) -> list[dict[str, Cell]]:
    """One row per game, pair by pair: who sat where, then the cells of a simulated game."""
    cells = []
    for pair, rows in tournament.rows.items():
        seated = zip(tournament.parties, pair, strict=True)
        who: dict[str, Cell] = {f"agent.{party}": name for party, name in seated}
        cells += [{**who, **flat_row(agenda, row)} for row in rows]
    return cells


def rows_of(tournament: Tournament) -> Iterator[GameRow]:
    """All its games, pair by pair."""
    for rows in tournament.rows.values():
        yield from rows


# --- For programs --------------------------------------------------------------------------


def tournament_json(tournament: Tournament, table: Table) -> Json:
    """The results as one JSON object; its keys are a contract.

    Utilities are 0..100, intervals are `[low, high]` at 95 % or null, rates 0..1, times seconds.
    """
    plan = tournament.plan
    beside = {one.better: one for one in table.differences}
    return {
        "agents": {
            one.name: _agent_json(one, rank, beside.get(one.name))
            for rank, one in enumerate(table.standings, start=1)
        },
        "pairs": [_pair_json(one, tournament.parties) for one in table.pairs],
        "no_deal_value": dict(tournament.no_deal),
        "games": plan.total,
        "treaties": sum(bool(row.treaty) for row in rows_of(tournament)),
        "below_no_deal": sum(row.below_no_deal for row in rows_of(tournament)),
        "games_per_pair": plan.games,
        "mediator": plan.mediator,
        "seed": plan.seed,
        "draws": plan.draws.value,
        "calendar": plan.calendar,
        "seconds": tournament.seconds,
    }


def _agent_json(one: Standing, rank: int, beside: Difference | None) -> Json:
    return {
        "rank": rank,
        **_estimate_json(one.utility),
        "games": one.games,
        "peace_rate": one.peace_rate,
        **{
            f"as_{chair}": {**_estimate_json(found), "peace_rate": one.peace_by_chair[chair]}
            for chair, found in one.by_chair.items()
        },
        "thinking": {"mean_seconds": one.thinking.mean, "slow_seconds": one.thinking.slow},
        "difference_to_next": None if beside is None else _difference_json(beside),
    }


def _difference_json(one: Difference) -> Json:
    return {
        "next": one.worse,
        **_estimate_json(one.utility),
        **{f"as_{chair}": _estimate_json(found) for chair, found in one.by_chair.items()},
    }


def _pair_json(one: PairResult, parties: tuple[SeatId, SeatId]) -> Json:
    return {
        **dict(zip(parties, one.pair, strict=True)),
        "games": one.games,
        "peace_rate": one.peace_rate,
        "mean_utility": {chair: found.mean for chair, found in one.utility.items()},
        "interval": {chair: found.interval for chair, found in one.utility.items()},
    }


def _estimate_json(found: Estimate) -> Json:
    return {"mean_utility": found.mean, "interval": found.interval}


# --- For people ----------------------------------------------------------------------------


def tournament_text(agenda: Agenda, tournament: Tournament, table: Table) -> str:
    """The results in plain lines: who stands where, how sure that is, and who beat whom."""
    names = {party.id: party.name for party in agenda.parties}
    called = labels(tournament.plan.agents)
    return "\n".join(
        [
            *_heading(tournament, names),
            "",
            "Mean utility, 0 to 100, and its 95 % interval:",
            *_standing_lines(table, called, names),
            "",
            *_difference_lines(table, called),
            *_pair_lines(tournament, table, called, names),
        ]
    )


def _heading(tournament: Tournament, names: Mapping[SeatId, str]) -> Iterable[str]:
    plan = tournament.plan
    speed = plan.total / tournament.seconds if tournament.seconds > 0 else 0.0
    yield (
        f"{plan.total} games in {tournament.seconds:.1f} s ({speed:.1f} a second): "
        f"{len(plan.agents)} agents, {plan.games} games of each pair of chairs; {plan.mediator} "
        f"mediates; {plan.draws.value} draws, {plan.calendar} calendar, seed {plan.seed}."
    )
    yield "Game k has the same hidden minds and the same chances in every pair."
    war = ", ".join(f"{names[party]} {value:.1f}" for party, value in tournament.no_deal.items())
    yield f"Without a treaty: {war}."
    yield below_no_deal_line(rows_of(tournament))


def _standing_lines(
    table: Table, called: Mapping[str, str], names: Mapping[SeatId, str]
) -> Iterable[str]:
    head = ["", "", "both chairs", *(f"as {name}" for name in names.values()), "peace", "a move"]
    body = [
        [
            str(rank),
            called[one.name],
            _with_interval(one.utility),
            *(_with_interval(one.by_chair[chair]) for chair in names),
            f"{one.peace_rate:.0%}",
            f"{one.thinking.mean * 1000:.1f} ms, 99 in 100 within {one.thinking.slow * 1000:.1f}",
        ]
        for rank, one in enumerate(table.standings, start=1)
    ]
    return _columns([head, *body])


def _difference_lines(table: Table, called: Mapping[str, str]) -> Iterable[str]:
    if not table.differences:
        return
    yield "Each against the next, in the same chairs with the same opponents and chances:"
    rows = []
    for one in table.differences:
        if one.utility.half_width is None:
            told = "one game of each pair tells nothing of chance"
        elif one.utility.differs_from_zero:
            told = "better"
        else:
            told = "too close to tell"
        gap = _with_interval(one.utility, sign="+")
        rows.append([f"{called[one.better]} over {called[one.worse]}", gap, told])
    yield from _columns(rows)
    yield ""


def _pair_lines(
    tournament: Tournament, table: Table, called: Mapping[str, str], names: Mapping[SeatId, str]
) -> Iterable[str]:
    first, second = (names[party] for party in tournament.parties)
    yield f"Pair by pair: {first}'s utility, {second}'s, and peace in 100. Lines play {first}:"
    found = {one.pair: one for one in table.pairs}
    order = [one.name for one in table.standings]
    rows = [["", *(called[name] for name in order)]]
    for name in order:
        results = (found[name, other] for other in order)
        rows.append([called[name], *(_pair_cell(one, tournament.parties) for one in results)])
    yield from _columns(rows)


def _pair_cell(one: PairResult, parties: tuple[SeatId, SeatId]) -> str:
    means = " ".join(f"{one.utility[party].mean:.0f}" for party in parties)
    return f"{means} {one.peace_rate * 100:3.0f}"


def _with_interval(found: Estimate, sign: str = "") -> str:
    ends = found.interval
    if ends is None:
        return f"{found.mean:{sign}.1f}"
    return f"{found.mean:{sign}.1f} ({ends[0]:{sign}.1f} to {ends[1]:{sign}.1f})"


def _columns(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Cells set under one another."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield ("  " + _GAP.join(cells)).rstrip()

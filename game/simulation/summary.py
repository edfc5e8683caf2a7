"""What a simulation comes to: shares and means, for programs as JSON and for people as text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import fsum

from game.model.agenda import Agenda
from game.simulation.games import GameRow
from game.simulation.simulate import Simulation

Json = dict[str, object]


def summarize(agenda: Agenda, simulation: Simulation) -> Json:
    """The summary as one JSON object; its keys are a contract.

    `issues`, `agreed` and `distance_to_frontier` are of ratified treaties alone, shares are 0..1.
    """
    rows = simulation.rows
    games = len(rows)
    ratified = Ratified(rows)
    speed = 1.0 / simulation.seconds if simulation.seconds > 0 else 0.0
    distances = [r.distance_to_frontier for r in ratified if r.distance_to_frontier is not None]
    return {
        "games": games,
        "seed": simulation.plan.seed,
        "draws": simulation.plan.draws.value,
        "calendar": simulation.plan.calendar,
        "seats": dict(simulation.plan.seats),
        "signed_rate": sum(row.signed_on is not None for row in rows) / games,
        "peace_rate": len(ratified) / games,
        "nash_share": _mean(row.nash_share for row in rows),
        "mean_utility": {p: _mean(row.utility[p] for row in rows) for p in agenda.party_ids},
        "issues": {
            issue.id: _shares((row.treaty[issue.id] for row in ratified), _ids(issue.options))
            for issue in agenda.issues
        },
        "agreed": _shares(row.agreed_on.isoformat() for row in ratified if row.agreed_on),
        "endings": _shares(row.ending for row in rows),
        "distance_to_frontier": _mean(distances) if distances else None,
        "below_no_deal": sum(row.below_no_deal for row in rows),
        "mean_turns": _mean(row.turns for row in rows),
        "mean_actions": _mean(row.actions for row in rows),
        "games_per_second": games * speed,
        "actions_per_second": sum(row.actions for row in rows) * speed,
    }


def below_no_deal_line(rows: Iterable[GameRow]) -> str:
    """How many treaties were signed, and by how many sides for less than war was worth to them."""
    treaties, below = 0, 0
    for row in rows:
        treaties += bool(row.treaty)
        below += row.below_no_deal
    return f"{treaties:,} treaties; sides that signed for less than war was worth: {below}."


class Ratified:
    """The games of some that ended in peace, looked up anew each time: they may be many."""

    def __init__(self, rows: Sequence[GameRow]) -> None:
        self._rows = rows
        self._count = sum(row.ratified for row in rows)

    def __iter__(self) -> Iterator[GameRow]:
        return (row for row in self._rows if row.ratified)

    def __len__(self) -> int:
        return self._count


def _ids(options: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(getattr(option, "id", "")) for option in options)


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return fsum(numbers) / len(numbers) if numbers else 0.0


def _shares(names: Iterable[str], all_names: Iterable[str] = ()) -> dict[str, float]:
    """Share of each name; those given first, though nobody has them, then in order."""
    counts = Counter(names)
    total = counts.total()
    known = list(all_names) or sorted(counts)
    return {name: counts[name] / total if total else 0.0 for name in known}


def summary_text(agenda: Agenda, summary: Json, rows: Sequence[GameRow]) -> str:
    """The summary for people, in plain lines."""
    ratified = Ratified(rows)
    games = len(rows)
    lines = [
        f"{games} games in {_seconds(summary, games)}: "
        + ", ".join(f"{who} as {seat}" for seat, who in _seats(summary))
        + f"; {summary['draws']} draws, {summary['calendar']} calendar, seed {summary['seed']}.",
        "",
        f"Signed     {_per_cent(sum(row.signed_on is not None for row in rows), games)}",
        f"Ratified   {_per_cent(len(ratified), games)}",
    ]
    for party in agenda.parties:
        mean = _mean(row.utility[party.id] for row in rows)
        lines.append(f"{party.name:<10} {mean:.1f} points of utility on average")
    lines.append(f"Joint gain {_mean(row.nash_share for row in rows):.0%} realised on average")
    lines += ["", "Endings"]
    for ending, count in Counter(row.ending for row in rows).most_common():
        lines.append(f"  {_per_cent(count, games)}  {ending.replace('_', ' ')}")
    if ratified:
        lines += ["", "Articles of the ratified treaties"]
        for issue in agenda.issues:
            counts = Counter(row.treaty[issue.id] for row in ratified)
            parts = [
                f"{option.title} {_per_cent(counts[option.id], len(ratified)).strip()}"
                for option in issue.options
                if counts[option.id]
            ]
            lines.append(f"  {issue.title}: " + "; ".join(parts))
        lines += ["", "Agreed on"]
        dates = Counter(row.agreed_on.isoformat() for row in ratified if row.agreed_on)
        lines += [f"  {day}  {_per_cent(dates[day], len(ratified))}" for day in sorted(dates)]
    return "\n".join(lines)


def _seconds(summary: Json, games: int) -> str:
    speed = summary["games_per_second"]
    return f"{games / speed:.1f} s" if isinstance(speed, float) and speed > 0 else "no time"


def _seats(summary: Json) -> list[tuple[str, str]]:
    seats = summary["seats"]
    return list(seats.items()) if isinstance(seats, dict) else []


def _per_cent(count: int, total: int) -> str:
    return f"{100.0 * count / total:5.1f} %"

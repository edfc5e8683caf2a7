"""Terms that both sides may accept, from what each has shown: the mediator's text, and its odds.

Both sides are seen as samples of pictures (`sampling.py`) that fit their offers and what they left
on the table. A settlement of the open articles is signed if it reaches what a side aims at, and if
its instructions allow it: he knows the limits that yielded to him, and guesses at the others, which
most probably lie where a side has not moved.
"""

from collections.abc import Mapping

import numpy as np

from game.analysis.efficient import Floats, Group, merge_groups
from game.bargaining.opponent import Ints
from game.delegations.mediator_table import Table, between, confided
from game.delegations.sampling import Sample, progress_at, sample_of
from game.model.events import TermsSuggested
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.offers import Terms

SURE = 0.07
"""Share of the scale over which the odds of a yes rise from even to three in four."""
SLACK = 0.03
"""How far below what a side aims at in its offers it would sign, in shares of the scale."""
LAST_SLACK = 0.06
"""How much further when there is no other sitting."""
FREE_STEP = 0.8
"""Odds that a capital lets its delegation go a step further than it asks, where it has come some
way already."""
FIRST_STEP = 0.15
"""The same where it has not moved at all: there, most probably, its instructions end."""
FORBIDDEN = 0.03
"""Odds of a yes beyond a limit that he has heard of."""
REACH = 3000
"""Settlements up to which all are looked at; of more, the efficient ones."""
EVEN = 0.9
"""Texts with this share of the best odds are as good: of them he takes the most even one."""


@frozen
class Text:
    """A text, and what he believes of it."""

    terms: Terms
    odds: Mapping[SeatId, float]
    """Believed odds that each side signs it at the next sitting."""
    worth: Mapping[SeatId, float]
    """Believed utility of the whole treaty to each side, 0..100."""

    @property
    def both(self) -> float:
        """Odds that both sign it."""
        one, two = self.odds.values()
        return one * two

    @property
    def uneven(self) -> float:
        """Points by which it is worth more to one side than to the other."""
        one, two = self.worth.values()
        return abs(one - two)


def texts(table: Table) -> tuple[Text, ...]:
    """Texts on all that is open which were not put before; the likeliest first.

    Of those whose odds are nearly the best the most even comes first: he leans against the side
    that gains too much.
    """
    seen, rows = table.seen, table.rows
    parties = seen.agenda.party_ids
    samples = {party: sample_of(seen, rows, party) for party in parties}
    choices = _choices(table)
    open_ = frozenset(choices)
    packages = _efficient(table, samples, choices)
    odds = {party: _odds(table, party, samples[party], packages) for party in parties}
    worth = {
        party: 100.0 * (samples[party].odds @ samples[party].pictures.utilities(packages))
        for party in parties
    }
    before = [event.terms for event in seen.minutes if isinstance(event, TermsSuggested)]
    found = [
        Text(
            terms={
                i: rows.options[i][place[at]] for at, i in enumerate(rows.options) if i in open_
            },
            odds={party: float(odds[party][number]) for party in parties},
            worth={party: float(worth[party][number]) for party in parties},
        )
        for number, place in enumerate(packages)
    ]
    fresh = [text for text in found if text.terms not in before]
    good = EVEN * max((text.both for text in fresh), default=0.0)
    return tuple(sorted(fresh, key=lambda t: (0, t.uneven) if t.both >= good else (1, -t.both)))


def _choices(table: Table) -> dict[IssueId, list[OptionId]]:
    """Per open article, the options between what the sides ask, within the limits he knows."""
    one, two = table.seen.agenda.party_ids
    asks = {party: {**table.asks[party], **confided(table, party)} for party in (one, two)}
    choices = {}
    for issue in table.open:
        options = between(table.rows, issue, asks[one][issue], asks[two][issue])
        within = [o for o in options if all(_is_within(table, p, issue, o) for p in (one, two))]
        choices[issue] = within or options
    return choices


def _is_within(table: Table, party: SeatId, issue: IssueId, option: OptionId) -> bool:
    limit = table.beliefs[party].limits.get(issue)
    steps = table.rows.steps[party][issue]
    return limit is None or steps[option] <= steps[limit]


def _efficient(
    table: Table, samples: Mapping[SeatId, Sample], choices: Mapping[IssueId, list[OptionId]]
) -> Ints:
    """Whole treaties that settle the open articles efficiently; shape (treaties, issues)."""
    rows = table.rows
    means = [s.odds @ s.pictures.rows() for s in samples.values()]
    groups, stride, start = [], 1, 0
    for issue, options in rows.options.items():
        kept = choices.get(issue)
        if kept is not None:
            places = start + np.array([rows.place[issue][option] for option in kept])
            codes = np.arange(len(kept), dtype=np.int64) * stride
            groups.append(Group(own=means[0][places], other=means[1][places], codes=codes))
            stride *= len(kept)
        start += len(options)
    merged = _joined(groups) if stride <= REACH else merge_groups(groups)
    packages = np.empty((len(merged.codes), len(rows.options)), dtype=np.int64)
    stride = 1
    for at, issue in enumerate(rows.options):
        kept = choices.get(issue)
        if kept is None:
            packages[:, at] = rows.place[issue][table.seen.agreed[issue].option]
            continue
        places = np.array([rows.place[issue][option] for option in kept])
        packages[:, at] = places[merged.codes // stride % len(kept)]
        stride *= len(kept)
    return packages


def _joined(groups: list[Group]) -> Group:
    """All settlements of all groups."""
    none_yet = np.zeros(1)
    whole = Group(own=none_yet, other=none_yet, codes=np.zeros(1, dtype=np.int64))
    for group in groups:
        whole = Group(
            own=(whole.own[:, None] + group.own).ravel(),
            other=(whole.other[:, None] + group.other).ravel(),
            codes=(whole.codes[:, None] + group.codes).ravel(),
        )
    return whole


def _odds(table: Table, party: SeatId, sample: Sample, packages: Ints) -> Floats:
    """Odds that a side signs each treaty at the next sitting; shape (treaties,)."""
    seen, pictures = table.seen, sample.pictures
    turn = min(seen.turn + 1, seen.turns)
    line = pictures.course(np.array([progress_at(seen, turn)])) - SLACK
    if turn == seen.turns:
        line = line - LAST_SLACK
    told = confided(table, party)
    if told:
        whole = {**table.asks[party], **told}
        places = [table.rows.place[issue][whole[issue]] for issue in table.rows.options]
        line = np.minimum(line, pictures.utilities(np.array([places])))
    over = (pictures.utilities(packages) - line) / SURE
    odds: Floats = sample.odds @ (1.0 / (1.0 + np.exp(-np.clip(over, -30.0, 30.0))))
    return odds * _allowed(table, party, told, packages)


def _allowed(table: Table, party: SeatId, told: Terms, packages: Ints) -> Floats:
    """Odds that a capital's instructions allow each treaty, issue by issue; shape (treaties,)."""
    odds = np.ones(len(packages))
    for at, issue in enumerate(table.rows.options):
        if issue in table.open:
            row = [_allowed_on(table, party, told, issue, o) for o in table.rows.options[issue]]
            odds = odds * np.array(row)[packages[:, at]]
    return odds


def _allowed_on(
    table: Table, party: SeatId, told: Terms, issue: IssueId, option: OptionId
) -> float:
    """Odds that a capital's instructions allow an option."""
    steps, limit = table.rows.steps[party][issue], table.beliefs[party].limits.get(issue)
    asked = max(
        steps[table.asks[party][issue]],
        steps.get(told.get(issue, option), 0) if issue in told else 0,
    )
    further = steps[option] - asked
    if further <= 0:
        return 1.0
    if limit is not None:
        return 1.0 if steps[option] <= steps[limit] else FORBIDDEN
    first = FREE_STEP if asked > 0 else FIRST_STEP
    return first * FREE_STEP ** (further - 1)

"""What the record suggests about a side, and how sure one can be of it.

The one place in which advice touches beliefs: the pictures that the computer players work with are
made in `read_situation` and `read_table`, and everything told of them is read off here.
"""

from math import exp, fsum, log

from game.delegations.advice_parts import Odds, Reading, Sureness, Weighing
from game.delegations.beliefs import Beliefs
from game.delegations.book import rows_of
from game.delegations.mediator import read_table
from game.delegations.situation import NEUTRAL, Situation, read_situation
from game.model.events import Disclosure
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Package

SPREAD = 2.2
"""Logits by which the odds of a side may be wrong of which nothing has been seen."""
PER_PAPER = 0.5
"""How fast that shrinks: after two papers to half, after six to a quarter."""
LEAST_SPREAD = 0.5
"""The same of a side of which much has been seen: nobody's mind is an open book."""
FAR, NEAR = 0.2, 0.1
"""Difference from an average weight, as a share of it, from which an issue clearly, or probably,
stands out."""
MUCH_SHOWN, SOME_SHOWN = 4, 2
"""Words of a side about an issue that must stand behind the same."""
PLEDGE, TOLD = 2, 2
"""Words that a pledge before its public, or something learned in confidence, counts for."""
EARLY = 1 / 3
"""Part of the calendar in which a concession is early."""
HALF_WAY = 0.5
AT_FIRST, WITH_TIME = -1.28, 1.55
"""Logit of a yes to terms that leave a side short of what it asks: at the first sitting, and added
by the last."""
PER_POINT = 0.31
"""The same per believed point above what it asks, at the last sitting; earlier in proportion."""
PER_STEP = -0.80
"""The same per issue that lies the whole row away from what it asks."""
ALL_ASKED = 2.49
"""The same where nothing lies away from it."""
NEVER_SURE = 0.005
"""Odds below which, and above one less which, nobody can speak of another's mind."""


def situation_of(seen: Observation) -> Situation:
    """How things stand for a party, read with an even temper."""
    return read_situation(seen, NEUTRAL)


def beliefs_of(seen: Observation) -> dict[SeatId, Beliefs]:
    """The pictures of the sides that this seat has to deal with."""
    if seen.capital is None:
        return dict(read_table(seen).beliefs)
    situation = situation_of(seen)
    return {situation.book.other: situation.beliefs}


def odds_of(seen: Observation, beliefs: Beliefs, package: Package, progress: float) -> Odds:
    """Odds that the side of these beliefs takes a whole package when it next speaks.

    A logistic curve, fitted to what delegations of every kind answered to papers that lay between
    the two positions (`python -m benchmarks.odds`). Few give a whole treaty away at a stroke.

    Args:
        seen: by whom.
        beliefs: about the side that is to answer.
        package: a whole treaty.
        progress: 0 at the first sitting, 1 from the day on which the end is expected.
    """
    papers = papers_of(seen, beliefs.about)
    away = away_from(seen, beliefs, package)
    score = AT_FIRST + WITH_TIME * progress + PER_STEP * away + (0.0 if away else ALL_ASKED)
    score += PER_POINT * progress * (beliefs.utility(package) - beliefs.level)
    likely = 1.0 / (1.0 + exp(-score))
    likely = min(max(likely, NEVER_SURE), 1.0 - NEVER_SURE)
    # What a side asks for itself needs no long record to be believed.
    spread = max(LEAST_SPREAD, SPREAD / (1.0 + PER_PAPER * papers)) if away else LEAST_SPREAD
    return Odds(
        least=_shifted(likely, -spread),
        likely=likely,
        most=_shifted(likely, spread),
        papers=papers,
    )


def away_from(seen: Observation, beliefs: Beliefs, package: Package) -> float:
    """How far a package lies from what a side asks, in whole rows, summed over the issues."""
    rows = beliefs.rows
    return fsum(
        abs(rows.place[issue][package[issue]] - rows.place[issue][option]) / rows.last[issue]
        for issue, option in rows.asked(seen, beliefs.about).items()
    )


def _shifted(odds: float, logits: float) -> float:
    return 1.0 / (1.0 + exp(-log(odds / (1.0 - odds)) - logits))


def papers_of(seen: Observation, about: SeatId) -> int:
    """Papers that a side has shown, at the table or among four eyes."""
    offers = sum(1 for offer in seen.offers if offer.by == about)
    return offers + sum(1 for floats in seen.floated if about in floats)


def read_side(seen: Observation, beliefs: Beliefs) -> Reading:
    """The reading of one side."""
    about = beliefs.about
    rows = rows_of(seen)
    words = _words_of(seen, about)
    papers = papers_of(seen, about)
    open_issues = [issue for issue in rows.options if issue not in seen.agreed]
    steps = rows.steps[about]
    unmoved = tuple(
        issue
        for issue in open_issues
        if len(words[issue]) >= SOME_SHOWN
        and max(steps[issue][o] for _, o in words[issue]) <= steps[issue][words[issue][0][1]]
    )
    early = tuple(
        issue
        for issue in rows.options
        if any(
            turn <= seen.turns * EARLY and steps[issue][option] >= rows.last[issue] * HALF_WAY
            for turn, option in words[issue]
        )
    )
    return Reading(
        about=about,
        papers=papers,
        weights=_weighed(seen, beliefs, open_issues),
        unmoved=unmoved,
        early=early,
        limits={i: o for i, o in beliefs.limits.items() if i not in seen.agreed},
    )


def _words_of(seen: Observation, about: SeatId) -> dict[IssueId, list[tuple[int, OptionId]]]:
    """What a side has said on each issue at the table, with the sitting; oldest first."""
    said: dict[IssueId, list[tuple[int, OptionId]]] = {one.id: [] for one in seen.agenda.issues}
    for offer in seen.offers:
        if offer.by == about:
            for issue, option in offer.terms.items():
                said[issue].append((offer.turn, option))
    for issue, article in seen.agreed.items():
        if article.accepted_by == about:
            said[issue].append((article.turn, article.option))
    return said


def _weighed(seen: Observation, beliefs: Beliefs, issues: list[IssueId]) -> tuple[Weighing, ...]:
    """The open issues with their share; none of them if all seem to weigh the same."""
    total = fsum(beliefs.weights[issue] for issue in issues)
    if not total:
        return ()
    shown = _shown(seen, beliefs)
    average = 1.0 / len(issues)
    shares = {issue: beliefs.weights[issue] / total for issue in issues}
    if all(abs(share / average - 1.0) < NEAR for share in shares.values()):
        return ()
    weighed = []
    for issue, share in shares.items():
        apart = abs(share / average - 1.0)
        sure = Sureness.GUESS
        if shown[issue] >= MUCH_SHOWN and apart >= FAR:
            sure = Sureness.CLEARLY
        elif shown[issue] >= SOME_SHOWN and apart >= NEAR:
            sure = Sureness.PROBABLY
        weighed.append(Weighing(issue=issue, share=share, sure=sure))
    return tuple(sorted(weighed, key=lambda one: -one.share))


def _shown(seen: Observation, beliefs: Beliefs) -> dict[IssueId, int]:
    """How much stands behind the weight of each issue, counted in words of that side."""
    about = beliefs.about
    shown = {issue: len(said) for issue, said in _words_of(seen, about).items()}
    for floats in seen.floated:
        for issue in floats.get(about, {}):
            shown[issue] += 1
    for issue in seen.pledges.get(about, {}):
        shown[issue] += PLEDGE
    for event in seen.minutes:
        if isinstance(event, Disclosure) and event.about == about:
            for name in event.field.split(":")[1:]:
                if IssueId(name) in shown:
                    shown[IssueId(name)] += TOLD
    return shown

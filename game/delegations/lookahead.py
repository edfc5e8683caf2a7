"""Look-ahead: one's own courses played out against a sample of what the other side may be.

A course is an aspiration for every sitting left. Each is played against each picture: the other
side takes what reaches its own course, and makes offers that reach it; whatever is agreed still has
to please both capitals. The course that brings most on average is followed for one sitting, and
thought over again at the next. It is an open-loop search over information sets: cheaper than a tree
by orders of magnitude, and what it leaves out (that the other side answers to what one does) is
made up for by looking again.
"""

import numpy as np

from game.analysis.efficient import Valuation
from game.bargaining.opponent import Ints
from game.bargaining.protocol import Floats
from game.delegations.sampling import Sample, progress_at, sample_of
from game.delegations.situation import Situation
from game.model.frozen import frozen

SURE = 0.025
"""Share of the other side's scale over which the odds that it accepts rise from even to three in
four."""
ABOVE = 1.0
"""Points above its capital's line at which a delegation is taken to stop."""
TEMPER = 1.65
LEANING = 0.4
"""Width and shift of the other capital's odds of sanction, as one's own capital's usually are."""
AGAIN = 0.5
"""What is left of a treaty that a capital has refused: it may come back once, but not in the last
sitting."""
BREAK = 0.03
"""Odds, per sitting, that a capital breaks the talks off."""
LEVELS = 12
"""Steps of the grid from which courses are made."""
BENDS = (0.5, 1.0, 2.5)
"""Exponents of time in a course: under 1 falls early, over 1 late."""
WITHIN_BAND = np.array([0.1, 0.3, 0.5, 0.7, 0.9])
"""Where in the band the capital's line may lie, each place as likely as the others."""
BEYOND = 0.4
"""Points that it costs to bind oneself beyond an important limit: the capital's confidence."""


@frozen
class Ground:
    """What there is to agree on: packages, and what each is worth to both."""

    packages: Ints
    """Places of the options; shape (n, issues)."""
    own: Floats
    """Utility 0..100 to oneself; shape (n,)."""
    worth: Floats
    """The same, weighed by the odds that the own capital sanctions it; falling; shape (n,)."""
    theirs: Floats
    """Utility 0..1 to the other side in each picture; shape (pictures, n)."""


@frozen
class Outlook:
    """What looking ahead comes to."""

    level: float
    """Aspiration for this sitting, in worth."""
    value: float
    """What going on is worth, 0..100."""
    peace: float
    """Odds that it ends in a treaty that both capitals sanction."""
    harder: float
    """What it would be worth to open the course at the top of the grid and hold."""
    ground: Ground
    sample: Sample


def sanction(situation: Situation, own: Floats, beyond: Ints) -> Floats:
    """Odds that the own capital sanctions packages, its line anywhere within the known band."""
    capital = situation.capital
    low, high = capital.band
    lines = low + (high - low) * WITHIN_BAND + situation.raised
    score = (own[:, None] - lines) / capital.temper + capital.leaning - beyond[:, None]
    odds: Floats = (1.0 / (1.0 + np.exp(-np.clip(score, -40.0, 40.0)))).mean(axis=1)
    return np.where(own >= situation.no_deal, odds, 0.0)


def look_ahead(situation: Situation) -> Outlook:
    """The best course from here, and what it is worth."""
    sample = sample_of(situation.seen, situation.book.rows, situation.book.other)
    ground = survey(situation, sample)
    return outlook(situation, sample, ground)


def survey(situation: Situation, sample: Sample) -> Ground:
    """The efficient packages within all limits, and those beyond important ones, priced."""
    space, rows = situation.book.space, situation.book.rows
    mean_rows = sample.odds @ sample.pictures.rows()
    ends = np.cumsum([len(options) for options in rows.options.values()])
    valuation = Valuation(points=tuple(np.split(mean_rows, ends[:-1])))
    found: list[Ints] = []
    for late in (False, True):
        frontier = space.efficient(
            valuation, agreed=situation.agreed, allowed=situation.allowed(late)
        )
        found.append(frontier.packages.astype(np.int64))
    packages = np.unique(np.concatenate(found), axis=0)
    names = [space.terms(row) for row in packages]
    own = np.array([situation.book.utility(package) for package in names])
    beyond = np.array([len(situation.broken_important(package)) for package in names])
    odds = sanction(situation, own, beyond)
    fallback = situation.no_deal
    worth = odds * own + (1.0 - odds) * fallback - BEYOND * beyond
    order = np.argsort(-worth, kind="stable")
    packages, own, worth = packages[order], own[order], worth[order]
    theirs = sample.pictures.utilities(packages)
    theirs = theirs - _beyond_known_limits(situation, packages)[None, :]
    # Only packages that are better for them than all that are better for oneself.
    mean = sample.odds @ theirs
    best = np.maximum.accumulate(mean)
    kept = np.concatenate(([True], best[1:] > best[:-1]))
    return Ground(
        packages=packages[kept],
        own=own[kept],
        worth=worth[kept],
        theirs=theirs[:, kept],
    )


def _beyond_known_limits(situation: Situation, packages: Ints) -> Floats:
    """What to take off for options beyond a limit of theirs that one knows of."""
    rows, other = situation.book.rows, situation.book.other
    places = {issue: at for at, issue in enumerate(rows.options)}
    off = np.zeros(len(packages))
    for issue, limit in situation.beliefs.limits.items():
        if issue in situation.seen.agreed:
            continue
        steps = np.array(list(rows.steps[other][issue].values()))
        most = rows.steps[other][issue][limit]
        off += np.where(steps[packages[:, places[issue]]] > most, 0.15, 0.0)
    return off


def outlook(situation: Situation, sample: Sample, ground: Ground, easier: float = 0.0) -> Outlook:
    """The best course over this ground.

    Args:
        situation: one's own.
        sample: pictures of the other side.
        ground: what there is to agree on.
        easier: share of its scale by which the other side is taken to aim lower than it does.
    """
    seen = situation.seen
    turns = range(seen.turn, seen.turns + 1)
    times = np.array([progress_at(seen, turn) for turn in turns])
    pictures = sample.pictures
    asks = pictures.utilities(sample.asks[None, :])
    aims = np.minimum(pictures.course(times), asks) - easier
    courses = _courses(ground, situation, len(times))
    values, peace = _play(situation, sample, ground, courses, aims)
    best = int(np.argmax(values))
    return Outlook(
        level=float(courses[best, 0]),
        value=float(values[best]),
        peace=float(peace[best]),
        harder=float(values[0]),
        ground=ground,
        sample=sample,
    )


def _courses(ground: Ground, situation: Situation, left: int) -> Floats:
    """Aspirations for the sittings left, in worth; shape (courses, left). The first one holds."""
    top = float(ground.worth[0])
    bottom = max(float(ground.worth[-1]), situation.no_deal)
    grid = np.linspace(top, min(bottom, top), LEVELS)
    gone = np.linspace(0.0, 1.0, left) if left > 1 else np.ones(1)
    courses = [
        start - (start - end) * gone**bend
        for place, start in enumerate(grid)
        for end in grid[place:]
        for bend in (BENDS if end < start and left > 2 else (1.0,))
    ]
    return np.array(courses)


def _play(
    situation: Situation, sample: Sample, ground: Ground, courses: Floats, aims: Floats
) -> tuple[Floats, Floats]:
    """What each course brings, and how often it ends in peace, on average over the pictures."""
    no_deal = situation.no_deal
    places = np.maximum(np.searchsorted(-ground.worth, -courses + 1e-9, side="right") - 1, 0)
    coming = _coming(sample, ground, aims)
    gain_own = ground.worth - no_deal
    odds_own = np.clip(gain_own / np.maximum(ground.own - no_deal, 1e-6), 0.0, 1.0)
    alive = np.repeat(sample.odds[None, :], len(courses), axis=0)
    value = np.zeros(len(courses))
    peace = np.zeros(len(courses))
    at_their_line = _sanctioned(np.zeros(1))[0]
    for step in range(courses.shape[1]):
        again = AGAIN if step < courses.shape[1] - 1 else 0.0
        if step > 0:
            takes = coming[None, :, step] >= courses[:, step][:, None]
            taken = np.where(takes, alive, 0.0)
            signed = at_their_line + (1.0 - at_their_line) * again
            value += signed * (taken @ (coming[:, step] - no_deal))
            peace += signed * taken.sum(axis=1)
            alive = alive - taken
        at = places[:, step]
        over = ground.theirs[:, at].T - aims[None, :, step]
        accepted = alive / (1.0 + np.exp(-np.clip(over / SURE, -30.0, 30.0)))
        signed_by_them = _sanctioned(over)
        signed_by_them += (1.0 - signed_by_them) * again
        mass = (accepted * signed_by_them).sum(axis=1)
        value += mass * gain_own[at]
        peace += mass * odds_own[at]
        alive = (alive - accepted) * (1.0 - BREAK)
    return value + no_deal, peace


def _sanctioned(over: Floats) -> Floats:
    """Odds that the other capital sanctions what its delegation takes.

    A delegation takes what lies a little above its capital's line; how little, `over` tells, in
    shares of its scale.
    """
    odds: Floats = 1.0 / (
        1.0 + np.exp(-(100.0 * np.clip(over, 0.0, 0.3) + ABOVE) / TEMPER - LEANING)
    )
    return odds


def _coming(sample: Sample, ground: Ground, aims: Floats) -> Floats:
    """Worth to oneself of what they will offer, by each picture; shape (pictures, times).

    They offer what reaches their own course; how near to efficient, their present paper tells.
    """
    mean = sample.odds @ ground.theirs
    fair = np.interp(aims, mean, ground.worth)
    return np.asarray(fair - 1.0, dtype=np.float64)


def place_at(ground: Ground, level: float) -> int:
    """Place of the package worth this level to oneself that is best for the other side."""
    return max(int(np.searchsorted(-ground.worth, -level + 1e-9, side="right")) - 1, 0)

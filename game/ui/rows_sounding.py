"""How far an answer given in private can be trusted, and what was answered to it (rule 5.6)."""

from game.model.events import Disclosure, TrackMoved
from game.model.ids import IssueId
from game.model.observation import Observation
from game.model.tracks import TRUST
from game.play.figures import points, whole
from game.play.language import marked
from game.play.words import Words


def how_true(words: Words, seen: Observation, answer: Disclosure) -> str:
    """How likely the answer is true, and the true answer to the same question about oneself.

    Nobody is told whether his own delegation's answer was the true one: trust decides both alike.
    """
    if answer.source != "sounding":
        return ""
    trust = _trust_then(seen, answer)
    if words.prices is None or seen.instructions is None or trust is None:
        return ""
    needed = words.prices.sound_trust_needed
    issues = [IssueId(part) for part in answer.field.split(":")[1:]]
    spread = {issue: _spread(seen, issue) for issue in issues}
    first, second = issues
    own = first if spread[first] >= spread[second] else second
    message = marked(
        "At the trust of that day, {trust}, such an answer is true. You were asked the same, and "
        "they know that “{own}” weighs more with you."
    )
    if trust < needed:
        message = marked(
            "True about {tenth} times in 10: trust between the delegations stood at {trust}, and "
            "{needed} would make it sure. You were asked the same; with the same odds they heard "
            "the truth, that “{own}” weighs more with you."
        )
    return words.say(
        message,
        tenth=round(10 * trust / max(1, needed)),
        trust=whole(trust),
        needed=points(needed),
        own=words.issue(own),
    )


def _spread(seen: Observation, issue: IssueId) -> int:
    if seen.instructions is None:
        return 0
    row = seen.instructions.preferences.points[issue]
    return max(row) - min(row)


def _trust_then(seen: Observation, answer: Disclosure) -> int | None:
    """Trust between the delegations when the answer was given; None if one has not heard it."""
    come = False
    for event in seen.minutes:
        if event is answer:
            come = True
        elif come and isinstance(event, TrackMoved) and event.track == TRUST:
            return event.before
    return seen.tracks.get(TRUST) if come else None

"""What a program thought, in the player's language."""

from collections.abc import Callable, Mapping

from game.delegations.delegation import Rationale, Reason
from game.model.ids import IssueId, OptionId, SeatId
from game.play.words import Words

_TENTHS_BELOW = 10.0
"""Figures are told with tenths below this, and without from it on."""
_OF_A_HUNDRED = ("worth", "hope", "target")
"""Fields that say what something is worth."""


def describe_reason(words: Words, reason: Reason) -> str:
    """A ground with names in the place of ids."""
    issue = IssueId(reason.fields.get("issue", ""))
    speak: dict[str, Callable[[str], str]] = {
        "issue": lambda text: words.issues((IssueId(text),)),
        "other_issue": lambda text: words.issue(IssueId(text)),
        "issues": lambda text: words.issues(IssueId(one) for one in text.split(",") if one),
        "option": lambda text: words.say("“{title}”", title=words.option(issue, OptionId(text))),
        "party": lambda text: words.seat(SeatId(text)),
        "power": lambda text: words.named("power", text) or text,
    }
    fields = {
        name: speak[name](value) if name in speak else value
        for name, value in _rounded(reason.fields).items()
    }
    return words.say(reason.message, **fields)


def _rounded(fields: Mapping[str, str]) -> Mapping[str, str]:
    """Figures as a reader wants them: whole from ten on, unless two worths would look alike."""
    exact = {name: _figure(value, whole_from=None) for name, value in fields.items()}
    whole = {name: _figure(value, whole_from=_TENTHS_BELOW) for name, value in fields.items()}
    worths = [name for name in _OF_A_HUNDRED if name in fields]
    alike = len({whole[name] for name in worths}) < len({exact[name] for name in worths})
    return {name: exact[name] if alike and name in worths else whole[name] for name in fields}


def _figure(value: str, whole_from: float | None) -> str:
    """A figure rounded to tenths, or whole from a height on; anything else as it is."""
    try:
        number = float(value)
    except ValueError:
        return value
    if whole_from is not None and abs(number) >= whole_from:
        return f"{number:.0f}"
    return f"{round(number, 1):g}"


def describe_rationale(words: Words, rationale: Rationale) -> tuple[str, ...]:
    """Why a delegation did what it did, what it hoped for, believed and weighed; line by line."""
    lines = [describe_reason(words, rationale.why)]
    if rationale.aspiration is not None and rationale.target is not None:
        lines.append(
            words.say(
                "It hoped for {aspiration} of 100 and did not mean to go below {target}.",
                aspiration=round(rationale.aspiration),
                target=round(rationale.target),
            )
        )
    if rationale.weights:
        weights = rationale.weights
        known = [issue.id for issue in words.agenda.issues if issue.id in weights]
        weightiest = sorted(known, key=lambda issue: -weights[issue])[:3]
        lines.append(
            words.say(
                "It believed that what mattered most to the other side was {issues}.",
                issues=words.issues(weightiest),
            )
        )
    for other in rationale.alternatives:
        # A reason that names the worth itself need not be told it again.
        worth = None if "worth" in other.reason.fields else other.worth
        lines.append(_alternative(words, describe_reason(words, other.reason), worth, other.odds))
        if other.why_not is not None:
            lines.append(
                words.say("Not done: {reason}", reason=describe_reason(words, other.why_not))
            )
    return tuple(dict.fromkeys(lines))


def _alternative(words: Words, told: str, worth: float | None, odds: float | None) -> str:
    if worth is not None and odds is not None:
        return words.say(
            "Weighed: {alternative} Worth {worth}, odds {odds} in 100.",
            alternative=told,
            worth=round(worth),
            odds=round(odds * 100),
        )
    if worth is not None:
        return words.say(
            "Weighed: {alternative} Worth {worth}.", alternative=told, worth=round(worth)
        )
    if odds is not None and 0.0 < odds < 1.0:
        return words.say(
            "Weighed: {alternative} Odds {odds} in 100.", alternative=told, odds=round(odds * 100)
        )
    return words.say("Weighed: {alternative}", alternative=told)

"""What a program thought, in the player's language."""

from collections.abc import Callable, Iterator, Mapping

from game.delegations.delegation import Alternative, Rationale, Reason
from game.model.ids import IssueId, OptionId, SeatId
from game.play.language import marked
from game.play.words import Words, sentence

_TENTHS_BELOW = 1.5
"""Figures are told with tenths below this, and whole from it on."""
_IDLE = "Nothing to be done that is worth its price."
"""The reason for a rest: as a thing that was weighed it says nothing."""
_OF_A_HUNDRED = ("worth", "hope", "target")
"""Fields that say what something is worth."""


def describe_reason(words: Words, reason: Reason, *, apart: bool = True) -> str:
    """A ground with names in the place of ids.

    Args:
        words: the reader's.
        reason: the ground.
        apart: whether two worths that would look alike are told with tenths.
    """
    issue = IssueId(reason.fields.get("issue", ""))
    speak: dict[str, Callable[[str], str]] = {
        "issue": lambda text: words.issues((IssueId(text),)),
        "other_issue": lambda text: words.issue(IssueId(text)),
        "issues": lambda text: words.issues(IssueId(one) for one in text.split(",") if one),
        "option": lambda text: words.say("“{title}”", title=words.option(issue, OptionId(text))),
        "party": lambda text: words.seat(SeatId(text)),
        "power": lambda text: _within(words.named("power", text) or text),
    }
    fields = {
        name: speak[name](value) if name in speak else value
        for name, value in _rounded(reason.fields, apart).items()
    }
    return sentence(words.say(reason.message, **fields))


def _within(name: str) -> str:
    """A name as it stands within a sentence: "the German Emperor"."""
    return name[:1].lower() + name[1:] if name.startswith("The ") else name


def _rounded(fields: Mapping[str, str], apart: bool) -> Mapping[str, str]:
    """Figures as a reader wants them: whole unless they are small or two worths look alike."""
    exact = {name: _figure(value, whole_from=None) for name, value in fields.items()}
    whole = {name: _figure(value, whole_from=_TENTHS_BELOW) for name, value in fields.items()}
    worths = [name for name in _OF_A_HUNDRED if name in fields]
    alike = apart and len({whole[name] for name in worths}) < len({exact[name] for name in worths})
    return {name: exact[name] if alike and name in worths else whole[name] for name in fields}


def _figure(value: str, whole_from: float | None) -> str:
    """A figure rounded to tenths, or whole from a height on; anything else as it is."""
    try:
        number = float(value)
    except ValueError:
        return value
    if whole_from is not None and abs(number) >= whole_from:
        return f"{number:.0f}"
    # Adding nothing makes a plain 0 of what is rounded up to it from below.
    return f"{round(number, 1) + 0.0:g}"


def describe_rationale(
    words: Words, rationale: Rationale, before: Rationale | None = None
) -> tuple[str, ...]:
    """Why a delegation did what it did, what it hoped for, believed and weighed; line by line.

    Args:
        words: the reader's.
        rationale: what it thought.
        before: what it thought the last time, if that was just read: of its hopes, beliefs and
            what it weighed only what has changed is told.
    """
    known = set(_mind(words, before)) if before is not None else set()
    why = describe_reason(words, rationale.why)
    return tuple(
        dict.fromkeys((why, *(one for one in _mind(words, rationale) if one not in known)))
    )


def _mind(words: Words, rationale: Rationale) -> Iterator[str]:
    if rationale.aspiration is not None and rationale.target is not None:
        aspiration, target = round(rationale.aspiration), round(rationale.target)
        message = marked("It hoped for {aspiration} of 100 and did not mean to go below {target}.")
        if aspiration == target:
            message = marked("It hoped for {aspiration} of 100 and meant to take no less.")
        yield words.say(message, aspiration=aspiration, target=target)
    if rationale.weights:
        weights = rationale.weights
        known = [issue.id for issue in words.agenda.issues if issue.id in weights]
        weightiest = sorted(known, key=lambda issue: -weights[issue])[:3]
        yield words.say(
            "It believed that what mattered most to the other side was {issues}.",
            issues=words.issues(weightiest),
        )
    left: set[str] = set()
    for other in rationale.alternatives:
        if _says_nothing(other):
            continue
        # A reason that names the worth itself need not be told it again.
        worth = None if "worth" in other.reason.fields else other.worth
        told = describe_reason(words, other.reason, apart=False)
        why_not = describe_reason(words, other.why_not, apart=False) if other.why_not else ""
        # Why one thing was left holds for the next as well.
        once = "" if why_not in left else why_not
        left.add(why_not)
        yield _alternative(words, told, worth, other.odds, once)


def _says_nothing(other: Alternative) -> bool:
    """Whether it was a rest, or would have brought nothing."""
    gain = other.reason.fields.get("gain", "")
    if not gain:
        return other.reason.message == _IDLE
    return round(float(gain), 1) <= 0


def _in_a_hundred(odds: float) -> int:
    """Odds as they are told: what is only believed is never told as certain."""
    return min(max(round(odds * 100), 1), 99)


def _alternative(
    words: Words, told: str, worth: float | None, odds: float | None, why_not: str
) -> str:
    line = words.say("Weighed: {alternative}", alternative=told)
    if worth is not None and odds is not None:
        line = words.say(
            "{line} Worth {worth}, odds {odds} in 100.",
            line=line,
            worth=round(worth),
            odds=_in_a_hundred(odds),
        )
    elif worth is not None:
        line = words.say("{line} Worth {worth}.", line=line, worth=round(worth))
    elif odds is not None and 0.0 < odds < 1.0:
        line = words.say("{line} Odds {odds} in 100.", line=line, odds=_in_a_hundred(odds))
    return words.say("{line} {why_not}", line=line, why_not=why_not) if why_not else line

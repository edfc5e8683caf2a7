"""The issues as a seat sees them: what is agreed, what each side asks, what its capital allows."""

from game.model.agenda import Issue
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation, OwnLimit
from game.play.appraisal import Standing, standing_of
from game.play.figures import roman
from game.play.wording_views import describe_band, describe_standing, describe_tier
from game.play.words import Words
from game.ui.rows_minutes import seat_colour

BEST = 100.0
"""What the best of all treaties is worth."""


@frozen
class AgendaRow:
    """One issue, with the places of everything that is marked on its row of options."""

    issue: IssueId
    number: str
    """Roman, as articles are numbered."""
    title: str
    question: str
    options: tuple[str, ...]
    ids: tuple[OptionId, ...]
    notes: tuple[str, ...]
    """A remark on each option: what it would mean to the reader."""
    agreed: int | None
    ours: int | None
    """Own latest position; to the mediator, the first party's."""
    theirs: int | None
    """The other side's latest position; to the mediator, the second party's."""
    limit: int | None
    """The least that one's capital allows."""
    giving: int
    """Direction in which the reader gives way among the options: 1, -1, or 0 for the mediator."""
    status: str
    """How far apart the sides' last words are, in a few words."""
    statuses: tuple[str, ...]
    """What each option would be beside the other side's last word; none to the mediator."""


@frozen
class HandRow:
    """What stands at an issue in words: who asks what, and the least that one may sign."""

    title: str
    said: tuple[tuple[str, str, str], ...]
    """Per line: the mark among the pips (square, diamond, disc, fence), its colour, the words."""


def hand_row(words: Words, seen: Observation, issue_id: IssueId | None) -> HandRow:
    """The issue in hand in words; with none in hand, how to learn of one."""
    if issue_id is None:
        told = words.say(
            "Point at an article, or go to it with P: here stands what they ask, and the least "
            "that you may sign."
        )
        return HandRow(title=words.say("The article in hand"), said=(("", "soft", told),))
    issue = seen.agenda.issue(issue_id)
    title = words.say("{number}. {issue}", number=roman(issue.number), issue=words.issue(issue_id))
    return HandRow(title=title, said=positions_in_words(words, seen, issue_id))


def standing_lines(words: Words, seen: Observation) -> tuple[str, ...]:
    """How far the two sides have come: agreed, apart, and what the first capital would sign."""
    issues = [issue.id for issue in seen.agenda.issues]
    agreed = [issue for issue in issues if issue in seen.agreed]
    apart = [issue for issue in issues if issue not in seen.agreed]
    told = [
        words.say(
            "{number} of {count} articles are initialled.", number=len(agreed), count=len(issues)
        )
    ]
    if apart and agreed:
        told.append(words.say("Still open: {issues}.", issues=words.issues(apart)))
    if seen.capital is not None:
        told.append(describe_band(words, seen))
        war = round(seen.capital.no_deal.no_deal_value)
        told.append(words.say("Going on with the war is worth {war} of 100.", war=war))
    return tuple(told)


def positions_in_words(
    words: Words, seen: Observation, issue: IssueId
) -> tuple[tuple[str, str, str], ...]:
    """Each side's last word on an issue, and one's own limit; for an agreed one, what is agreed."""
    agreed = seen.agreed.get(issue)
    if agreed is not None:
        told = words.say("Initialled: {option}", option=words.option(issue, agreed.option))
        return (("disc", "ok", told),)
    lines = []
    first, second = sides_of(seen)
    if seen.seat not in seen.agenda.party_ids:
        lines.append(("square", seat_colour(seen, first), _asks(words, seen, first, issue)))
    lines.append(("diamond", seat_colour(seen, second), _asks(words, seen, second, issue)))
    limit = limit_on(seen, issue)
    if limit is not None:
        told = words.say(
            "Least you may sign: {option} ({tier})",
            option=words.option(issue, limit.limit),
            tier=describe_tier(words, limit.tier),
        )
        lines.append(("fence", "ink", told))
    elif seen.capital is not None:
        lines.append(("", "soft", words.say("Your capital has set no limit here.")))
    return tuple(lines)


def last_words(words: Words, seen: Observation, issue: IssueId) -> tuple[tuple[str, str, str], ...]:
    """What each side last asked, with its mark.

    One's own comes first, before one has spoken the draft from home; to the mediator both sides'.
    """
    first, second = sides_of(seen)
    own = seen.seat in seen.agenda.party_ids
    marks = (
        (first, "disc", "accent") if own else (first, "square", seat_colour(seen, first)),
        (second, "diamond", seat_colour(seen, second)),
    )
    lines = []
    for party, mark, colour in marks:
        option = seen.positions[party].get(issue)
        if option is None and own and party == seen.seat and seen.instructions is not None:
            option = seen.instructions.draft.get(issue)
        if option is not None:
            lines.append((mark, colour, words.option(issue, option)))
    # Who is silent takes no room, unless both are.
    return tuple(lines) or (("disc", "faint", words.say("silent so far")),)


def _asks(words: Words, seen: Observation, party: SeatId, issue: IssueId) -> str:
    option = seen.positions[party].get(issue)
    if option is None:
        return words.say("{party} has not spoken to it", party=words.seat(party))
    return words.say(
        "{party}: {option}", party=words.seat(party), option=words.option(issue, option)
    )


def agenda_rows(words: Words, seen: Observation) -> tuple[AgendaRow, ...]:
    """All issues in the agenda's order."""
    return tuple(_row(words, seen, issue) for issue in seen.agenda.issues)


def sides_of(seen: Observation) -> tuple[SeatId, SeatId]:
    """One's own side and the other; to the mediator, the first party and the second."""
    if seen.seat in seen.agenda.party_ids:
        return seen.seat, seen.agenda.other(seen.seat)
    return seen.agenda.party_ids


def limit_on(seen: Observation, issue: IssueId) -> OwnLimit | None:
    """One's capital's limit on an issue as it stands today."""
    limits = seen.capital.limits if seen.capital else ()
    return next((limit for limit in limits if limit.issue == issue), None)


def _row(words: Words, seen: Observation, issue: Issue) -> AgendaRow:
    first, second = sides_of(seen)
    agreed = seen.agreed.get(issue.id)
    limit = limit_on(seen, issue.id)
    ours = seen.positions[first].get(issue.id)
    theirs = seen.positions[second].get(issue.id)
    return AgendaRow(
        issue=issue.id,
        number=roman(issue.number),
        title=words.issue(issue.id),
        question=words.language.text(issue.question),
        options=tuple(words.option(issue.id, option.id) for option in issue.options),
        ids=tuple(option.id for option in issue.options),
        notes=tuple(_note(words, seen, issue, option.id) for option in issue.options),
        agreed=None if agreed is None else issue.position(agreed.option),
        ours=None if ours is None else issue.position(ours),
        theirs=None if theirs is None else issue.position(theirs),
        limit=None if limit is None else issue.position(limit.limit),
        giving=_giving(seen),
        status=_status(words, seen, issue),
        statuses=_statuses(words, seen, issue),
    )


def _giving(seen: Observation) -> int:
    if seen.seat not in seen.agenda.party_ids:
        return 0
    return 1 if seen.seat == seen.agenda.parties[0].id else -1


def _note(words: Words, seen: Observation, issue: Issue, option: OptionId) -> str:
    """What an option would mean: to one's capital, and who asks for it."""
    remarks = []
    limit = limit_on(seen, issue.id)
    if seen.capital is not None and limit is not None:
        standing = standing_of(seen, issue.id, option)
        if standing is Standing.BEYOND:
            tier = describe_tier(words, limit.tier)
            remarks.append(words.say("beyond your instructions ({tier})", tier=tier))
        else:
            remarks.append(describe_standing(words, standing))
    for party in seen.agenda.party_ids:
        if seen.positions[party].get(issue.id) != option:
            continue
        if party == seen.seat:
            remarks.append(words.say("your last word"))
        else:
            remarks.append(words.say("asked by {party}", party=words.seat(party)))
    return "; ".join(remarks)


def _status(words: Words, seen: Observation, issue: Issue) -> str:
    if issue.id in seen.agreed:
        return words.say("agreed")
    first, second = seen.agenda.party_ids
    ours, theirs = (seen.positions[party].get(issue.id) for party in (first, second))
    if ours is None or theirs is None:
        silent = first if ours is None else second
        if ours is None and theirs is None:
            return ""
        if silent == seen.seat:
            return words.say("you are silent")
        return words.say("{party} is silent", party=words.seat(silent))
    gap = issue.position(theirs) - issue.position(ours)
    if gap == 0:
        return words.say("of one mind")
    if gap < 0:
        return words.say("either text would do")
    return words.count("{number} step apart", "{number} steps apart", gap)


def _statuses(words: Words, seen: Observation, issue: Issue) -> tuple[str, ...]:
    if seen.seat not in seen.agenda.party_ids:
        return ()
    other = seen.agenda.other(seen.seat)
    asked = seen.positions[other].get(issue.id)
    if asked is None:
        told = words.say("{party} is silent", party=words.seat(other))
        return tuple(told for _ in issue.options)
    giving, place = _giving(seen), issue.position(asked)
    return tuple(_beside(words, giving * (place - number)) for number in range(len(issue.options)))


def _beside(words: Words, gap: int) -> str:
    """What an option of one's own is beside what they ask, so many steps further on."""
    if gap == 0:
        return words.say("as they ask")
    if gap < 0:
        return words.say("more than they ask")
    return words.count("{number} step apart", "{number} steps apart", gap)

"""The mediator's aims and how near they are, from what is public; and what he knows of a side."""

from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Desk, Observation
from game.model.scenario import Aim
from game.model.tracks import INFLUENCE
from game.play.figures import hundredths, whole
from game.play.wording_corridor import describe_fact
from game.play.wording_views import describe_peace_odds
from game.play.words import Words

_PEACE = {"remote": 0.1, "doubtful": 0.3, "possible": 0.5, "likely": 0.7, "near": 0.9}
"""Where the word for the odds of peace stands on a bar."""
_WHOLE_LEAD = 6.0
"""Articles by which one side may run ahead until nothing is left of the balance."""
_HALF_WAY = 0.2
"""An article this near to the middle of its options is nobody's gain."""


@frozen
class AimRow:
    """One thing that he wants of this conference."""

    title: str
    weight: str
    """How much it counts in his score."""
    share: float | None
    """How near it is, 0..1; None while nothing can be said."""
    told: str


def aim_rows(words: Words, seen: Observation) -> tuple[AimRow, ...]:
    """The aims that the scenario gives the mediator, in its order; none to another seat."""
    desk = seen.desk
    if desk is None:
        return ()
    weights = hundredths([aim.weight for aim in desk.aims])
    return tuple(
        _aim(words, seen, desk, aim, weight) for aim, weight in zip(desk.aims, weights, strict=True)
    )


def _aim(words: Words, seen: Observation, desk: Desk, aim: Aim, weight: int) -> AimRow:
    share, told = None, ""
    match aim.id:
        case "peace":
            share = _PEACE.get(seen.peace_odds)
            told = words.say(
                "{odds} {number} of {count} articles are initialled.",
                odds=describe_peace_odds(words, seen.peace_odds),
                number=len(seen.agreed),
                count=len(seen.agenda.issues),
            )
        case "balance":
            share, told = _balance(words, seen)
        case "open_door":
            share, told = _open_door(words, seen, desk)
        case "influence":
            height = seen.tracks.get(INFLUENCE, 0)
            share = height / 1000
            told = words.say("You have {number} of 100 left.", number=whole(height))
    return AimRow(
        title=words.language.text(aim.title),
        weight=words.say("{share} in 100 of your score", share=weight),
        share=share,
        told=told,
    )


def _balance(words: Words, seen: Observation) -> tuple[float | None, str]:
    """How evenly the articles initialled so far fall, counted in places among their options."""
    first, second = seen.agenda.party_ids
    if not seen.agreed:
        return None, words.say("Nothing is initialled yet.")
    leans = []
    for issue_id, article in seen.agreed.items():
        issue = seen.agenda.issue(issue_id)
        leans.append(1.0 - 2.0 * issue.position(article.option) / (len(issue.options) - 1))
    counts = (sum(lean > _HALF_WAY for lean in leans), sum(lean < -_HALF_WAY for lean in leans))
    told = words.say(
        "Of what is initialled, {one} lie nearer to the wish of {first}, {two} to that of "
        "{second}, {half} half way.",
        one=counts[0],
        first=words.seat(first),
        two=counts[1],
        second=words.seat(second),
        half=len(leans) - sum(counts),
    )
    return max(0.0, 1.0 - abs(sum(leans)) / _WHOLE_LEAD), told


def _open_door(words: Words, seen: Observation, desk: Desk) -> tuple[float | None, str]:
    if not desk.open_door:
        return None, ""
    settled = {i: seen.agreed[i].option for i in desk.open_door if i in seen.agreed}
    kept = sum(option in desk.open_door[issue] for issue, option in settled.items())
    told = words.say(
        "{count} articles decide it: {kept} initialled as you wish, {lost} otherwise, {left} open.",
        count=len(desk.open_door),
        kept=kept,
        lost=len(settled) - kept,
        left=len(desk.open_door) - len(settled),
    )
    return kept / len(desk.open_door), told


def known_of(words: Words, seen: Observation, party: SeatId) -> tuple[str, ...]:
    """What he has done with a side, what it told him, and what it has bound itself to in public."""
    desk = seen.desk
    if desk is None:
        return ()
    capital = words.capital(party)
    appeals = desk.presses.get(party, 0)
    told = [
        words.count(
            "You have appealed to {capital} {number} time.",
            "You have appealed to {capital} {number} times.",
            appeals,
            capital=capital,
        )
        if appeals
        else words.say("You have not appealed to {capital} yet.", capital=capital)
    ]
    enlisted = [one for one in desk.powers if one.id in desk.enlisted and one.works_on == party]
    told += [
        words.say(
            "{power} has spoken in {capital} for you.",
            power=words.language.text(one.name),
            capital=capital,
        )
        for one in enlisted
    ]
    facts = [
        describe_fact(words, fact.about, fact.field, fact.value)
        for fact in desk.facts
        if fact.about == party
    ]
    told += [words.say("In confidence: {fact}", fact=fact) for fact in facts]
    if not facts:
        told.append(
            words.say("Nothing has been confided to you of {party} yet.", party=words.seat(party))
        )
    told += [
        words.say("Pledged in public: {article}.", article=words.article(issue, option))
        for issue, option in seen.pledges.get(party, {}).items()
    ]
    return tuple(told)

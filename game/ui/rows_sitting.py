"""What passed at a sitting, in a few lines for the one seat that was not in the room."""

from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    CapitalDecided,
    EnvoyRecalled,
    Event,
    FinalAbandoned,
    MediatorCalled,
    OfferMade,
    PledgeBroken,
    PressBriefed,
    RecessAnswered,
    SecretLeaked,
    SecretSittingAnswered,
    TreatyReferred,
    TrunksPacked,
    TrunksUnpacked,
)
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness
from game.play.wording_events import describe_events
from game.play.words import Words
from game.ui.rows import with_turns

_TOLD = (
    ArticleReopened,
    CapitalDecided,
    EnvoyRecalled,
    FinalAbandoned,
    MediatorCalled,
    PledgeBroken,
    PressBriefed,
    RecessAnswered,
    SecretLeaked,
    SecretSittingAnswered,
    TreatyReferred,
    TrunksPacked,
    TrunksUnpacked,
)


def sitting_lines(words: Words, seen: Observation) -> tuple[str, ...]:
    """What the two sides have done since the mediator's last move, in the order of the minutes."""
    asked: dict[SeatId, dict[IssueId, OptionId]] = {p: {} for p in seen.agenda.party_ids}
    told: list[str] = []
    together: list[Event] = []
    for turn, event in with_turns(seen):
        if turn == seen.turn and isinstance(event, ArticleAgreed):
            together.append(event)
            continue
        told += describe_events(words, together)
        together = []
        if isinstance(event, OfferMade):
            if turn == seen.turn:
                told.append(_offer(words, event, asked[event.by]))
            asked[event.by] |= event.terms
        elif turn == seen.turn and isinstance(event, _TOLD):
            told += describe_events(words, (event,))
    told += describe_events(words, together)
    return tuple(dict.fromkeys(told)) or (words.say("Nothing was moved at the table."),)


def _offer(words: Words, event: OfferMade, before: dict[IssueId, OptionId]) -> str:
    party = words.seat(event.by)
    if not before:
        return words.count(
            "{party} lays down its first paper, on {number} article.",
            "{party} lays down its first paper, on {number} articles.",
            len(event.terms),
            party=party,
        )
    new = {i: option for i, option in event.terms.items() if before.get(i) != option}
    if event.firmness is Firmness.EXPLORATORY:
        return words.say("{party} explores terms, which bind it to nothing.", party=party)
    if event.firmness is Firmness.FINAL:
        return words.say("{party} speaks its final word.", party=party)
    if event.number in words.repeated:
        return words.say("{party} repeats its offer.", party=party)
    if event.movement and new:
        return words.count(
            "{party} gives ground by {number} step: {terms}.",
            "{party} gives ground by {number} steps: {terms}.",
            event.movement,
            party=party,
            terms=words.terms(new),
        )
    return words.say("{party} makes an offer that gives no ground.", party=party)

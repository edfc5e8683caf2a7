"""The standard delegation: aspiration with reciprocity, beliefs, offers that the other may take."""

from game.delegations.corridor import decide_corridor
from game.delegations.delegation import (
    Alternative,
    Decision,
    Dice,
    Rationale,
    Reason,
    because,
)
from game.delegations.drafting import (
    Draft,
    draft_at,
    float_at,
    is_held_back,
    links_for,
    open_part,
)
from game.delegations.judging import NOTHING, Verdict, judge_articles, judge_whole
from game.delegations.situation import NEUTRAL, Situation, read_situation
from game.delegations.style import PLAIN, Style
from game.engine.utility import completed
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerRecess,
    AnswerSecretSitting,
    AskSecretSitting,
    DelayOrder,
    EndorseSuggestion,
    FloatPackage,
    Hold,
    MakeOffer,
    PackTrunks,
)
from game.model.events import SecretSittingAsked, TurnOpened
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.observation import Observation
from game.model.offers import Firmness, Terms
from game.model.scenario import EnvoyBrief
from game.model.state import Phase
from game.model.tracks import TRUST

REPLY_IN_WRITING = 8
"""Sittings a calendar must have for the side that does not open to take until the next sitting
over its first reply; in a shorter one there is no time for it."""
SECRET_AGAIN = 3
"""Sittings between one such talk and the next."""
TRUST_FOR_SECRETS = 350
"""Tenths of trust below which one would read it in the newspaper."""
WITHIN_REACH = 0.25
"""Believed odds of one's own terms from which a deal is in reach, and no order is carried out."""
OTHER_COURSE = 4.0
"""Points by which the firmer course weighed beside each offer is higher."""


@frozen
class Envoy:
    """A delegation that bargains well and can say why."""

    temper: EnvoyBrief | None = NEUTRAL
    """None: the temper of the historical chief delegate, as the observation has it."""
    style: Style = PLAIN

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The action for the seat whose turn it is."""
        situation = read_situation(
            observation, self.temper or observation.envoy or NEUTRAL, self.style
        )
        if observation.phase is Phase.CORRIDOR:
            return decide_corridor(situation)
        if observation.in_secret_sitting:
            return float_personally(situation)
        if observation.consent_asked is not None:
            return answer_request(situation)
        return _at_table(situation, dice)


def _at_table(situation: Situation, dice: Dice) -> Decision:
    delay = put_off_order(situation, dice)
    if delay is not None:
        return delay
    found = accepted(situation)
    if found is not None:
        return decided(situation, *found)
    return _offer(situation) or _pack(situation) or ask_secret(situation) or hold_on(situation)


def decided(situation: Situation, action: Action, why: Reason, *weighed: Draft) -> Decision:
    """The action, with what was hoped for, believed and weighed."""
    return Decision(action=action, rationale=rationale_of(situation, why, *weighed))


def rationale_of(situation: Situation, why: Reason, *weighed: Draft) -> Rationale:
    """What was hoped for, believed and weighed besides."""
    seen = situation.seen
    alternatives = [
        Alternative(
            reason=because("Terms worth {worth} to us.", worth=draft.worth),
            worth=draft.worth,
            odds=draft.odds,
            why_not=because("They would be likelier to refuse them."),
        )
        for draft in weighed
    ]
    if seen.standing.get(situation.book.other) is not None:
        alternatives.append(their_terms(situation))
    words = because("War: worth {worth} to us.", worth=situation.no_deal)
    less = because("A treaty is still within reach, and worth more.")
    alternatives.append(Alternative(reason=words, worth=situation.no_deal, why_not=less))
    return Rationale(
        why=why,
        aspiration=situation.hope,
        target=situation.target,
        weights=situation.open_weights,
        alternatives=tuple(alternatives[:3]),
    )


def their_terms(situation: Situation) -> Alternative:
    """To take what the other side asks now, and why one does not."""
    return Alternative(
        reason=because("What they ask now: worth {worth} to us.", worth=situation.theirs),
        worth=situation.theirs,
        odds=1.0,
        why_not=because(
            "By going on we can hope for {hope}; our capital wants {target} at least.",
            hope=situation.hope_next,
            target=situation.target,
        ),
    )


# --- Orders --------------------------------------------------------------------------------


def put_off_order(situation: Situation, dice: Dice) -> Decision | None:
    """Put off an order that falls due, as the temper has it, or because a deal is in reach."""
    if not (situation.order_due and situation.may_delay):
        return None
    seen = situation.seen
    if dice.draw("stall", seen.turn) < situation.temper.stall:
        why = because("The order can wait two days; from the train no treaty can be had.")
    elif draft_at(situation, situation.target).odds >= WITHIN_REACH:
        why = because("A treaty is in reach: it would be wrong to leave over a date.")
    else:
        return None
    return decided(situation, DelayOrder(seat=seen.seat), why)


# --- Accepting -----------------------------------------------------------------------------


def accepted(situation: Situation) -> tuple[Action, Reason] | None:
    """What to take of the terms that lie before one, the mediator's or the other side's, and why.

    None: nothing of it.
    """
    return _endorsed(situation) or _taken(situation)


def _endorsed(situation: Situation) -> tuple[Action, Reason] | None:
    seen = situation.seen
    choice = seen.menu.allowed("endorse_suggestion")
    if choice is None or seen.suggestion is None:
        return None
    verdict = judge_whole(situation, open_part(situation, seen.suggestion.terms))
    if verdict is NOTHING:
        return None
    return EndorseSuggestion(seat=seen.seat, suggestion=choice.number), verdict.reason


def _taken(situation: Situation) -> tuple[Action, Reason] | None:
    seen = situation.seen
    choice = seen.menu.allowed("accept_offer")
    offer = seen.standing.get(situation.book.other)
    if choice is None or offer is None or not choice.groups:
        return None
    verdict: Verdict = judge_whole(situation, open_part(situation, offer.terms))
    if verdict is NOTHING and not is_silent(situation):
        verdict = judge_articles(situation, offer)
    if verdict is NOTHING:
        return None
    issues = None if verdict.whole else verdict.issues
    return AcceptOffer(seat=seen.seat, offer=offer.number, issues=issues), verdict.reason


# --- Offering ------------------------------------------------------------------------------


def _offer(situation: Situation) -> Decision | None:
    """An offer per sitting, if it says something new or the old one would lapse."""
    seen = situation.seen
    if seen.menu.allowed("make_offer") is None:
        return None
    if any(offer.by == seen.seat and offer.turn == seen.turn for offer in seen.offers):
        return None
    if is_silent(situation):
        return first_paper(situation)
    draft = draft_at(situation, situation.hope)
    terms = open_part(situation, draft.package)
    standing = seen.standing.get(seen.seat)
    if standing is not None and standing.turn == seen.turn:
        return None
    firmer = draft_at(situation, situation.hope + OTHER_COURSE)
    action = MakeOffer(
        seat=seen.seat,
        terms=terms,
        links=links_for(situation, terms),
        firmness=_firmness(situation, terms),
    )
    return decided(situation, action, _why_offer(situation, draft, terms), firmer)


def _firmness(situation: Situation, terms: Terms) -> Firmness:
    choice = situation.seen.menu.allowed("make_offer")
    spent = set(choice.names) if choice else set()
    late = situation.progress >= situation.style.final_from
    return Firmness.FINAL if late and not spent & set(terms) else Firmness.FIRM


def _why_offer(situation: Situation, draft: Draft, terms: dict[IssueId, OptionId]) -> Reason:
    standing = situation.seen.standing.get(situation.seen.seat)
    if draft.stretched:
        return because(
            "Time is running out: we leave behind our limits on {issues}, and are still "
            "left with {worth}.",
            issues=",".join(draft.stretched),
            worth=draft.worth,
        )
    if standing is not None and terms == open_part(situation, standing.terms):
        return because("We stand by our terms, worth {worth} to us.", worth=draft.worth)
    return because(
        "We hope for {hope} now; of all terms worth that to us, these are likeliest to be taken.",
        hope=situation.hope,
    )


def is_silent(situation: Situation) -> bool:
    """Whether one's own first paper is still to come."""
    return all(offer.by != situation.seen.seat for offer in situation.seen.offers)


def first_paper(situation: Situation) -> Decision | None:
    """The opening paper that the capital has drafted."""
    seen = situation.seen
    opens = seen.agenda.parties[(seen.turn + 1) % 2].id == seen.seat
    if not opens and seen.turn == 1 and seen.turns > REPLY_IN_WRITING:
        return None
    draft = seen.instructions.draft if seen.instructions else {}
    terms = open_part(situation, draft) or open_part(
        situation, completed(seen.agenda, seen.seat, situation.agreed)
    )
    why = because("Our first paper goes out as the capital has drafted it.")
    return decided(situation, MakeOffer(seat=seen.seat, terms=terms), why)


# --- Secret sittings and recess ------------------------------------------------------------


def ask_secret(situation: Situation) -> Decision | None:
    """Ask for a talk among four eyes when it is the instructions that hold one back."""
    seen = situation.seen
    if (
        seen.menu.allowed("ask_secret_sitting") is None
        or situation.progress < situation.style.secret_from
    ):
        return None
    still_open = len(seen.agenda.issues) - len(seen.agreed)
    if seen.tracks.get(TRUST, 0) < TRUST_FOR_SECRETS or still_open < 2 or _asked_lately(seen):
        return None
    draft = draft_at(situation, situation.hope)
    if not is_held_back(situation, draft):
        return None
    why = because(
        "Our instructions keep our terms at {worth}, and we could do with {hope}: without "
        "secretaries one may say more.",
        worth=draft.worth,
        hope=situation.hope,
    )
    return decided(situation, AskSecretSitting(seat=seen.seat), why, draft)


def _asked_lately(seen: Observation) -> bool:
    """Whether either side has asked for such a talk in the last few sittings."""
    turn, last = 0, -SECRET_AGAIN
    for event in seen.minutes:
        if isinstance(event, TurnOpened):
            turn = event.turn
        elif isinstance(event, SecretSittingAsked):
            last = turn
    return seen.turn - last < SECRET_AGAIN


def float_personally(situation: Situation) -> Decision:
    """What one could do with if the capital gave a step more: it binds nobody."""
    draft = float_at(situation, situation.hope)
    why = because("Among ourselves, and binding nobody: terms worth {worth}.", worth=draft.worth)
    action = FloatPackage(seat=situation.seen.seat, terms=open_part(situation, draft.package))
    return decided(situation, action, why, draft)


def answer_request(situation: Situation) -> Decision:
    """Consent to what costs little: a secret talk with some trust, a recess for a telegram."""
    seen = situation.seen
    if seen.consent_asked == "secret":
        consent = seen.tracks.get(TRUST, 0) >= TRUST_FOR_SECRETS
        why = because("One may listen.") if consent else because("It would be in the newspapers.")
        return decided(situation, AnswerSecretSitting(seat=seen.seat, consent=consent), why)
    consent = situation.capital.cable_on is not None and situation.sittings_left > 1
    if consent:
        why = because("Our telegram will have been answered by then.")
    else:
        why = because("Days are dear, and nothing would be new after them.")
    return decided(situation, AnswerRecess(seat=seen.seat, consent=consent), why)


def _pack(situation: Situation) -> Decision | None:
    """Let the trunks be seen in the hall, so that the mediator turns to the other side."""
    seen = situation.seen
    if situation.progress < situation.style.trunks_from or seen.quiet < situation.style.call_after:
        return None
    if seen.menu.allowed("pack_trunks") is None:
        return None
    why = because("Nothing moves; if we are seen to leave, others will see to it that it does.")
    return decided(situation, PackTrunks(seat=seen.seat), why)


def hold_on(situation: Situation) -> Decision:
    """Say nothing new."""
    why = because(
        "What they ask is worth {worth} to us, and we hope for {hope}.",
        worth=situation.theirs,
        hope=situation.hope,
    )
    return decided(situation, Hold(seat=situation.seen.seat), why)

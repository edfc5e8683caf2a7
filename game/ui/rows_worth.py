"""What composed terms would be worth: to one's capital, and, as far as one can tell, to them."""

from game.delegations.advice import odds_for
from game.engine.divided import divided_over
from game.engine.utility import steps_given, whole_package
from game.model.events import LimitExceeded, OfferMade
from game.model.frozen import frozen
from game.model.ids import IssueId
from game.model.instructions import Tier
from game.model.observation import Observation, OwnLimit
from game.model.offers import Firmness, Offer, Terms
from game.play.appraisal import Acceptability, appraise
from game.play.figures import points
from game.play.wording_advice import describe_odds_briefly
from game.play.wording_menu import choice_hint
from game.play.wording_peace import since_referral
from game.play.wording_views import describe_acceptability, describe_tier
from game.play.words import Words


@frozen
class Worth:
    """A treaty on these terms, weighed."""

    verdict: str
    """Whether one's capital would sign, in a sentence."""
    capital: Acceptability
    utility: float
    no_deal: float
    band: tuple[float, float]
    against_war: str
    broken: tuple[str, ...]
    """The limits that the terms exceed and what that costs, the gravest first."""
    exceeding: str
    """The same in one sentence; empty if none is exceeded."""
    theirs: str
    """How likely the other side would take it, from the record alone; empty if it is silent."""
    movement: str
    """How the terms compare with one's own last paper."""


def weigh(words: Words, seen: Observation, terms: Terms) -> Worth | None:
    """The worth of a treaty with these terms; None to the mediator, who signs nothing."""
    appraisal = appraise(seen, terms)
    if appraisal is None or seen.capital is None:
        return None
    return Worth(
        verdict=describe_acceptability(words, seen.seat, appraisal.capital),
        capital=appraisal.capital,
        utility=appraisal.utility,
        no_deal=seen.capital.no_deal.no_deal_value,
        band=seen.capital.band,
        # Of the figures that stand beside it: parts that are rounded must still add up.
        against_war=_against_war(
            words, round(appraisal.utility) - round(seen.capital.no_deal.no_deal_value)
        ),
        broken=tuple(
            exceeded(words, seen, limit) for limit in appraisal.broken if limit.issue in terms
        ),
        exceeding=_exceeding(words, seen, appraisal.broken, terms),
        theirs=likely_to_them(words, seen, terms),
        movement=movement(words, seen, terms),
    )


def _against_war(words: Words, points: int) -> str:
    if points > 0:
        return words.count(
            "{number} point better than going on with the war.",
            "{number} points better than going on with the war.",
            points,
        )
    if points < 0:
        return words.count(
            "{number} point worse than going on with the war.",
            "{number} points worse than going on with the war.",
            -points,
        )
    return words.say("No better and no worse than going on with the war.")


def _exceeding(words: Words, seen: Observation, broken: tuple[OwnLimit, ...], terms: Terms) -> str:
    limits = [limit for limit in broken if limit.issue in terms]
    if not limits:
        return ""
    if seen.in_secret_sitting:
        return words.say(
            "Beyond your instructions on {issues}. So long as it is only floated it counts for "
            "nothing.",
            issues=words.issues(limit.issue for limit in limits),
        )
    named = words.issue(limits[0].issue)
    before = exceeded_before(seen)
    cost = sum(_exceeding_tenths(words, one.tier) for one in limits if one.issue not in before)
    if not cost:
        return words.say(
            "Beyond your instructions on {issues}. You have bound yourself so before: it costs no "
            "more of your capital's trust.",
            issues=words.issues(limit.issue for limit in limits),
        )
    if len(limits) == 1:
        return words.say(
            "Beyond your instructions on “{issue}”. To bind yourself costs {cost} of your "
            "capital's trust.",
            issue=named,
            cost=points(cost),
        )
    return words.count(
        "Beyond your instructions on “{issue}” and {number} more. To bind yourself costs {cost} of "
        "your capital's trust.",
        "Beyond your instructions on “{issue}” and {number} more. To bind yourself costs {cost} of "
        "your capital's trust.",
        len(limits) - 1,
        issue=named,
        cost=points(cost),
    )


def exceeded(words: Words, seen: Observation, limit: OwnLimit) -> str:
    """A limit that terms go beyond, and what it costs to bind oneself so."""
    issue, tier = words.issue(limit.issue), describe_tier(words, limit.tier)
    if seen.in_secret_sitting:
        # What is floated binds to nothing, and costs nothing.
        return words.say("{issue}: beyond your instructions ({tier}).", issue=issue, tier=tier)
    if limit.issue in exceeded_before(seen):
        return words.say(
            "{issue}: beyond your instructions ({tier}), as you have been before.",
            issue=issue,
            tier=tier,
        )
    return words.say(
        "{issue}: beyond your instructions ({tier}). To bind yourself so costs {cost} of your "
        "capital's trust.",
        issue=issue,
        tier=tier,
        cost=points(_exceeding_tenths(words, limit.tier)),
    )


def _exceeding_tenths(words: Words, tier: str) -> int:
    prices = words.prices
    if prices is None:
        return 0
    return {
        Tier.INDISPENSABLE.value: prices.exceed_indispensable_standing,
        Tier.IMPORTANT.value: prices.exceed_important_standing,
        Tier.IF_POSSIBLE.value: prices.exceed_if_possible_standing,
    }[tier]


def exceeded_before(seen: Observation) -> frozenset[IssueId]:
    """Issues on which one has bound oneself beyond a limit already; it costs once."""
    return frozenset(
        event.issue
        for event in seen.minutes
        if isinstance(event, LimitExceeded) and event.party == seen.seat
    )


def likely_to_them(words: Words, seen: Observation, terms: Terms) -> str:
    """How likely the other side would take a treaty on these terms, from the public record."""
    if seen.seat not in seen.agenda.party_ids:
        return ""
    other = seen.agenda.other(seen.seat)
    own_terms = _their_own(words, seen, terms)
    if own_terms:
        return own_terms
    lain = _let_lie_since(seen, terms)
    if lain is not None:
        return words.say(
            "{party} has let these very terms lie since {sitting}.",
            party=words.seat(other),
            sitting=words.sitting(lain),
        )
    odds = odds_for(seen, whole_package(seen, terms)) if seen.positions[other] else None
    return describe_odds_briefly(words, words.seat(other), odds) if odds is not None else ""


def _their_own(words: Words, seen: Observation, terms: Terms) -> str:
    """That the other side asks for nothing else itself; empty if it does."""
    other = seen.agenda.other(seen.seat)
    open_ = [issue for issue in terms if issue not in seen.agreed]
    offer = seen.standing.get(other)
    if not open_:
        return ""
    binding = offer is not None and offer.firmness is not Firmness.EXPLORATORY
    offered = offer.terms if offer is not None and binding else {}
    if all(offered.get(issue) == terms[issue] for issue in open_):
        return words.say(
            "{party} offers these very terms itself: you can accept them.",
            party=words.seat(other),
        )
    if all(seen.positions[other].get(issue) == terms[issue] for issue in open_):
        return words.say("{party} itself asks for no more than this.", party=words.seat(other))
    return ""


def _let_lie_since(seen: Observation, terms: Terms) -> int | None:
    """The sitting since which the other side could have had all of this, and did not take it."""
    open_ = [issue for issue in terms if issue not in seen.agreed]
    for offer in seen.offers:
        binding = offer.by == seen.seat and offer.firmness is not Firmness.EXPLORATORY
        same = bool(open_) and all(offer.terms.get(issue) == terms[issue] for issue in open_)
        if binding and same and offer.turn < seen.turn and not _was_taken_up(seen, offer):
            return offer.turn
    return None


def _was_taken_up(seen: Observation, offer: Offer) -> bool:
    """Whether an article out of an offer was initialled, if only for a capital to send it back."""
    if any(i in seen.agreed and seen.agreed[i].turn >= offer.turn for i in offer.terms):
        return True
    later = since_referral(seen.minutes)
    return not any(isinstance(e, OfferMade) and e.number == offer.number for e in later)


def steps_moved(seen: Observation, terms: Terms) -> tuple[int, int]:
    """Steps that terms give beyond one's own latest positions, and steps that they take back."""
    agenda, seat = seen.agenda, seen.seat
    own = seen.positions[seat]
    moves = [
        steps_given(agenda, seat, issue, option) - steps_given(agenda, seat, issue, own[issue])
        for issue, option in terms.items()
        if issue in own and issue not in seen.agreed
    ]
    return sum(move for move in moves if move > 0), -sum(move for move in moves if move < 0)


def movement(words: Words, seen: Observation, terms: Terms) -> str:
    """How terms compare with one's own last paper, counted in public steps."""
    if not seen.positions.get(seen.seat):
        return words.say("Your first paper.")
    given, taken = steps_moved(seen, terms)
    if given and taken:
        return words.say(
            "In steps, beside your last paper: {given} given, {taken} taken back.",
            given=given,
            taken=taken,
        )
    if given:
        return words.count(
            "It gives {number} step more than your last paper.",
            "It gives {number} steps more than your last paper.",
            given,
        )
    if taken:
        return words.count(
            "It takes back {number} step of your last paper.",
            "It takes back {number} steps of your last paper.",
            taken,
        )
    last, new = (
        {i for i in one if i not in seen.agreed} for one in (seen.positions[seen.seat], terms)
    )
    if new == last:
        return words.say("It is your last paper, unchanged.")
    if new < last:
        return words.say("What it names is as in your last paper.")
    return words.say("It gives as much as your last paper.")


def table_lines(words: Words, seen: Observation) -> tuple[str, ...]:
    """What either side's last paper would be worth, and how likely it would be taken."""
    if seen.seat not in seen.agenda.party_ids:
        return ()
    other = seen.agenda.other(seen.seat)
    own, theirs = seen.positions[seen.seat], seen.positions[other]
    told = []
    worth = weigh(words, seen, theirs) if theirs else None
    if worth is not None:
        told.append(
            words.say(
                "What {party} asks is worth {worth} of 100 to you. {verdict}",
                party=words.seat(other),
                worth=round(worth.utility),
                verdict=worth.verdict,
            )
        )
    worth = weigh(words, seen, own) if own else None
    if worth is not None:
        told.append(
            words.say(
                "What you ask is worth {worth}. {theirs}",
                worth=round(worth.utility),
                theirs=worth.theirs,
            )
        )
    return tuple(told)


def takes_back(seen: Observation, terms: Terms, firmness: Firmness = Firmness.FIRM) -> bool:
    """Whether terms give less than one's own binding offer that stands (rule 2.6).

    An exploratory offer binds to nothing, so in place of a binding one it always takes back.
    """
    old = seen.standing.get(seen.seat)
    if old is None or old.firmness is Firmness.EXPLORATORY:
        return False
    if firmness is Firmness.EXPLORATORY:
        return any(issue not in seen.agreed for issue in old.terms)
    agenda, seat = seen.agenda, seen.seat
    was = now = 0
    for issue, option in old.terms.items():
        if issue in seen.agreed:
            continue
        was += steps_given(agenda, seat, issue, option)
        now += steps_given(agenda, seat, issue, terms[issue]) if issue in terms else 0
    return now < was


def spoils_final(seen: Observation) -> bool:
    """Whether a new offer would give up a final word that still stands (rule 2.7)."""
    old = seen.standing.get(seen.seat)
    return old is not None and old.firmness is Firmness.FINAL


def leaving(words: Words, seen: Observation, terms: Terms) -> tuple[str, ...]:
    """What it would mean to leave: the war, what the world would remember, what is given up."""
    told = [choice_hint(words, "leave", seen)]
    still_open = [issue.id for issue in seen.agenda.issues if issue.id not in seen.agreed]
    over = divided_over(seen.agenda, seen.positions, still_open)
    if over:
        told.append(
            words.say(
                "The world would say that it broke over “{issue}”.", issue=words.issue(over[0])
            )
        )
    elif still_open:
        told.append(words.say("The world would say that nothing but the last word was wanting."))
    worth = weigh(words, seen, terms)
    if worth is not None:
        told.append(
            words.say(
                "Going on with the war is worth {war} of 100 to you; a treaty on the paper before "
                "you {paper}.",
                war=round(worth.no_deal),
                paper=round(worth.utility),
            )
        )
    return tuple(told)

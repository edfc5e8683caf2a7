"""The levers of the mediator before they are pulled."""

from game.model.ids import SeatId
from game.model.observation import Desk, Observation
from game.model.scenario import Prices
from game.model.tracks import INFLUENCE, SYMPATHY, TRUST
from game.play.figures import points, whole
from game.play.wording_move_parts import MoveTold, height_of
from game.play.words import Words


def at_desk(
    words: Words, seen: Observation, desk: Desk, prices: Prices, kind: str
) -> MoveTold | None:
    """A lever; None for a kind that is none."""
    goodwill = words.say("The goodwill there falls by {cost}.", cost=points(prices.press_goodwill))
    match kind:
        case "press_capital":
            return MoveTold(
                brings=words.say(
                    "The pride of that capital yields, and one of its limits may: if so, you "
                    "learn which. An order to break off is cancelled."
                ),
                costs=_price(words, seen, desk, "press", goodwill),
                risk=_fading(words, desk, prices),
            )
        case "suggest_terms":
            return MoveTold(
                brings=words.say(
                    "Both sides answer under seal. Two yeses initial your terms, and neither has "
                    "given way to the other. They stand until the end of the next sitting."
                ),
                costs=_price(words, seen, desk, "suggest", ""),
                risk=words.say("One silent no, and the price is spent for nothing."),
            )
        case "tell_party":
            return MoveTold(
                brings=words.say(
                    "That side knows how far the other would go, and can ask for just that."
                ),
                costs=_price(words, seen, desk, "tell", ""),
                risk=words.say(
                    "It is felt: the trust between the delegations falls by {cost}; it stands "
                    "at {trust}. What was confided to you need not be true.",
                    cost=points(prices.tell_trust),
                    trust=height_of(seen, TRUST),
                ),
            )
        case "enlist_power":
            return MoveTold(
                brings=words.say(
                    "Another power speaks in one capital: its pride yields, and a limit may."
                ),
                costs=_price(words, seen, desk, "enlist", words.say("It costs you no goodwill.")),
                risk=words.say("Each power helps once, and weighs less than your own appeal."),
            )
        case "speak_to_press":
            return MoveTold(
                brings=words.say(
                    "Opinion moves {points} points against the side that you name; it stands at "
                    "{now} of 100 for {party}.",
                    points=points(prices.speak_sympathy),
                    now=height_of(seen, SYMPATHY),
                    party=words.seat(seen.agenda.party_ids[0]),
                ),
                costs=_price(words, seen, desk, "speak", goodwill),
                risk=words.say("It may spend your credit with them and win no article."),
            )
        case "wait":
            return MoveTold(
                brings=words.say("Your influence recovers a little with every day."),
                costs=words.say("Nothing."),
                risk=words.say(
                    "After {count} quiet sittings a capital may order its envoys home; quiet so "
                    "far: {quiet}.",
                    count=prices.quiet_sittings,
                    quiet=seen.quiet,
                ),
            )
        case _:
            return None


def _price(words: Words, seen: Observation, desk: Desk, lever: str, more: str) -> str:
    cost, have = desk.costs[lever], seen.tracks.get(INFLUENCE, 0)
    told = words.say(
        "Your influence falls by {cost}: you have {have}, and would have {left}.",
        cost=points(cost),
        have=whole(have),
        left=whole(have - cost),
    )
    return words.say("{told} {more}", told=told, more=more) if more else told


def _fading(words: Words, desk: Desk, prices: Prices) -> str:
    counted = words.listing(
        words.say("{capital} {number}", capital=words.capital(SeatId(party)), number=count)
        for party, count in desk.presses.items()
    )
    if prices.press_fade >= 1:
        return words.say("Appeals so far: {counted}.", counted=counted)
    return words.say(
        "Each next appeal to the same capital weighs {share} in 100 of the one before. Appeals so "
        "far: {counted}.",
        share=round(100 * prices.press_fade),
        counted=counted,
    )

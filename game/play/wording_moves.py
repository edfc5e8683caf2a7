"""A move before it is made: what it may bring, what it costs and what may go wrong."""

from game.model.frozen import frozen
from game.model.ids import SeatId, TrackId
from game.model.observation import Desk, Observation
from game.model.scenario import Prices
from game.model.tracks import INFLUENCE, SYMPATHY, TRUST, PartyTrack, goodwill_towards, track_of
from game.play.language import marked
from game.play.wording_menu import choice_hint
from game.play.words import Words, sentence


@frozen
class MoveTold:
    """A move in three parts; a part that has nothing to say is empty."""

    brings: str
    costs: str
    risk: str

    def sections(self, words: Words) -> tuple[tuple[str, tuple[str]], ...]:
        """The parts that say something, each with its name."""
        parts = (
            (words.say("May bring"), (self.brings,)),
            (words.say("Costs"), (self.costs,)),
            (words.say("Risk"), (self.risk,)),
        )
        return tuple((title, told) for title, told in parts if told[0])

    def plain(self, words: Words) -> str:
        """The same as lines without markup, for a tooltip."""
        return "\n".join(f"{title}: {told}" for title, (told,) in self.sections(words))

    def body(self, words: Words) -> str:
        """The same in the markup of game.ui.rich."""
        return "\n\n".join(f"**{title}.** {told}" for title, (told,) in self.sections(words))


def describe_move(words: Words, seen: Observation, kind: str) -> MoveTold:
    """What a person should know before choosing a move of this kind."""
    prices = words.prices
    told = None
    if prices is not None:
        if seen.desk is not None:
            told = _of_mediator(words, seen, seen.desk, prices, kind)
        elif kind in _AT_TABLE:
            told = _at_table(words, seen, prices, kind)
        else:
            told = _of_delegation(words, seen, prices, kind)
    return told or MoveTold(brings=choice_hint(words, kind, seen), costs="", risk="")


_PRICES = {
    "cable_capital": marked(
        "Trust at home: {cable_granted_standing} if granted, {cable_refused_standing} if refused."
    ),
    "advise_moderation": marked("Trust at home: {moderation_standing}."),
    "call_on_mediator": marked("His goodwill: {call_goodwill}."),
    "brief_press": marked("No price but the move."),
    "pledge": marked("Binds you; to break it: home front {pledge_broken_home}."),
    "sound_out": marked("You answer the same question."),
    "study_papers": marked("No price but the move."),
    "rest": marked("No price."),
    "press_capital": marked("Influence {press}, goodwill there {press_goodwill}."),
    "suggest_terms": marked("Influence {suggest}."),
    "tell_party": marked("Influence {tell}, trust between them {tell_trust}."),
    "enlist_power": marked("Influence {enlist}."),
    "speak_to_press": marked("Influence {speak}, goodwill there {press_goodwill}."),
    "wait": marked("No price."),
}


def describe_price(words: Words, seen: Observation, kind: str) -> str:
    """The price of a move between sittings in a few words, for a card."""
    message = _PRICES.get(kind)
    if message is None or words.prices is None:
        return choice_hint(words, kind, seen)
    figures = {
        name: _points(value)
        for name in Prices.__dataclass_fields__
        if isinstance(value := getattr(words.prices, name), int)
    }
    if seen.desk is not None:
        figures |= {lever: _points(cost) for lever, cost in seen.desk.costs.items()}
    return words.say(message, **figures)


def _points(tenths: float) -> str:
    return f"{tenths / 10:g}"


def _height(seen: Observation, track: TrackId) -> str:
    return f"{round(seen.tracks.get(track, 0) / 10)}"


# --- The delegations between the sittings ----------------------------------------------------


def _of_delegation(words: Words, seen: Observation, prices: Prices, kind: str) -> MoveTold | None:
    own = words.capital(seen.seat)
    other = words.capital(seen.agenda.other(seen.seat))
    standing = _height(seen, track_of(seen.seat, PartyTrack.STANDING))
    match kind:
        case "cable_capital":
            return MoveTold(
                brings=words.say(
                    "{capital} lets the limit that you name go by one step, and you may sign for "
                    "less. It listens better the more it trusts you (now {standing} of 100) and "
                    "the nearer the end.",
                    capital=own,
                    standing=standing,
                ),
                costs=words.say(
                    "Trust at home: {granted} if granted, {refused} if refused. The answer takes "
                    "a day or two, and no other telegram goes meanwhile.",
                    granted=_points(prices.cable_granted_standing),
                    refused=_points(prices.cable_refused_standing),
                ),
                risk=_trust_at_home(
                    words,
                    prices,
                    words.say(
                        "A wish that was refused may be repeated only when something new has "
                        "happened."
                    ),
                ),
            )
        case "advise_moderation":
            return MoveTold(
                brings=words.say(
                    "A day later {capital} would sign for about {points} points less.",
                    capital=own,
                    points=f"{prices.moderation_pride / 100:g}",
                ),
                costs=words.say(
                    "Trust at home: {cost}, of {standing} that you have.",
                    cost=_points(prices.moderation_standing),
                    standing=standing,
                ),
                risk=_trust_at_home(words, prices, ""),
            )
        case "call_on_mediator":
            goodwill = _height(seen, goodwill_towards(seen.seat))
            return MoveTold(
                brings=words.say(
                    "{mediator} writes to {capital}: its pride yields a little, and a limit may.",
                    mediator=sentence(words.mediator),
                    capital=other,
                ),
                costs=words.say(
                    "His goodwill: {cost}, of {goodwill} that you have. Below {least} he receives "
                    "nobody.",
                    cost=_points(prices.call_goodwill),
                    goodwill=goodwill,
                    least=_points(prices.call_least_goodwill),
                ),
                risk=words.say(
                    "If you have not moved since your last call, the letter goes to {capital}. "
                    "What you confide he may pass on.",
                    capital=own,
                ),
            )
        case "brief_press":
            return MoveTold(
                brings=words.say(
                    "{opinion} moves {points} points towards you.",
                    opinion=sentence(words.track(SYMPATHY)),
                    points=_points(prices.brief_sympathy),
                ),
                costs=words.say(
                    "Nothing but the move. The newspapers listen for at most {most} points in a "
                    "game.",
                    most=_points(prices.brief_sympathy_most),
                ),
                risk=words.say("None to speak of."),
            )
        case "pledge":
            return MoveTold(
                brings=words.say(
                    "The home front gains {points}, and opinion moves {press} points towards you, "
                    "while the newspapers still listen.",
                    points=_points(prices.pledge_home),
                    press=_points(prices.brief_sympathy),
                ),
                costs=words.say(
                    "{capital} is only {share} in 100 as likely as before to let that limit go.",
                    capital=own,
                    share=round(100 * prices.pledge_factor),
                ),
                risk=words.say(
                    "To sign for less than you pledged costs the home front {cost}.",
                    cost=_points(prices.pledge_broken_home),
                ),
            )
        case "sound_out":
            return _sounding(words, seen, prices)
        case "study_papers":
            return _study(words, seen, prices)
        case "rest":
            return MoveTold(
                brings=words.say("Nothing happens, and nobody takes offence."),
                costs=words.say("Nothing but the days."),
                risk="",
            )
        case _:
            return None


def _trust_at_home(words: Words, prices: Prices, before: str) -> str:
    told = words.say(
        "Below {least} your capital takes a step back that it had yielded; below {recall} it "
        "calls you home.",
        least=_points(prices.tighten_standing),
        recall=_points(prices.recall_standing),
    )
    return words.say("{before} {told}", before=before, told=told) if before else told


def _sounding(words: Words, seen: Observation, prices: Prices) -> MoveTold:
    trust = seen.tracks.get(TRUST, 0)
    tenth = min(10, round(10 * trust / max(1, prices.sound_trust_needed)))
    return MoveTold(
        brings=words.say("You learn which of two issues weighs more with the other side."),
        costs=words.say("You answer the same question about yourself."),
        risk=words.say(
            "The answer is certainly true from trust {needed}. It stands at {trust}: about "
            "{tenth} in 10 that you hear the truth.",
            needed=_points(prices.sound_trust_needed),
            trust=round(trust / 10),
            tenth=tenth,
        ),
    )


def _study(words: Words, seen: Observation, prices: Prices) -> MoveTold:
    band = seen.capital.band if seen.capital is not None else (0.0, 100.0)
    return MoveTold(
        brings=words.say(
            "You see more clearly for what {capital} would sign: now it lies somewhere between "
            "{low} and {high} of 100, then within {share} in 100 of that. Trust at home rises by "
            "{standing}.",
            capital=words.capital(seen.seat),
            low=round(band[0]),
            high=round(band[1]),
            share=round(100 * prices.study_factor),
            standing=_points(prices.study_standing),
        ),
        costs=words.say("Nothing but the move; four times at most."),
        risk=words.say("None."),
    )


# --- At the table --------------------------------------------------------------------------

_AT_TABLE = (
    "ask_secret_sitting",
    "answer_secret_sitting",
    "float_package",
    "withdraw_offer",
    "ask_recess",
    "answer_recess",
    "reopen",
    "pack_trunks",
    "delay_order",
)


def _at_table(words: Words, seen: Observation, prices: Prices, kind: str) -> MoveTold | None:
    trust = _height(seen, TRUST)
    match kind:
        case "ask_secret_sitting" | "answer_secret_sitting" | "float_package":
            return MoveTold(
                brings=words.say(
                    "Both sides show, personally and unseen, what they could see. It is opened "
                    "together and binds nobody: you learn how far they might go."
                ),
                costs=words.say("They learn the same of you."),
                risk=words.say(
                    "{leak} in 100 that the newspapers have it next day: home front {home}, trust "
                    "{trust}. Whoever stays more than {slack} steps short of his own words two "
                    "sittings later loses trust {disowned}.",
                    leak=round(100 * prices.leak_chance),
                    home=_points(prices.leak_home),
                    trust=_points(prices.leak_trust),
                    slack=prices.float_slack,
                    disowned=_points(prices.float_disowned_trust),
                ),
            )
        case "withdraw_offer":
            return MoveTold(
                brings=words.say("Nothing of yours is on the table any more."),
                costs=words.say(
                    "If it was firm, trust {cost}; trust stands at {trust}.",
                    cost=_points(prices.withdraw_trust),
                    trust=trust,
                ),
                risk="",
            )
        case "ask_recess" | "answer_recess":
            return MoveTold(
                brings=words.say(
                    "Days for telegrams and second thoughts, before the next sitting."
                ),
                costs=words.say(
                    "Purse and patience at home drift on with every day. The last day does not "
                    "move: sittings pushed beyond it fall away."
                ),
                risk=words.say(
                    "Both must consent; {days} days in all.", days=prices.recess_days_most
                ),
            )
        case "reopen":
            return MoveTold(
                brings=words.say("An article is open again, once."),
                costs=words.say(
                    "Trust {trust} and your capital's trust {standing}, unless it answers theirs.",
                    trust=_points(prices.reopen_trust),
                    standing=_points(prices.reopen_standing),
                ),
                risk=words.say("The other side may then reopen one free of cost."),
            )
        case "pack_trunks":
            return MoveTold(
                brings=words.say(
                    "{mediator} is alarmed and turns to the other capital first.",
                    mediator=sentence(words.mediator),
                ),
                costs=words.say(
                    "Trust {cost}; trust stands at {trust}. Once a game.",
                    cost=_points(prices.trunks_trust),
                    trust=trust,
                ),
                risk=words.say(
                    "If they have not moved by the end of the next sitting and you are still "
                    "here, your credibility falls by {bluff}.",
                    bluff=_points(prices.trunks_bluff_credibility),
                ),
            )
        case "delay_order":
            return MoveTold(
                brings=words.say(
                    "The order to break off waits for the first sitting at least {days} days on.",
                    days=prices.order_delay_days,
                ),
                costs=words.say("Nothing; it can be done once."),
                risk=words.say(
                    "If nothing has moved by then, the order is carried out and the talks end."
                ),
            )
        case _:
            return None


# --- The mediator ---------------------------------------------------------------------------


def _of_mediator(
    words: Words, seen: Observation, desk: Desk, prices: Prices, kind: str
) -> MoveTold | None:
    goodwill = words.say("Goodwill there: {cost}.", cost=_points(prices.press_goodwill))
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
                    "It is felt: trust between them falls by {cost}, and stands at {trust}. What "
                    "was confided to you need not be true.",
                    cost=_points(prices.tell_trust),
                    trust=_height(seen, TRUST),
                ),
            )
        case "enlist_power":
            return MoveTold(
                brings=words.say(
                    "Another power speaks in one capital: its pride yields, and a limit may."
                ),
                costs=_price(words, seen, desk, "enlist", words.say("No goodwill of yours.")),
                risk=words.say("Each power helps once, and weighs less than your own appeal."),
            )
        case "speak_to_press":
            return MoveTold(
                brings=words.say(
                    "Opinion moves {points} points against the side that you name; it stands at "
                    "{now} of 100 for {party}.",
                    points=_points(prices.speak_sympathy),
                    now=_height(seen, SYMPATHY),
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
        "Influence {cost}: you have {have}, and would have {left}.",
        cost=_points(cost),
        have=round(have / 10),
        left=round((have - cost) / 10),
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

"""A delegation of one's own: it hopes for a little less at each sitting, and says so openly."""

from game.delegations.delegation import Decision, Dice, Rationale, because
from game.delegations.drafting import draft_at, open_part
from game.delegations.situation import NEUTRAL, read_situation
from game.model import actions
from game.model.observation import Observation


class PlainDealer:
    """Asks for what it hopes for, and takes what comes up to that."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The action for the seat whose turn it is."""
        me, menu = observation.seat, observation.menu
        hope = 0.0
        action: actions.Action = actions.Wait(seat=me)  # As mediator it only watches.
        if observation.capital is not None:
            now = read_situation(observation, NEUTRAL)
            hope = 90.0 - (90.0 - now.target) * observation.turn / observation.turns
            terms = open_part(now, draft_at(now, hope).package)
            offer = menu.allowed("accept_offer")
            spoken = any(one.by == me and one.turn == now.seen.turn for one in observation.offers)
            if menu.allowed("rest"):
                action = actions.Rest(seat=me)
            elif observation.consent_asked == "secret":
                action = actions.AnswerSecretSitting(seat=me, consent=True)
            elif observation.consent_asked == "recess":
                action = actions.AnswerRecess(seat=me, consent=False)
            elif menu.allowed("float_package"):
                action = actions.FloatPackage(seat=me, terms=terms)
            elif offer and now.theirs >= hope:
                action = actions.AcceptOffer(seat=me, offer=offer.number)
            elif menu.allowed("make_offer") and terms and not spoken:
                action = actions.MakeOffer(seat=me, terms=terms)
            else:
                action = actions.Hold(seat=me)
        why = because("I hope for {hope} of 100.", hope=hope)
        return Decision(action=action, rationale=Rationale(why=why))

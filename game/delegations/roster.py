"""Who can sit in which chair: name -> player."""

from collections.abc import Mapping

from game.delegations.baselines import ByCurve, boulware, conceder, holder, tit_for_tat
from game.delegations.delegation import Decision, Delegation, Dice
from game.delegations.levels import Portrait, attache, envoy, statesman
from game.delegations.mediator import Mediator, Waiter
from game.delegations.mediator_portrait import MediatorPortrait
from game.delegations.randomly import Randomly
from game.model.frozen import frozen
from game.model.observation import Observation


@frozen
class ByChair:
    """One player for a party's chair and another for the mediator's."""

    party: Delegation
    mediator: Delegation

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """What the player for this chair decides."""
        is_party = observation.seat in observation.agenda.party_ids
        return (self.party if is_party else self.mediator).decide(observation, dice)


PARTIES: Mapping[str, Delegation] = {
    "historical": Portrait(),
    "statesman": statesman(),
    "envoy": envoy(),
    "attache": attache(),
    "boulware": ByCurve(curve=boulware),
    "conceder": ByCurve(curve=conceder),
    "tit-for-tat": ByCurve(curve=tit_for_tat),
    "holder": ByCurve(curve=holder),
    "random": Randomly(),
    "random_stayer": Randomly(leaves=False),
}
"""For the chairs of the two parties. Nobody here remembers anything, so one of each is enough."""

MEDIATORS: Mapping[str, Delegation] = {
    "historical": MediatorPortrait(),
    "mediator": Mediator(),
    "waiter": Waiter(),
    "random": Randomly(),
}
"""For the mediator's chair."""

ROSTER: Mapping[str, Delegation] = {
    **PARTIES,
    **MEDIATORS,
    **{
        name: ByChair(party=PARTIES[name], mediator=MEDIATORS[name])
        for name in PARTIES
        if name in MEDIATORS
    },
}
"""All of them, for a game that asks by name alone; a name of both rows serves either chair."""

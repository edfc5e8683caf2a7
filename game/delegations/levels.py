"""The levels of computer play, and the versions of them on which portraits of people stand.

A level may grow stronger from one release to the next. A portrait names the version that it was
painted on, so that a person of history does not change with it: what a version fixes is never
edited; a change of mind is a new version.
"""

from collections.abc import Mapping
from dataclasses import replace

from game.delegations.delegation import Decision, Delegation, Dice
from game.delegations.envoy import Envoy
from game.delegations.situation import NEUTRAL
from game.delegations.statesman import Statesman
from game.delegations.style import NEVER, PLAIN, Style
from game.model.frozen import frozen
from game.model.observation import Observation
from game.model.scenario import EnvoyBrief

ATTACHE = Style(learns=False, tools=("cable", "brief"), secret_from=NEVER)
"""Takes all issues to weigh the same with the other side; asks his capital, and nobody else."""

PATIENT = Style(horizon=0.98)
"""Gives its ground over the whole calendar. The first envoy expected the end at 0.72 of it, and who
waited longer earned one or two points by that."""

WELCOME = replace(PATIENT, call_after=0, closing_price=0.75)
"""Calls on the President as soon as it has moved itself, and pays less for an article closed by
itself. The second envoy waited for two quiet sittings and paid 1.2: it lost one point and two."""

UNHURRIED = replace(NEUTRAL, concession=0.75)
"""The temper of the levels: less of the ground is given early than late. One who gives more evenly
is outwaited as Russia, one who gives later yet as Japan (`benchmarks/README.md`, "Not exploited").
"""

VERSIONS: Mapping[str, Style] = {"envoy/1": PLAIN, "envoy/2": PATIENT, "envoy/3": WELCOME}
"""Level and version -> the style that a portrait of that version plays in."""

PORTRAIT = "envoy/1"
"""On which version a portrait stands whose scenario names none."""


def attache() -> Delegation:
    """Knows the rules and his instructions, and counts on no more."""
    return Envoy(style=ATTACHE)


def envoy() -> Delegation:
    """Reads the other side, finds trades, and uses capital, press and President."""
    return Envoy(temper=UNHURRIED, style=WELCOME)


def statesman() -> Delegation:
    """Looks ahead over what the other side may be."""
    return Statesman(temper=UNHURRIED, style=WELCOME)


@frozen
class Portrait:
    """The chief delegate of history: his own temper, on the version that he was painted on."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """The action for the seat whose turn it is.

        Raises:
            KeyError: the scenario names a version that there is not; its check says so before.
        """
        temper: EnvoyBrief = observation.envoy or NEUTRAL
        return Envoy(temper=temper, style=VERSIONS[temper.plays or PORTRAIT]).decide(
            observation, dice
        )

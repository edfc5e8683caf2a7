"""Checks of the mediator, the shared tracks, the war and the verdict."""

from itertools import pairwise

from game.scenario.findings import Findings
from game.scenario.tree import Tree


def check_mediator(top: Tree, findings: Findings) -> None:
    """The mediator is a person, with aims, and powers that work on a party."""
    mediator = top.at("mediator")
    findings.refer("person", mediator.at("person"), findings.names.people)
    aims = list(mediator.at("aims").entries())
    findings.unique("aim", [aim.at("id") for aim in aims])
    if aims and all(aim.at("weight").number() == 0 for aim in aims):
        findings.error(
            mediator.at("aims"), "Every aim weighs 0: nothing could be scored.", key=True
        )
    findings.choices(mediator.at("open_door"))
    powers = list(mediator.at("powers").entries())
    findings.unique("power", [power.at("id") for power in powers])
    for power in powers:
        findings.party(power.at("works_on"))


def check_shared(top: Tree, findings: Findings) -> None:
    """The mediator has a goodwill towards each party."""
    findings.by_party(top.at("shared", "goodwill"), "a track")


def check_war(top: Tree, findings: Findings) -> None:
    """The front begins somewhere, its places come in order, both parties are in the war."""
    war = top.at("war")
    fronts = list(war.at("fronts").entries())
    findings.unique("front", [front.at("id") for front in fronts])
    known = tuple(front.at("id").text() for front in fronts if front.at("id").text())
    findings.refer("front", war.at("start"), known)
    for front in fronts:
        findings.by_party(front.at("value"), "a value")
    findings.by_party(war.at("efforts"), "an entry")
    _check_front_order(fronts, findings)
    least, most = war.at("least", "value"), war.at("most", "value")
    low, high = least.number(), most.number()
    if low is not None and high is not None and low > high:
        findings.error(most, f"The greatest odds ({high:g}) are below the smallest ({low:g}).")


def _check_front_order(fronts: list[Tree], findings: Findings) -> None:
    for place, party in enumerate(findings.names.parties[:2]):
        for worse, better in pairwise(fronts):
            low, high = worse.at("value", party).number(), better.at("value", party).number()
            if low is None or high is None:
                continue
            # Each next front is better for the first party and worse for the second.
            if place == 0 and high < low:
                findings.error(
                    better.at("value", party),
                    f"Fronts run from the worst for '{party}' to its best, but this is worth "
                    f"{high:g} and the one before {low:g}. Put them in order.",
                )
            elif place == 1 and high > low:
                findings.warn(
                    better.at("value", party),
                    f"Fronts run from the best for '{party}' to its worst, but this is worth "
                    f"{high:g} and the one before {low:g}.",
                )


def check_verdict(top: Tree, findings: Findings) -> None:
    """The relations that count are relations of the file."""
    for _, relations in top.at("verdict", "relations").keyed():
        findings.party(relations, key=True)
        known = findings.names.relations
        for relation in relations.texts():
            if not known:
                findings.error(
                    relation,
                    f"'shared.relations' has no relation '{relation.text()}', nor any other.",
                )
            findings.refer("relation", relation, known)

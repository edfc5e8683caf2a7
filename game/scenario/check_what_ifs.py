"""Checks of the what-ifs: their names, seats and expectations."""

from game.scenario.findings import Findings
from game.scenario.tree import Tree

_PARTS = {"peace": 1, "day": 1, "utility": 2, "option": 3, "points": 3}
"""Kind of measure -> parts of its name."""


def check_what_ifs(top: Tree, findings: Findings) -> None:
    """Names are told once, seats exist, and every expectation is of something that is measured."""
    what_ifs = list(top.at("what_ifs").entries())
    findings.unique("what-if", [one.at("id") for one in what_ifs])
    for one in what_ifs:
        for _, player in one.at("plays").keyed():
            findings.refer("seat", player, findings.names.seats, key=True)
        if not one.at("set") and not one.at("plays"):
            findings.error(one, "This what-if changes nothing. Give it `set` or `plays`.")
        for expected in one.at("expects").entries():
            _check_measure(expected, findings)


def _check_measure(expected: Tree, findings: Findings) -> None:
    what = expected.at("what")
    kind, *names = what.text().split(".")
    if what.text() and len(names) + 1 != _PARTS.get(kind):
        findings.error(
            what,
            f"'{what.text()}' is no measure. There are peace, day, utility.PARTY, "
            "option.ISSUE.OPTION and points.PARTY.ISSUE.",
        )
        return
    issues, parties = findings.names.issues, findings.names.parties
    unknown = {
        "utility": lambda: names[0] not in parties,
        "option": lambda: names[1] not in issues.get(names[0], ()),
        "points": lambda: names[0] not in parties or names[1] not in issues,
    }.get(kind)
    if unknown is not None and unknown():
        findings.error(what, f"'{what.text()}' names something that the file does not have.")
    if all(expected.at(key).value is None for key in ("goes", "at_least", "at_most")):
        findings.error(expected, "Say what is expected: `goes`, `at_least` or `at_most`.")

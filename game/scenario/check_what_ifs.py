"""Checks of the what-ifs: their names, seats and expectations."""

from datetime import date

from game.scenario.findings import Findings
from game.scenario.tree import Tree

MEASURES = {
    "peace": (),
    "day": (),
    "agreed_by": ("date",),
    "last_sittings": ("number",),
    "unratified": (),
    "utility": ("party",),
    "option": ("issue", "option"),
    "points": ("party", "issues"),
    "history": ("issues",),
    "kept": ("party", "issues"),
    "first_aims": ("party",),
    "one_fall": (),
}
"""Kind of measure -> what the parts of its name are; `game/simulation/measures.py` takes them."""


def check_what_ifs(top: Tree, findings: Findings) -> None:
    """Names are told once, seats exist, and every expectation is of something that is measured."""
    for asked in top.at("calibration").entries():
        _check_measure(asked, findings)
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
    if not what.text():
        return
    if kind not in MEASURES or len(names) != len(MEASURES[kind]):
        known = ", ".join(".".join((name, *parts)) for name, parts in MEASURES.items())
        findings.error(what, f"'{what.text()}' is no measure. There are {known}.")
        return
    for name, part in zip(names, MEASURES[kind], strict=True):
        if not _is_known(name, part, names, findings):
            findings.error(what, f"'{what.text()}': there is no {part} '{name}'.")
    if all(expected.at(key).value is None for key in ("goes", "at_least", "at_most")):
        findings.error(expected, "Say what is expected: `goes`, `at_least` or `at_most`.")


def _is_known(name: str, part: str, names: list[str], findings: Findings) -> bool:
    issues = findings.names.issues
    if part == "party":
        return name in findings.names.parties
    if part == "option":
        return name in issues.get(names[0], ())
    if part in ("issue", "issues"):
        return all(one in issues for one in name.split("+"))
    if part == "number":
        return name.isdecimal() and 1 <= int(name) <= 60
    return _is_date(name)


def _is_date(name: str) -> bool:
    try:
        date.fromisoformat(name)
    except ValueError:
        return False
    return True

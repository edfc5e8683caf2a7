"""Checks of what happens: conditions, effects, dispatches, hazards, the epilogue."""

from collections.abc import Iterator

from game.scenario.check_agenda import check_year, day_of
from game.scenario.findings import Findings
from game.scenario.tree import Tree

_AFTER_THE_END = ("endings", "broken_by", "broken_over")


def check_dispatches(top: Tree, findings: Findings) -> None:
    """Dispatches have readers, conditions that can hold, and effects on what exists."""
    dispatches = list(top.at("dispatches").entries())
    findings.unique("dispatch", [dispatch.at("id") for dispatch in dispatches])
    for dispatch in dispatches:
        for reader in dispatch.at("to").texts():
            findings.refer("seat", reader, findings.names.seats)
        to = dispatch.at("to")
        if to.text() and to.text() != "all":
            findings.refer("seat", to, ("all", *findings.names.seats))
        _check_condition(top, dispatch.at("when"), findings)
        _check_no_end(dispatch.at("when"), findings)
        _check_not_itself(dispatch, findings)
        _check_in_time(top, dispatch, findings)
        _check_effects(top, dispatch.at("effects"), findings)
        if dispatch.at("chance").number() == 0 and dispatch.at("in_history").value is True:
            findings.warn(
                dispatch.at("chance"),
                "It happened in history, but with a chance of 0 it never does in a drawn game.",
            )


def check_hazards(top: Tree, findings: Findings) -> None:
    """Hazards belong to a party and can happen."""
    hazards = list(top.at("hazards").entries())
    findings.unique("hazard", [hazard.at("id") for hazard in hazards])
    for hazard in hazards:
        findings.party(hazard.at("party"))
        _check_condition(top, hazard.at("when"), findings)
        _check_no_end(hazard.at("when"), findings)


def check_epilogue(top: Tree, findings: Findings) -> None:
    """Paragraphs of the epilogue have conditions and effects that exist."""
    paragraphs = list(top.at("epilogue").entries())
    findings.unique("paragraph", [paragraph.at("id") for paragraph in paragraphs])
    for paragraph in paragraphs:
        _check_condition(top, paragraph.at("when"), findings)
        for _, change in paragraph.at("effects").keyed():
            findings.refer("track", change, findings.names.tracks, key=True)


def _parts(when: Tree) -> Iterator[Tree]:
    """A condition and all conditions inside it."""
    yield when
    for group in ("any_of", "none_of"):
        for part in when.at(group).entries():
            yield from _parts(part)


def _check_condition(top: Tree, when: Tree, findings: Findings) -> None:
    for part in _parts(when):
        _check_days(top, part, findings)
        _check_tracks(part, findings)
        _check_terms(part, findings)
        for test in part.at("limits").entries():
            _check_limit_of(top, test, test.at("party"), test.at("option"), findings)
        for dispatch in part.at("happened").texts():
            findings.refer("dispatch", dispatch, findings.names.dispatches)
        for party in part.at("broken_by").texts():
            findings.party(party)
        for issue in part.at("broken_over").texts():
            findings.issue(issue)


def _check_days(top: Tree, when: Tree, findings: Findings) -> None:
    opens = day_of(top.at("opens"))
    first, last = when.at("not_before"), when.at("not_after")
    start, end = day_of(first), day_of(last)
    if start is not None and end is not None and end < start:
        findings.error(
            last, f"This never holds: not after {end}, yet not before {start}. Exchange the days."
        )
    for value in (first, last):
        check_year(value, opens, findings)


def _check_tracks(when: Tree, findings: Findings) -> None:
    for test in when.at("tracks").entries():
        findings.refer("track", test.at("track"), findings.names.tracks)
        low, high = test.at("at_least").number(), test.at("at_most").number()
        if low is not None and high is not None and low > high:
            findings.error(
                test.at("at_most"), f"This never holds: at most {high:g}, yet at least {low:g}."
            )


def _check_terms(when: Tree, findings: Findings) -> None:
    findings.choices(when.at("agreed"))
    for _, terms in when.at("proposed").keyed():
        findings.party(terms, key=True)
        findings.choices(terms)
    for _, times in when.at("pressed").keyed():
        findings.party(times, key=True)
    agreed = {issue for issue, _ in when.at("agreed").keyed()}
    for issue in when.at("open").texts():
        if findings.issue(issue) and issue.text() in agreed:
            findings.error(
                issue, f"This never holds: '{issue.text()}' cannot be both agreed and open."
            )


def _check_limit_of(top: Tree, row: Tree, party: Tree, option: Tree, findings: Findings) -> None:
    """A row that speaks of a party's limit on an issue: the limit exists."""
    issue = row.at("issue")
    known = findings.party(party)
    if not findings.issue(issue):
        return
    findings.option(option, issue.text())
    limits = top.at("parties", party.text(), "limits")
    if known and all(limit.at("issue").text() != issue.text() for limit in limits.entries()):
        findings.error(
            issue,
            f"'{party.text()}' has no limit on the issue '{issue.text()}'. Add one below "
            f"'parties.{party.text()}.limits', or delete this.",
        )


def _check_no_end(when: Tree, findings: Findings) -> None:
    for part in _parts(when):
        for name in _AFTER_THE_END:
            if part.at(name):
                findings.error(
                    part.at(name),
                    f"'{name}' is only known after the end: use it in the epilogue.",
                    key=True,
                )


def _check_not_itself(dispatch: Tree, findings: Findings) -> None:
    name = dispatch.at("id").text()
    for happened in dispatch.at("when", "happened").texts():
        if name and happened.text() == name:
            findings.error(happened, f"'{name}' waits for itself and can never arrive.")


def _check_in_time(top: Tree, dispatch: Tree, findings: Findings) -> None:
    sittings = [
        day_of(sitting.at("date"))
        for _, calendar in top.at("calendars").keyed()
        for sitting in calendar.at("sittings").entries()
    ]
    last = max((day for day in sittings if day is not None), default=None)
    first = day_of(dispatch.at("when", "not_before"))
    if first is not None and last is not None and first > last:
        findings.warn(
            dispatch.at("when", "not_before"),
            f"It can never arrive: the last sitting of all calendars is on {last}.",
        )


def _check_effects(top: Tree, effects: Tree, findings: Findings) -> None:
    names = findings.names
    for _, change in effects.at("tracks").keyed():
        findings.refer("track", change, names.tracks, key=True)
    for _, change in effects.at("pride").keyed():
        findings.party(change, key=True)
    for step in effects.at("yields").entries():
        _check_limit_of(top, step, step.at("party"), step.at("to"), findings)
        _check_yield(top, step, findings)
    for tip in effects.at("tips").entries():
        for reader in tip.at("to").texts():
            findings.refer("seat", reader, names.seats)
            if reader.text() == tip.at("about").text():
                findings.warn(reader, f"'{reader.text()}' knows its own limits already.")
        _check_limit_of(top, tip, tip.at("about"), Tree(None), findings)
    for order in ("orders_rupture", "cancels_order"):
        findings.party(effects.at(order))


def _check_yield(top: Tree, step: Tree, findings: Findings) -> None:
    """A limit that yields goes further from the wish than where it begins."""
    names = findings.names
    party, issue = step.at("party").text(), step.at("issue").text()
    reached = names.steps_given(party, issue, step.at("to").text())
    for limit in top.at("parties", party, "limits").entries():
        if limit.at("issue").text() != issue:
            continue
        begin = limit.at("limit").text()
        given = names.steps_given(party, issue, begin)
        if reached is not None and given is not None and reached <= given:
            findings.warn(
                step.at("to"), f"This changes nothing: the limit begins at '{begin}' already."
            )

"""Checks of what everybody at the table knows: seats, issues, money, sittings."""

from datetime import date

from game.scenario.findings import Findings
from game.scenario.preferences import package_count
from game.scenario.tree import Tree

MOST_PACKAGES = 2_000_000
FEW_PACKAGES = 1_000
# A file may tell of years long past, but what it lets happen lies near its own conference.
_NEAR_YEARS = 2
_RESERVED = ("all", "goodwill", "relation", "sympathy", "trust", "influence")


def day_of(value: Tree) -> date | None:
    """The day that a text names; None if it names none."""
    try:
        return date.fromisoformat(value.text())
    except ValueError:
        return None


def check_seats(top: Tree, findings: Findings) -> None:
    """Two parties and a mediator with names of their own, each with people who exist."""
    names = findings.names
    for party, content in top.at("parties").keyed():
        if party in _RESERVED:
            findings.error(
                content, f"A party cannot be called '{party}': the game uses that word.", key=True
            )
        if party == names.mediator:
            findings.error(
                top.at("mediator", "id"),
                f"The mediator and a party are both called '{party}'. Rename one.",
            )
        for delegate in content.at("delegation").texts():
            findings.refer("person", delegate, names.people)
    colours = [content.at("colour") for _, content in top.at("parties").keyed()]
    if len(colours) == 2 and colours[0].text() and colours[0].text() == colours[1].text():
        findings.warn(colours[1], "Both parties have the same colour. Make this 'second'.")
    findings.unique("person", [person.at("id") for person in top.at("people").entries()])
    for person in top.at("people").entries():
        findings.refer("seat", person.at("seat"), names.seats)


def check_issues(top: Tree, findings: Findings) -> None:
    """Issues and their options have names of their own."""
    issues = list(top.at("issues").entries())
    findings.unique("issue", [issue.at("id") for issue in issues])
    for issue in issues:
        options = list(issue.at("options").entries())
        name = issue.at("id").text()
        findings.unique(
            "option", [option.at("id") for option in options], of=f" of the issue '{name}'"
        )
        findings.party(issue.at("demanded_by"))
    seen: dict[float, Tree] = {}
    for issue in issues:
        number = issue.at("number").number()
        if number is not None and number in seen:
            line = findings.first_line(seen[number])
            findings.warn(
                issue.at("number"), f"Two issues have the number {number}: see line {line}."
            )
        elif number is not None:
            seen[number] = issue.at("number")


def check_package_count(top: Tree, findings: Findings) -> None:
    """The treaty space is neither too large to be searched nor too small to be interesting."""
    counts = [len(list(issue.at("options").entries())) for issue in top.at("issues").entries()]
    packages = package_count([count for count in counts if count])
    if packages > MOST_PACKAGES:
        findings.error(
            top.at("issues"),
            f"The issues make {_count_in_words(packages)} packages; "
            f"at most {MOST_PACKAGES:,} can be searched. Take away some issues or options.",
            key=True,
        )
    elif len(counts) > 1 and packages < FEW_PACKAGES:
        findings.warn(
            top.at("issues"),
            f"The issues make only {packages:,} packages: there is little to trade.",
            key=True,
        )


def _count_in_words(packages: int) -> str:
    # A careless file can make a number of thousands of digits.
    return f"{packages:,}" if packages < 10**12 else "more than a million million"


def check_history(top: Tree, findings: Findings) -> None:
    """Every issue has exactly one option of history, or none has any."""
    marked = {
        place: [option for option in issue.at("options").entries() if option.at("history").value]
        for place, issue in enumerate(top.at("issues").entries())
    }
    for place, issue in enumerate(top.at("issues").entries()):
        name = issue.at("id").text()
        if len(marked[place]) > 1:
            findings.error(
                marked[place][1].at("history"),
                f"Two options of the issue '{name}' are marked 'history: true'. "
                "Only one can have been agreed.",
            )
        elif not marked[place] and any(marked.values()):
            findings.error(
                issue.at("options"),
                f"No option of the issue '{name}' is marked 'history: true', though other issues "
                "have one. Mark the one that was agreed (or unmark them all).",
                key=True,
            )


def check_payment(top: Tree, findings: Findings) -> None:
    """Money is promised on one issue, by one party to the other."""
    payment = top.at("payment")
    amounts = [
        (issue, option.at("amount"))
        for issue in top.at("issues").entries()
        for option in issue.at("options").entries()
        if option.at("amount").number()
    ]
    if not payment:
        for issue, amount in amounts[:1]:
            findings.warn(
                amount,
                f"The issue '{issue.at('id').text()}' promises money, but there is no 'payment' "
                "that says who pays.",
            )
        return
    findings.issue(payment.at("issue"))
    payer, payee = payment.at("payer"), payment.at("payee")
    if findings.party(payer) and findings.party(payee) and payer.text() == payee.text():
        findings.error(payee, f"'{payee.text()}' cannot pay itself. Name the other party.")
    paid = payment.at("issue").text()
    for issue, amount in amounts:
        if issue.at("id").text() != paid:
            findings.warn(amount, f"This money is never paid: 'payment' names '{paid}'.")
    if paid in findings.names.issues and all(i.at("id").text() != paid for i, _ in amounts):
        findings.error(
            payment.at("issue"),
            f"No option of the issue '{paid}' has an 'amount'. Add it to those that promise money.",
        )


def check_calendars(top: Tree, findings: Findings) -> None:
    """Sittings come one after the other, none before the conference opens."""
    calendars = top.at("calendars")
    if isinstance(calendars.value, dict) and "full" not in calendars.value:
        findings.error(
            calendars,
            "The calendar 'full' is missing. Add 'full: ...' below 'calendars'.",
            key=True,
        )
    opens = day_of(top.at("opens"))
    for name, calendar in calendars.keyed():
        latest, words = opens, "the conference opens"
        for sitting in calendar.at("sittings").entries():
            day = day_of(sitting.at("date"))
            if day is None:
                continue
            if latest is not None and (day < latest or (day == latest and latest is not opens)):
                findings.error(
                    sitting.at("date"),
                    f"This sitting of the calendar '{name}' is on {day}, but {words} on {latest}. "
                    "Sittings stand in the order of their days.",
                )
            check_year(sitting.at("date"), opens, findings)
            latest, words = day, "the one before it is"
        findings.terms(calendar.at("agreed"))
        agreed = {issue for issue, _ in calendar.at("agreed").keyed()}
        if findings.names.issues and agreed >= set(findings.names.issues):
            findings.error(
                calendar.at("agreed"),
                f"Every issue is agreed beforehand in the calendar '{name}': nothing is left.",
                key=True,
            )


def check_year(value: Tree, opens: date | None, findings: Findings) -> None:
    """Warn of a day that lies years away from the conference."""
    day = day_of(value)
    if day is not None and opens is not None and abs(day.year - opens.year) > _NEAR_YEARS:
        findings.warn(value, f"{day} lies years away from the conference ({opens}). A slip?")


def check_dates_of_history(top: Tree, findings: Findings) -> None:
    """History agreed before it signed; its turning points come in order."""
    opens = day_of(top.at("opens"))
    agreed, signed = top.at("verdict", "agreed"), top.at("verdict", "signed")
    first, second = day_of(agreed), day_of(signed)
    if first is not None and second is not None and second < first:
        findings.error(signed, f"Signed on {second}, before it was agreed on {first}.")
    for value in (agreed, signed):
        check_year(value, opens, findings)
    latest: date | None = None
    for point in top.at("turning_points").entries():
        day = day_of(point.at("date"))
        check_year(point.at("date"), opens, findings)
        if day is not None and latest is not None and day < latest:
            findings.warn(point.at("date"), f"{day} stands after {latest}. Put the days in order.")
        latest = day or latest

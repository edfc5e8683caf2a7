"""Turns a checked file into the frozen `Scenario` that the engine plays."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from game.model.agenda import Agenda, Issue, MediatorSeat, Option, Party, Person, Sitting
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Expectation, Instructions, Limit, LimitStep, Tier
from game.model.scenario import (
    Aim,
    Calendar,
    CapitalBrief,
    EnvoyBrief,
    MediatorBrief,
    PartyBrief,
    Payment,
    Power,
    Prices,
    Pride,
    Scenario,
)
from game.scenario.build_world import (
    build_calibration,
    build_dispatches,
    build_epilogue,
    build_hazards,
    build_myths,
    build_turning_points,
    build_verdict,
    build_war,
    build_what_ifs,
    tenths,
)
from game.scenario.preferences import preferences_of, seat_ids
from game.scenario.schema import ScenarioShape
from game.scenario.schema_parties import PartyShape
from game.scenario.schema_world import CalendarShape, IssueShape, OptionShape
from game.scenario.track_list import build_tracks

# Prices that are no track points: taken as they stand.
_AS_WRITTEN = frozenset(
    {
        "leak_chance",
        "float_slack",
        "call_strength",
        "press_fade",
        "pledge_factor",
        "study_factor",
        "recess_days_most",
        "trunks_strength",
        "quiet_sittings",
        "appeal_shield",
        "order_delay_days",
        "blame_sympathy",
        "blame_credit",
        "signing_days",
        "ratification_days",
    }
)
_HUNDREDTHS = frozenset({"moderation_pride"})
# The file judges blame 0..10, the model counts 0..100.
_BLAME_SCALE = 10


def build_scenario(shape: ScenarioShape, *, name: str, digest: str) -> Scenario:
    """The scenario of a file in which the checks found no error."""
    seats = seat_ids(shape)
    issues = tuple(_issue(issue) for issue in shape.issues)
    calendars = {name: _calendar(name, calendar) for name, calendar in shape.calendars.items()}
    return Scenario(
        name=name,
        digest=digest,
        agenda=_agenda(shape, issues, calendars["full"].sittings),
        tracks=build_tracks(shape, seats),
        parties={SeatId(seat): _party_brief(shape, seat, issues) for seat in shape.parties},
        mediator=_mediator_brief(shape),
        war=build_war(shape.war),
        calendars=calendars,
        dispatches=build_dispatches(shape.dispatches, seats),
        hazards=build_hazards(shape.hazards),
        epilogue=build_epilogue(shape.epilogue),
        myths=build_myths(shape.myths),
        school=shape.school,
        what_ifs=build_what_ifs(shape.what_ifs),
        calibration=build_calibration(shape.calibration),
        verdict=build_verdict(shape),
        turning_points=build_turning_points(shape.turning_points),
        prices=_prices(shape),
        payment=_payment(shape),
        map=shape.map or None,
    )


def _terms(terms: Mapping[str, str]) -> Mapping[IssueId, OptionId]:
    return {IssueId(issue): OptionId(option) for issue, option in terms.items()}


def _option(option: OptionShape) -> Option:
    return Option(
        id=OptionId(option.id),
        title=option.title,
        clause=option.clause,
        historical=option.history,
        amount=option.amount,
        map_areas=dict(option.map.areas) if option.map else {},
        map_lines=dict(option.map.lines) if option.map else {},
    )


def _issue(issue: IssueShape) -> Issue:
    return Issue(
        id=IssueId(issue.id),
        number=issue.number,
        title=issue.title,
        question=issue.question,
        options=tuple(_option(option) for option in issue.options),
        blame=issue.blame * _BLAME_SCALE,
        demanded_by=None if issue.demanded_by is None else SeatId(issue.demanded_by),
        source=issue.source,
    )


def _calendar(name: str, calendar: CalendarShape) -> Calendar:
    return Calendar(
        id=name,
        title=calendar.title,
        sittings=tuple(
            Sitting(number=number, day=sitting.date, note=sitting.note)
            for number, sitting in enumerate(calendar.sittings, start=1)
        ),
        agreed=_terms(calendar.agreed),
    )


def _agenda(
    shape: ScenarioShape, issues: tuple[Issue, ...], sittings: tuple[Sitting, ...]
) -> Agenda:
    first, second = (_party(seat, party) for seat, party in shape.parties.items())
    mediator = shape.mediator
    return Agenda(
        title=shape.title,
        subtitle=shape.subtitle,
        place=shape.place,
        opens=shape.opens,
        parties=(first, second),
        mediator=MediatorSeat(
            id=SeatId(mediator.id),
            name=mediator.name,
            title=mediator.title,
            residence=mediator.residence,
            person=mediator.person,
            flag=mediator.flag or None,
        ),
        issues=issues,
        sittings=sittings,
        people=tuple(
            Person(
                id=person.id,
                name=person.name,
                office=person.office,
                seat=None if person.seat is None else SeatId(person.seat),
                about=person.about,
                portrait=person.portrait,
                native_name=person.native_name,
                source=person.source,
            )
            for person in shape.people
        ),
        background=shape.background,
        currency=shape.currency,
    )


def _party(seat: str, party: PartyShape) -> Party:
    return Party(
        id=SeatId(seat),
        name=party.name,
        adjective=party.adjective,
        capital=party.capital,
        delegation=tuple(party.delegation),
        government=party.government,
        colour=party.colour,
        flag=party.flag or None,
    )


def _limits(party: PartyShape) -> tuple[Limit, ...]:
    return tuple(
        Limit(
            issue=IssueId(limit.issue),
            tier=Tier(limit.tier),
            limit=OptionId(limit.limit),
            wish=OptionId(limit.wish),
            steps=tuple(
                LimitStep(
                    to=OptionId(step.to),
                    asked=step.asked,
                    pressed=step.pressed,
                    not_before=step.not_before,
                    why=step.why,
                )
                for step in limit.steps
            ),
            source=limit.source,
        )
        for limit in party.limits
    )


def _party_brief(shape: ScenarioShape, seat: str, issues: Sequence[Issue]) -> PartyBrief:
    party = shape.parties[seat]
    instructions = Instructions(
        seat=SeatId(seat),
        preferences=preferences_of(shape, seat, issues),
        limits=_limits(party),
        expectations=tuple(
            Expectation(
                issue=IssueId(expectation.issue),
                option=OptionId(expectation.option),
                anger=tenths(expectation.anger),
                source=expectation.source,
            )
            for expectation in party.expectations
        ),
        draft=_terms(party.draft),
        letter=party.letter,
        if_talks_fail=party.if_talks_fail,
        play=party.play,
    )
    envoy = party.envoy
    return PartyBrief(
        seat=SeatId(seat),
        instructions=instructions,
        capital=_capital(party),
        envoy=EnvoyBrief(
            offset=envoy.offset,
            stall=envoy.stall,
            opening=envoy.opening,
            concession=envoy.concession,
            plays=envoy.plays,
            source=envoy.source,
        ),
    )


def _capital(party: PartyShape) -> CapitalBrief:
    mind = party.mind
    pride = mind.pride
    return CapitalBrief(
        pride=Pride(
            mean=pride.mean,
            spread=pride.spread,
            in_history=pride.in_history,
            per_day=pride.per_day,
            per_point=pride.per_point,
            per_press=pride.per_press,
        ),
        temper=mind.temper.value,
        leaning=mind.leaning.value,
        broken_indispensable=mind.broken_indispensable.value,
        broken_important=mind.broken_important.value,
        answer_days=(mind.answer_days.shortest, mind.answer_days.longest),
        rupture_per_day=mind.rupture_per_day.value,
        band=mind.band.value,
    )


def _mediator_brief(shape: ScenarioShape) -> MediatorBrief:
    mediator = shape.mediator
    costs = mediator.costs
    return MediatorBrief(
        letter=mediator.letter,
        aims=tuple(Aim(id=aim.id, title=aim.title, weight=aim.weight) for aim in mediator.aims),
        open_door={
            IssueId(issue): tuple(OptionId(option) for option in options)
            for issue, options in mediator.open_door.items()
        },
        powers=tuple(
            Power(
                id=power.id,
                name=power.name,
                works_on=SeatId(power.works_on),
                strength=power.strength,
                about=power.about,
                source=power.source,
            )
            for power in mediator.powers
        ),
        costs={
            "suggest": tenths(costs.suggest),
            "press": tenths(costs.press),
            "tell": tenths(costs.tell),
            "enlist": tenths(costs.enlist),
            "speak": tenths(costs.speak),
        },
        play=mediator.play,
    )


def _prices(shape: ScenarioShape) -> Prices:
    values = {}
    for field in fields(Prices):
        written = getattr(shape.prices, field.name).value
        if field.name in _HUNDREDTHS:
            values[field.name] = round(written * 100)
        elif field.name in _AS_WRITTEN:
            values[field.name] = written
        else:
            values[field.name] = tenths(written)
    return Prices(**values)


def _payment(shape: ScenarioShape) -> Payment | None:
    if shape.payment is None:
        return None
    return Payment(
        issue=IssueId(shape.payment.issue),
        payer=SeatId(shape.payment.payer),
        payee=SeatId(shape.payment.payee),
        per_treasury_point=shape.payment.per_treasury_point.value,
    )

"""What a seat can read at any time: status, agenda, papers, minutes, dispatches, people."""

from collections.abc import Collection, Iterator

from game.model.events import Event, MoveSealed, PrideMoved, TrackMoved
from game.model.ids import DispatchId, IssueId
from game.model.observation import Delivered, Observation
from game.model.offers import Offer, Terms
from game.model.state import Phase
from game.play.appraisal import appraise, standing_of
from game.play.datelines import dateline, page_days
from game.play.figures import whole
from game.play.wording import (
    Words,
    describe_acceptability,
    describe_appreciation,
    describe_band,
    describe_events,
    describe_fact,
    describe_firmness,
    describe_lifting,
    describe_limit,
    describe_links,
    describe_order,
    describe_peace_odds,
    describe_phase,
    describe_standing,
    describe_track,
    gauges,
)
from game.play.wording_peace import last_chance


def where_lines(words: Words, seen: Observation) -> Iterator[str]:
    """The moment: which sitting, which day, which part of the turn."""
    if seen.phase is Phase.CORRIDOR:
        yield words.say(
            "The corridor, before {sitting} of {sittings} on {date}.",
            sitting=words.sitting(seen.turn),
            sittings=seen.turns,
            date=words.full_date(seen.days[seen.turn - 1]),
        )
        if seen.corridor_rounds > 1:
            yield words.say(
                "Move {round} of {rounds} in the days before the sitting.",
                round=seen.corridor_round,
                rounds=seen.corridor_rounds,
            )
    else:
        yield words.say(
            "{day}: {phase}, {sitting} of {sittings}.",
            day=page_days(words, seen),
            phase=describe_phase(words, seen.phase.value),
            sitting=words.sitting(seen.turn),
            sittings=seen.turns,
        )
    if seen.phase is Phase.TABLE and seen.seat in seen.actions_left:
        yield words.count(
            "You have {number} action left today.",
            "You have {number} actions left today.",
            seen.actions_left[seen.seat],
        )


def status_lines(words: Words, seen: Observation) -> Iterator[str]:
    """How things stand."""
    yield from where_lines(words, seen)
    yield describe_peace_odds(words, seen.peace_odds)
    if warning := last_chance(words, seen):
        yield warning
    if seen.quiet:
        yield words.count(
            "Nothing has moved at the table.",
            "Nothing has moved for {number} sittings.",
            seen.quiet,
        )
    for track in gauges(seen):
        yield describe_track(words, track, seen.tracks[track])
    yield from _capital_lines(words, seen)
    for offer in seen.standing.values():
        yield offer_line(words, offer)
    if seen.suggestion is not None:
        yield _suggestion_line(words, seen.suggestion.terms)
    agreed = {issue: article.option for issue, article in seen.agreed.items()}
    if agreed:
        yield words.say("Initialled: {terms}.", terms=words.terms(agreed))
    open_issues = [issue.id for issue in seen.agenda.issues if issue.id not in agreed]
    if open_issues:
        yield words.say("Open: {issues}.", issues=words.issues(open_issues))


def _capital_lines(words: Words, seen: Observation) -> Iterator[str]:
    capital = seen.capital
    if capital is None:
        return
    city = words.capital(seen.seat)
    if capital.cable_on is not None:
        yield words.say(
            "A telegram to {capital} on “{issue}” awaits its answer.",
            capital=city,
            issue=words.issue(capital.cable_on),
        )
    if capital.order_due is not None:
        yield describe_order(words, seen)
        yield describe_lifting(words, seen)


def offer_line(words: Words, offer: Offer) -> str:
    """A standing offer in a line."""
    line = words.say(
        "On the table, offer {number} of {party}, {firmness}: {terms}.",
        number=offer.number,
        party=words.seat(offer.by),
        firmness=describe_firmness(words, offer.firmness),
        terms=words.terms(offer.terms),
    )
    if not offer.links:
        return line
    return words.say("{offer} {links}", offer=line, links=describe_links(words, offer.links))


def worth_lines(words: Words, seen: Observation, terms: Terms) -> Iterator[str]:
    """What terms are worth to the seat that looks at them; nothing to the mediator."""
    view = appraise(seen, terms)
    if view is None or not terms:
        return
    if view.over_no_deal >= 0:
        yield words.say(
            "Worth {utility} of 100 to you, {gain} better than no treaty.",
            utility=round(view.utility),
            gain=round(view.over_no_deal),
        )
    else:
        yield words.say(
            "Worth {utility} of 100 to you, {loss} worse than no treaty.",
            utility=round(view.utility),
            loss=round(-view.over_no_deal),
        )
    if any(one.id not in terms and one.id not in seen.agreed for one in seen.agenda.issues):
        yield words.say("What is left open is counted as in your own last paper.")
    yield describe_acceptability(words, seen.seat, view.capital)
    for limit in view.broken:
        if limit.issue in terms:
            yield words.say("Beyond a limit: {limit}", limit=describe_limit(words, limit))


def theirs_lines(words: Words, seen: Observation) -> Iterator[str]:
    """What lies before the seat to be answered, and what it is worth to it."""
    if seen.capital is None:
        yield words.say("You sign nothing: terms have no worth of their own to you.")
        return
    before = [
        (offer_line(words, offer), offer.terms)
        for seat, offer in seen.standing.items()
        if seat != seen.seat
    ]
    if seen.suggestion is not None:
        before.append((_suggestion_line(words, seen.suggestion.terms), seen.suggestion.terms))
    if not before:
        yield words.say("Nothing of the other side's lies on the table.")
    for line, terms in before:
        yield line
        yield from worth_lines(words, seen, terms)


def _suggestion_line(words: Words, terms: Terms) -> str:
    return words.say(
        "Terms of {mediator}, to be answered under seal: {terms}.",
        mediator=words.mediator,
        terms=words.terms(terms),
    )


def agenda_lines(words: Words, seen: Observation) -> Iterator[str]:
    """Every issue with where it stands."""
    for issue in seen.agenda.issues:
        name = words.say("{title} ({id}).", title=words.issue(issue.id), id=issue.id)
        article = seen.agreed.get(issue.id)
        if article is not None:
            told = words.say("Agreed: {option}.", option=words.option(issue.id, article.option))
        else:
            told = " ".join(_positions(words, seen, issue.id)) or words.say("Nobody has spoken.")
        yield words.say("{number}. {name} {told}", number=issue.number, name=name, told=told)


def _positions(words: Words, seen: Observation, issue: IssueId) -> Iterator[str]:
    for party in seen.agenda.party_ids:
        option = seen.positions.get(party, {}).get(issue)
        if option is not None:
            yield words.say(
                "{party} says: {option}.",
                party=words.seat(party),
                option=words.option(issue, option),
            )


def issue_lines(words: Words, seen: Observation, issue_id: IssueId) -> Iterator[str]:
    """One issue with all its options, worded as clauses."""
    issue = seen.agenda.issue(issue_id)
    yield words.say("{title} ({id}).", title=words.issue(issue.id), id=issue.id)
    yield words.language.text(issue.question)
    for option in issue.options:
        label = words.say("{id}: {title}.", id=option.id, title=words.option(issue.id, option.id))
        if seen.capital is not None:
            beside = describe_standing(words, standing_of(seen, issue.id, option.id))
            label = words.say("{label} For you: {standing}.", label=label, standing=beside)
        yield label
        yield words.clause(issue.id, option.id)
    yield from _positions(words, seen, issue.id)


def papers_lines(words: Words, seen: Observation) -> Iterator[str]:
    """The seat's own confidential papers."""
    text = words.language.text
    if seen.instructions is not None and seen.capital is not None:
        yield text(seen.instructions.play)
        yield text(seen.instructions.letter)
        yield words.say("Your limits as they stand today:")
        for limit in seen.capital.limits:
            yield describe_limit(words, limit)
        yield describe_band(words, seen)
        yield text(seen.instructions.if_talks_fail)
        yield from describe_appreciation(words, seen.capital.no_deal)
    if seen.desk is not None:
        yield text(seen.desk.letter)
        for aim in seen.desk.aims:
            yield words.say("Aim: {aim}, weight {weight}.", aim=text(aim.title), weight=aim.weight)
        yield from facts_lines(words, seen)
        for power in seen.desk.powers:
            yield words.say(
                "{power} ({id}) can work on {capital}. {about}",
                power=text(power.name),
                id=power.id,
                capital=words.capital(power.works_on),
                about=text(power.about),
            )


def facts_lines(words: Words, seen: Observation) -> Iterator[str]:
    """What the mediator has learned."""
    for fact in seen.desk.facts if seen.desk else ():
        yield words.say(
            "Fact {number}, about {party}: {fact}",
            number=fact.number,
            party=words.seat(fact.about),
            fact=describe_fact(words, fact.about, fact.field, fact.value),
        )


def dispatch_lines(
    words: Words, seen: Observation, only: Collection[DispatchId] | None = None
) -> Iterator[str]:
    """The dispatches received, by number; all, or only some of them."""
    if not seen.dispatches:
        yield words.say("Nothing has come in yet.")
    for number, one in enumerate(seen.dispatches, start=1):
        if only is not None and one.id not in only:
            continue
        yield words.say(
            "{number}. {title}. {sender}.",
            number=number,
            title=words.language.text(one.title),
            sender=dateline(words, seen, one),
        )


def dispatch_text(words: Words, seen: Observation, one: Delivered) -> Iterator[str]:
    """A dispatch in full."""
    yield words.language.text(one.title)
    yield dateline(words, seen, one)
    yield words.language.text(one.text)


def people_lines(words: Words, seen: Observation) -> Iterator[str]:
    """Who is who."""
    text = words.language.text
    for person in seen.agenda.people:
        yield f"{text(person.name)}. {text(person.office)}. {text(person.about)}"


def minutes_lines(words: Words, events: tuple[Event, ...], *, all_of_it: bool) -> Iterator[str]:
    """Events in sentences; the movements of tracks together, or each where all is asked for."""
    if all_of_it:
        yield from describe_events(words, events)
        return
    small = TrackMoved | PrideMoved | MoveSealed
    yield from describe_events(words, (e for e in events if not isinstance(e, small)))
    yield from _movements(words, events)


def _movements(words: Words, events: tuple[Event, ...]) -> Iterator[str]:
    ends: dict[str, tuple[TrackMoved, int]] = {}
    for event in events:
        if isinstance(event, TrackMoved):
            first = ends[event.track][0] if event.track in ends else event
            ends[event.track] = (first, event.after)
    moves = [
        words.say(
            "{track} {before} to {after}",
            track=words.track(first.track),
            before=whole(first.before),
            after=whole(after),
        )
        for first, after in ends.values()
        if whole(first.before) != whole(after)
    ]
    if moves:
        yield words.say("Moved meanwhile: {moves}.", moves="; ".join(moves))

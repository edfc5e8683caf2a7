"""What a newspaper tells of the conference itself: what all could see, and the bulletin."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from game.model.events import (
    ArticleAgreed,
    CapitalDecided,
    Event,
    MediatorSpoke,
    PressBriefed,
    RecessAnswered,
    SecretLeaked,
    SecretSittingAnswered,
    TrunksPacked,
    TrunksUnpacked,
)
from game.model.observation import Observation
from game.play.datelines import place_within
from game.play.evenings import gave_ground
from game.play.language import marked
from game.play.press_hour import Hour
from game.play.wording_press_notice import Notice
from game.play.words import Words, sentence

Told = TypeVar("Told", bound=Event)

LONG_QUIET = 3
"""Quiet sittings after which the papers speak of rupture."""

_QUIET = (
    marked(
        "Another sitting, another bulletin of four lines. Nothing has moved at the table, and the "
        "correspondents on the veranda have begun to describe the weather."
    ),
    marked(
        "The doors opened and the faces that came out told nothing. It is believed that both sides "
        "spoke at length, and that neither gave way."
    ),
    marked(
        "The secretaries have filled their sheets and the envoys have kept their ground. The "
        "sitting ended as it began."
    ),
    marked(
        "What one side asked yesterday it asks today, and what the other refused it refuses. The "
        "tea is understood to have been good."
    ),
    marked(
        "The bulletin gives the hour at which the envoys met and the hour at which they parted. "
        "Between the two it finds nothing to record."
    ),
    marked(
        "There was a sitting. Those who hoped have gone on hoping and those who doubted have been "
        "borne out, for today."
    ),
)
_MOVED = (
    marked(
        "The envoys have sat again. It is understood that ground was given, and that it was given "
        "slowly. The bulletin confines itself to the hours at which the doors were opened and shut."
    ),
    marked(
        "Something was yielded, by whom and for what the bulletin does not say. It is remarked "
        "that the carriages were called an hour late."
    ),
    marked(
        "The distance between the two sides is less than it was. How much less, those who measured "
        "it keep to themselves."
    ),
    marked(
        "A secretary was heard to whistle on the stairs. More than that cannot be had for the "
        "asking, and it has been asked."
    ),
    marked(
        "Papers went back and forth across the table, and came back with fewer words in them. No "
        "article is the richer for it yet."
    ),
)
_PAPERS = (
    marked(
        "Papers were laid upon the table and read. Nobody is said to have given ground, and nobody "
        "to have expected it."
    ),
    marked(
        "What is asked has been asked in writing. The sheets changed hands across the table; the "
        "ground did not."
    ),
    marked(
        "The secretaries carried papers in and carried papers out. What either side might yield is "
        "not believed to stand in them."
    ),
)
"""After a sitting that was not quiet, and in which nobody gave ground."""
_INITIALLED = (
    marked(
        "It is announced that the envoys have initialled what concerns {issues}. Every article "
        "holds on condition that the whole is signed."
    ),
    marked(
        "Initials stand below the text on {issues}. It can still fall with the rest, and nobody at "
        "the table forgets it."
    ),
    marked(
        "{issues}: done, so the bulletin has it, and subject to everything that is not. The pens "
        "were left upon the table."
    ),
    marked("Agreement is reported on {issues}. Four secretaries have begun to make fair copies."),
)
_RUPTURE = (
    (
        marked(
            "For {number} sitting nothing has moved at the table. The word rupture, whispered "
            "before, is now spoken aloud; it is remarked that the side which breaks off will have "
            "to say over what."
        ),
        marked(
            "For {number} sittings nothing has moved at the table. The word rupture, whispered "
            "before, is now spoken aloud; it is remarked that the side which breaks off will have "
            "to say over what."
        ),
    ),
    (
        marked(
            "{number} sitting without a step on either side. The porters know the hours of the "
            "trains by heart, and are asked for them."
        ),
        marked(
            "{number} sittings without a step on either side. The porters know the hours of the "
            "trains by heart, and are asked for them."
        ),
    ),
    (
        marked(
            "Both sides have now said the same for {number} sitting. The correspondents have their "
            "last dispatch written, and leave only the date open."
        ),
        marked(
            "Both sides have now said the same for {number} sittings. The correspondents have "
            "their last dispatch written, and leave only the date open."
        ),
    ),
)
_RECEIVED = (
    marked(
        "The {adjective} delegation has received the newspapers, was cordial, and asked that its "
        "moderation be noticed. It is hereby noticed."
    ),
    marked(
        "An hour was given to the press by the {adjective} delegation. Every question was "
        "answered, some of them with other questions."
    ),
    marked(
        "The {adjective} delegation was at home to correspondents. There were sandwiches, and an "
        "explanation of who is to blame."
    ),
    marked(
        "Callers with a notebook were shown up to the {adjective} delegation without waiting. What "
        "they heard was fair, reasonable, and ready in copies."
    ),
    marked(
        "A gentleman of the {adjective} delegation walked on the veranda at the hour when the mail "
        "goes, and was not unwilling to be stopped."
    ),
)
_ALONE = (
    marked(
        "The secretaries were sent from the room and the envoys sat on alone. What was said "
        "without pen and paper, both capitals would pay to know."
    ),
    marked(
        "For part of the sitting the minutes are blank by consent of both sides. The secretaries "
        "were seen upon the stairs, looking at their watches."
    ),
    marked(
        "There were only envoys in the room. It is argued which is the graver sign: that "
        "they have something to say, or that they will not have it written."
    ),
    marked("The door was shut from within today, upon four men and no inkstand."),
)
_RESTS = (
    marked("The conference rests by consent of both sides. The wires to both capitals do not."),
    marked("Both sides have asked for time, and each has granted it to the other as a favour."),
    marked("No sitting for some days. The hotel has engaged a second telegraph boy."),
)
_OPEN = (
    marked("Not one word is final yet on {issues}."),
    marked("What remains: {issues}. Each side calls it little, and means the other's share of it."),
    marked("The sheet is still blank at {issues}."),
    marked("On {issues} the table waits for the capitals, and the capitals wait for the table."),
    marked("Nobody has put his initials to {issues}. Nobody has put his pen away."),
    marked("It hangs on {issues}, as those say who do not know and those who do."),
    marked("Of {issues} the bulletin says that they were not reached, or that they were."),
)


def public_events(words: Words, seen: Observation, hour: Hour) -> Iterable[Notice]:
    """What has happened lately for all to see, each kind once and the loudest first."""
    refused = [e for e in hour.lately if isinstance(e, CapitalDecided) and not e.sanctioned]
    for decided in refused[-1:]:
        yield _sent_back(words, decided)
    for event in _last_of(hour, SecretLeaked):
        floats = " ".join(
            words.say(
                "{party} is said to have named this: {terms}.",
                party=sentence(words.seat(party)),
                terms=words.terms(terms),
            )
            for party, terms in event.floats.items()
        )
        told = words.say(
            "What passed while the secretaries were out of the room is in every mouth this "
            "morning. {floats} Both delegations decline to speak of it.",
            floats=floats,
        )
        yield Notice(words.say("Behind Closed Doors"), told)
    for packed in _last_of(hour, TrunksPacked):
        told = words.say(
            "The trunks of the {adjective} delegation stand strapped in the hall of the hotel, "
            "where nobody can pass without seeing them. Whether they are to travel, or only to be "
            "seen, is asked from the porter's lodge to the telegraph office.",
            adjective=words.language.text(seen.agenda.party(packed.by).adjective),
        )
        yield Notice(words.say("Trunks in the Hall"), told)
    for unpacked in _last_of(hour, TrunksUnpacked):
        told = words.say(
            "The trunks of the {adjective} delegation have gone upstairs again. Nobody explains "
            "it.",
            adjective=words.language.text(seen.agenda.party(unpacked.by).adjective),
        )
        yield Notice(words.say("Upstairs Again"), told)
    for spoke in _last_of(hour, MediatorSpoke):
        told = words.say(
            "From the circle of {mediator} it is let be known that, in his view, it is {party} "
            "that stands in the way of peace. No name is given to the remark, and none is needed.",
            mediator=words.mediator,
            party=words.seat(spoke.party),
        )
        yield Notice(words.say("Who Stands in the Way?"), told)
    for briefed in _last_of(hour, PressBriefed):
        yield _briefed(words, seen, briefed, hour.slot.evening)
    for answer in _last_of(hour, SecretSittingAnswered):
        # What was said is no riddle once it has leaked.
        if answer.consent and not _last_of(hour, SecretLeaked):
            told = words.say(_nth(_ALONE, hour.slot.evening))
            yield Notice(words.say("The Secretaries Leave"), told)
    for recess in _last_of(hour, RecessAnswered):
        if recess.consent:
            told = words.say(_nth(_RESTS, hour.slot.evening))
            yield Notice(words.say("A Recess"), told)


def _sent_back(words: Words, event: CapitalDecided) -> Notice:
    """A capital would not sanction what its envoys had initialled."""
    capital = words.capital(event.party)
    message = marked(
        "{capital} will not sanction the treaty below which its own envoys had set their initials. "
        "What was closed last lies open again, and the pens that were bought for the signing are "
        "back in their case."
    )
    if event.reason is not None:
        message = marked(
            "{capital} will not sanction the treaty below which its own envoys had set their "
            "initials. It is named aloud over what: “{issue}”. What was closed last lies open "
            "again, and the pens that were bought for the signing are back in their case."
        )
    issue = words.issue(event.reason) if event.reason is not None else ""
    return Notice(
        words.say("The Treaty Sent Back"), words.say(message, capital=capital, issue=issue)
    )


def _last_of(hour: Hour, kind: type[Told]) -> tuple[Told, ...]:
    """The latest event of a kind, if there was one lately."""
    return tuple(event for event in hour.lately if isinstance(event, kind))[-1:]


def _briefed(words: Words, seen: Observation, event: PressBriefed, number: int) -> Notice:
    adjective = words.language.text(seen.agenda.party(event.by).adjective)
    head = words.say("Said to the Correspondents")
    if event.pledge is None or event.option is None:
        return Notice(head, words.say(_nth(_RECEIVED, number), adjective=adjective))
    told = words.say(
        "The {adjective} delegation has given its word in public that on “{issue}” it will sign "
        "for nothing less than this: {option}. A word given to a hundred correspondents is not "
        "easily taken back.",
        adjective=adjective,
        issue=words.issue(event.pledge),
        option=words.option(event.pledge, event.option),
    )
    return Notice(head, told)


def bulletin(words: Words, seen: Observation, hour: Hour) -> Notice:
    """What the last sitting is said to have brought."""
    head = words.say("The Bulletin")
    if hour.turn == 1 and hour.agreed:
        told = words.say(
            "At {place} {first} faces {second} across one table as before. What was easy is "
            "settled; the questions that are left are the hard ones.",
            place=place_within(words),
            first=words.seat(seen.agenda.party_ids[0]),
            second=words.seat(seen.agenda.party_ids[1]),
        )
        return Notice(head, told)
    if hour.turn == 1:
        told = words.say(
            "The conference opens at {place} with {first} facing {second} across one table. "
            "It has {number} questions before it. The public will not be admitted.",
            place=place_within(words),
            first=words.seat(seen.agenda.party_ids[0]),
            second=words.seat(seen.agenda.party_ids[1]),
            number=len(seen.agenda.issues),
        )
        return Notice(head, told)
    new = [event for event in hour.lately if isinstance(event, ArticleAgreed)]
    fresh = [event.issue for event in new if event.issue in hour.agreed]
    if fresh:
        issues = words.issues(dict.fromkeys(fresh))
        return Notice(
            head, sentence(words.say(_nth(_INITIALLED, hour.slot.evening), issues=issues))
        )
    if hour.quiet >= LONG_QUIET:
        one, many = _RUPTURE[hour.slot.evening % len(_RUPTURE)]
        return Notice(words.say("Rumours of Rupture"), words.count(one, many, hour.quiet))
    told_by = _QUIET if hour.quiet else _MOVED if gave_ground(hour.lately) else _PAPERS
    return Notice(head, words.say(_nth(told_by, hour.slot.evening)))


def open_questions(words: Words, seen: Observation, hour: Hour) -> Iterable[Notice]:
    """What is not initialled yet, once something is."""
    still = [one.id for one in seen.agenda.issues if one.id not in hour.agreed]
    if 0 < len(still) < len(seen.agenda.issues):
        told = words.say(_nth(_OPEN, hour.slot.evening), issues=words.issues(still))
        yield Notice(words.say("Still Open"), told)


def _nth(texts: Sequence[str], number: int) -> str:
    return texts[number % len(texts)]

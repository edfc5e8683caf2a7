"""The mediator's letters: what he does that concerns a delegation, he writes to it himself."""

from game.model.events import CapitalPressed, Disclosure, Event, TermsSuggested, TurnOpened
from game.model.ids import DispatchId, IssueId, OptionId
from game.model.observation import Delivered, Observation
from game.play.language import marked
from game.play.words import Words

_APPEALS = (
    marked(
        "You should hear it from me and not from the newspapers. I have appealed to {capital} "
        "directly, and put it as strongly as courtesy allows that another campaign would cost more "
        "than anything that still divides you from {other}.\n\nI do not ask you to like it. I ask "
        "you to be ready when the answer comes."
    ),
    marked(
        "I have written to {capital} once more, and I tell you so before the ink is dry. I said "
        "that nobody will remember in ten years what was disputed here with {other}, and that "
        "everybody will remember who went home.\n\nIf you are asked for your opinion, I hope that "
        "you will give it in the same sense."
    ),
    marked(
        "A further appeal of mine is on its way to {capital}. I know that each is read with less "
        "patience than the last, and so I kept it short: sign with {other}, or fight for the "
        "difference and find it smaller.\n\nYou need not answer. I should be glad if you would "
        "think of it tonight."
    ),
    marked(
        "You will think me importunate. {capital} has heard from me again, for the reason that "
        "I have nothing better to do than to keep you and {other} in one room.\n\nI have no new "
        "argument. I have only the old one, and less time for it."
    ),
)
LETTER = "letter"
LIMIT = "limit:"
"""How the field of a limit that is told begins."""


def received(words: Words, seen: Observation) -> tuple[Delivered, ...]:
    """All papers that have come to this seat, the oldest first: dispatches and his letters."""
    papers = (*seen.dispatches, *mediators_letters(words, seen))
    return tuple(sorted(papers, key=lambda one: one.turn))


def is_from_mediator(seen: Observation, paper: Delivered) -> bool:
    """Whether a paper is one of the mediator's own letters."""
    return paper.id.startswith(f"{seen.agenda.mediator.id}:")


def mediators_letters(words: Words, seen: Observation) -> tuple[Delivered, ...]:
    """The letters that he has written to this delegation."""
    if seen.seat not in seen.agenda.party_ids:
        return ()
    letters: list[Delivered] = []
    turn, day, written = 1, seen.agenda.opens, 0
    for number, event in enumerate(seen.minutes):
        if isinstance(event, TurnOpened):
            turn, day = event.turn, event.day
        told = _letter(words, seen, event, written)
        written += isinstance(event, CapitalPressed) and told is not None
        if told:
            title, text = told
            letters.append(
                Delivered(
                    id=DispatchId(f"{seen.agenda.mediator.id}:{number}"),
                    # He writes after the sitting; it is read before the next.
                    turn=turn + 1,
                    channel=LETTER,
                    title=title,
                    sender=words.say(
                        "{residence}, {day}",
                        residence=words.language.text(seen.agenda.mediator.residence),
                        day=words.day(day),
                    ),
                    text=text,
                )
            )
    return tuple(letters)


def _letter(words: Words, seen: Observation, event: Event, written: int) -> tuple[str, str] | None:
    """Subject and text of the letter about an event; None if he writes none.

    Args:
        words: The reader's.
        seen: What the reader sees.
        event: What he writes of.
        written: Of how many appeals to this capital he has written already.
    """
    match event:
        case TermsSuggested():
            return words.say("Terms for both sides"), words.say(
                "I have listened to both delegations and believe that peace lies nearer than "
                "either will say aloud. I lay before you, in the same words in which I lay them "
                "before {other}, terms on which honourable men could meet:\n\n{terms}.\n\nAnswer "
                "me under seal. Neither side shall learn what the other has answered, unless both "
                "have said yes.",
                other=words.seat(seen.agenda.other(seen.seat)),
                terms=words.terms(event.terms),
            )
        case CapitalPressed(by="mediator") if event.party == seen.seat:
            capital = words.capital(seen.seat)
            return words.say("What I have written to {capital}", capital=capital), words.say(
                _APPEALS[written % len(_APPEALS)],
                capital=capital,
                other=words.seat(seen.agenda.other(seen.seat)),
            )
        case Disclosure(source="mediator") if event.field.startswith(LIMIT):
            issue = IssueId(event.field.removeprefix(LIMIT))
            return words.say("In confidence"), words.say(
                "What follows is for your eyes, and for nobody who would ask where you had it.\n\n"
                "The least that {party} may sign on “{issue}” is this: {option}.\n\n"
                "Make of it what you think right. I should be glad to see it bring you nearer to "
                "each other.",
                party=words.seat(event.about),
                issue=words.issue(issue),
                option=words.option(issue, OptionId(event.value)),
            )
        case _:
            return None

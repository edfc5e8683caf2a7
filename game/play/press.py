"""A newspaper's front page: the dispatch that came, and round it what all the world may know.

The columns are made from events that every seat has heard, up to the hour at which the paper came,
so that an old paper read again still tells what it told. Only a paper of the reader's own capital
speaks of the mood there, as its delegation knows it. Terms laid on the table are never printed: the
bulletins of a closed conference name what is initialled, and no more.
"""

from game.model.agenda import Person
from game.model.events import SecretLeaked, TrunksPacked
from game.model.frozen import frozen
from game.model.observation import Delivered, Observation
from game.play.datelines import dateline
from game.play.press_hour import Hour, hour_of
from game.play.wording_press import capitals, notices
from game.play.wording_press_notice import Notice
from game.play.words import Words

LONGEST_CITY = 3
"""A place of more words than this is no city, and names no paper."""
ARTICLE = "The "
"""A sender that begins so is a newspaper's own name."""
SHORTEST_NAME = 4
"""Letters of a name below which it might stand in a text by chance."""


@frozen
class FrontPage:
    """All the words of a front page, and whom or what its picture shows."""

    masthead: str
    edition: str
    date: str
    number: str
    """After which sitting it appears."""
    headline: str
    decks: tuple[str, ...]
    lead: str
    """Paragraphs, parted by newlines."""
    notices: tuple[Notice, ...]
    person: Person | None
    """Who is spoken of in the lead, and has a portrait."""


def front_page(words: Words, seen: Observation, paper: Delivered) -> FrontPage:
    """The front page on which a dispatch is the lead."""
    hour = hour_of(seen, paper)
    city, date = _city_and_date(words, seen, paper, hour)
    lead = [" ".join(part.split()) for part in words.language.text(paper.text).split("\n\n")]
    return FrontPage(
        masthead=_masthead(words, paper, city),
        edition=_edition(words, seen, hour, city),
        date=date,
        number=_number(words, seen, hour),
        headline=words.language.text(paper.title),
        decks=_decks(words, seen, hour),
        lead="\n".join(part for part in lead if part),
        notices=tuple(notices(words, seen, hour, paper, city)),
        person=_portrayed(seen, paper),
    )


# ---- the head of the page


def _city_and_date(
    words: Words, seen: Observation, paper: Delivered, hour: Hour
) -> tuple[str, str]:
    """Where a paper appears, if its sender names a city, and the words of its date line."""
    sender = dateline(words, seen, paper)
    city, _, date = sender.partition(", ")
    if paper.sender.startswith(ARTICLE):
        return "", date or sender
    if len(city.split()) > LONGEST_CITY:
        return "", sender
    if date:
        return city, sender
    # Where the sender names no day, it is the sitting that all wait for.
    day = words.day(seen.days[hour.turn - 1])
    return city, words.say("{city}, before the sitting of {day}", city=city, day=day)


def _masthead(words: Words, paper: Delivered, city: str) -> str:
    if paper.sender.startswith(ARTICLE):
        return words.language.text(paper.sender).partition(", ")[0].upper()
    told = words.say("The {city} Papers", city=city) if city else words.say("The Latest News")
    return told.upper()


def _edition(words: Words, seen: Observation, hour: Hour, city: str) -> str:
    if city in capitals(words, seen):
        return words.say("Morning edition")
    packed = any(isinstance(event, TrunksPacked | SecretLeaked) for event in hour.lately)
    return words.say("Extra") if packed else words.say("Late edition")


def _number(words: Words, seen: Observation, hour: Hour) -> str:
    """How far the conference has come; its days are counted by no two papers alike."""
    if hour.turn <= 1 and hour.agreed:
        # A calendar may begin when others have sat already.
        return words.say("Before the sitting of {day}", day=words.day(seen.days[0]))
    if hour.turn <= 1:
        return words.say("Before the first sitting")
    return words.say("After {sitting}", sitting=words.sitting(hour.turn - 1))


def _decks(words: Words, seen: Observation, hour: Hour) -> tuple[str, ...]:
    if hour.turn == 1 and not hour.agreed:
        place = words.language.text(seen.agenda.place)
        return (words.say("The envoys are met at {place}", place=place),)
    if not hour.agreed:
        return (words.say("Not one article is initialled"),)
    done = words.count(
        "{number} article of {all} is initialled",
        "{number} articles of {all} are initialled",
        len(hour.agreed),
        all=len(seen.agenda.issues),
    )
    return (done,)


def _portrayed(seen: Observation, paper: Delivered) -> Person | None:
    """Who with a portrait is named first in the text, by one of his last two names or his title."""
    text = f"{paper.title} {paper.text}"
    mediator = seen.agenda.mediator
    found = []
    for person in seen.agenda.people:
        names = [part for part in person.name.split()[-2:] if len(part) >= SHORTEST_NAME]
        names += [mediator.title] if person.id == mediator.person else []
        places = [text.lower().find(name.lower()) for name in names]
        named = [place for place in places if place >= 0]
        if person.portrait and named:
            found.append((min(named), person))
    return min(found, key=lambda one: one[0])[1] if found else None

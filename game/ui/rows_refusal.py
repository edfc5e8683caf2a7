"""The evening on which a capital sends the treaty back: the gravest news that there is."""

from game.model.events import ArticleAgreed, CapitalDecided, EveningFell, Event
from game.model.observation import Observation
from game.play.appraisal import Standing, standing_of
from game.play.initialled import initialled_after, initialled_before, opened_by_refusal
from game.play.wording_events import describe_event
from game.play.words import Words, sentence


def refusals(events: list[Event]) -> tuple[CapitalDecided, ...]:
    """The capitals that refused on a day after which the conference went on."""
    if not any(isinstance(event, EveningFell) for event in events):
        return ()
    return tuple(e for e in events if isinstance(e, CapitalDecided) and not e.sanctioned)


def refusal_headline(words: Words, refused: tuple[CapitalDecided, ...]) -> str:
    """Who sent the treaty back, as a headline."""
    if len(refused) > 1:
        return words.say("Both capitals refuse the treaty")
    return words.say("{capital} refuses the treaty", capital=words.capital(refused[0].party))


def refusal_lines(words: Words, seen: Observation, turn: int) -> str:
    """Who refuses and over what, what still stands, and what is open again."""
    heard = _until_evening(seen, turn)
    refused = refusals(heard)
    told = [words.say("Both delegations had agreed on every article.")]
    told += [sentence(describe_event(words, one)) for one in refused]
    told += [why for one in refused if (why := _why(words, seen, heard, one))]
    standing = initialled_after(initialled_before(seen), heard)
    opened = opened_by_refusal(heard)
    order = [issue.id for issue in seen.agenda.issues]
    told.append(
        words.count(
            "{standing} of {all} articles stand; this one is open again: {issues}.",
            "{standing} of {all} articles stand; these {number} are open again: {issues}.",
            len(opened),
            standing=len(standing),
            all=len(order),
            issues=words.issues(issue for issue in order if issue in opened),
        )
    )
    told.append(words.say("A second refusal would end the conference."))
    return " ".join(told)


def _until_evening(seen: Observation, turn: int) -> list[Event]:
    heard: list[Event] = []
    for event in seen.minutes:
        heard.append(event)
        if isinstance(event, EveningFell) and event.turn == turn:
            break
    return heard


def _why(words: Words, seen: Observation, heard: list[Event], refused: CapitalDecided) -> str:
    """What one can know of the reason: of one's own capital its limit, of another nothing."""
    if refused.party != seen.seat or seen.capital is None:
        return ""
    signed = (e for e in reversed(heard) if isinstance(e, ArticleAgreed))
    article = next((e for e in signed if e.issue == refused.reason), None)
    if article is None:
        return words.say("All in all it does not find the treaty good enough.")
    if standing_of(seen, article.issue, article.option) is Standing.BEYOND:
        return words.say(
            "“{option}” is less than it told you to sign for.",
            option=words.option(article.issue, article.option),
        )
    return words.say(
        "All in all it does not find the treaty good enough; of what was closed last, this costs "
        "it most."
    )

"""The move that the secretary advises, in words, and the articles that it is about."""

from collections.abc import Iterator

from game.model.actions import (
    AcceptOffer,
    Action,
    CallOnMediator,
    EndorseSuggestion,
    FloatPackage,
    MakeOffer,
    SuggestTerms,
    TellParty,
)
from game.model.observation import Observation
from game.model.offers import Firmness, Terms
from game.play.wording_actions import describe_action, describe_firmness
from game.play.wording_table import describe_links
from game.play.words import Words


def describe_advised(words: Words, seen: Observation, action: Action | None) -> str:
    """What to do, as the secretary puts it; None while there is nothing to do."""
    match action:
        case None if seen.outcome is not None:
            return words.say("The conference is over.")
        case None:
            return words.say("It is not our turn: there is nothing to do but to listen.")
        case MakeOffer():
            return _offer(words, seen, action)
        case FloatPackage():
            return words.say("Float these terms, personally; neither side can be held to them.")
        case SuggestTerms():
            return words.say("Suggest these terms to both sides.")
        case AcceptOffer() if action.issues is not None:
            return words.say("Accept these articles of their offer, and leave the rest open.")
        case TellParty():
            return words.say(
                "Tell {party} what we have learned of the other side.",
                party=words.seat(action.party),
            )
        case CallOnMediator() if action.confides:
            return words.say(
                "Call on {mediator}, and confide that we could accept these terms.",
                mediator=words.mediator,
            )
        case _:
            return describe_action(words, action)


def _offer(words: Words, seen: Observation, action: MakeOffer) -> str:
    own = seen.positions.get(seen.seat, {})
    if _as_drafted(seen, action):
        return words.say("Send our first paper as our capital has drafted it.")
    if not own:
        return words.say("Send our first paper, with these terms.")
    if not _changed(action.terms, own):
        return words.say("Lay our terms on the table once more, unchanged.")
    return words.say("Send a new offer. It changes these articles of our last paper:")


def _as_drafted(seen: Observation, action: MakeOffer) -> bool:
    """Whether this is the paper that lies ready from home."""
    draft = seen.instructions.draft if seen.instructions else {}
    drafted = {issue: option for issue, option in draft.items() if issue not in seen.agreed}
    return not seen.positions.get(seen.seat) and dict(action.terms) == drafted


def _changed(terms: Terms, own: Terms) -> Terms:
    return {issue: option for issue, option in terms.items() if own.get(issue) != option}


def advised_articles(words: Words, seen: Observation, action: Action | None) -> Iterator[str]:
    """The articles that an advised action is about; of a new offer those that it changes."""
    own = seen.positions.get(seen.seat, {})
    match action:
        case MakeOffer() if _as_drafted(seen, action):
            return
        case MakeOffer():
            yield from _told(words, seen, _changed(action.terms, own), own)
            if action.links:
                yield describe_links(words, action.links)
            if action.firmness is not Firmness.FIRM:
                yield words.say(
                    "How far it binds us: {firmness}.",
                    firmness=describe_firmness(words, action.firmness),
                )
        case FloatPackage() | SuggestTerms():
            yield from _told(words, seen, action.terms, own)
        case CallOnMediator() if action.confides:
            yield from _told(words, seen, action.confides, own)
        case EndorseSuggestion() if seen.suggestion is not None:
            yield from _told(words, seen, seen.suggestion.terms, {})
        case AcceptOffer():
            offered = next(one.terms for one in seen.offers if one.number == action.offer)
            taken = offered if action.issues is None else action.issues
            yield from _told(words, seen, {issue: offered[issue] for issue in taken}, {})
        case _:
            return


def _told(words: Words, seen: Observation, terms: Terms, before: Terms) -> Iterator[str]:
    """Articles in the agenda's order; where one asked something else until now, with that."""
    for issue in (one.id for one in seen.agenda.issues if one.id in terms):
        old = before.get(issue)
        if issue in seen.agreed:
            continue
        if old is None or old == terms[issue]:
            yield words.article(issue, terms[issue])
        else:
            yield words.say(
                "{article} (until now: {before})",
                article=words.article(issue, terms[issue]),
                before=words.option(issue, old),
            )

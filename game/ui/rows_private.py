"""What came of a secret sitting: both papers beside each other, article by article."""

from collections.abc import Mapping

from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.offers import Terms
from game.model.state import Phase
from game.play.language import marked
from game.play.words import Words

MOST_NAMED = 3
"""Articles on which two papers differ that a sentence names; more are counted."""


@frozen
class BothPapers:
    """Two papers that were opened together."""

    alike: tuple[str, ...]
    """Articles with the option that both named."""
    apart: tuple[tuple[str, str, str], ...]
    """Article, what one named oneself, what the other side named."""


def both_papers(words: Words, seen: Observation, floats: Mapping[SeatId, Terms]) -> BothPapers:
    """The papers, one's own first; to somebody who looks on, the first party's."""
    own = seen.seat if seen.seat in floats else seen.agenda.party_ids[0]
    ours, theirs = floats.get(own, {}), floats.get(seen.agenda.other(own), {})
    nothing = words.say("nothing named")
    alike, apart = [], []
    for issue in (one.id for one in seen.agenda.issues):
        mine, other = ours.get(issue), theirs.get(issue)
        if mine is not None and mine == other:
            alike.append(words.article(issue, mine))
        elif mine is not None or other is not None:
            named = [words.option(issue, one) if one else nothing for one in (mine, other)]
            apart.append((words.issue(issue), named[0], named[1]))
    return BothPapers(alike=tuple(alike), apart=tuple(apart))


def private_lines(
    words: Words, seen: Observation, floats: Mapping[SeatId, Terms]
) -> tuple[str, ...]:
    """A line for each article: what both named alike, then what they named apart."""
    papers = both_papers(words, seen, floats)
    own = seen.seat if seen.seat in floats else seen.agenda.party_ids[0]
    return (
        *(words.say("Both named the same. {article}", article=told) for told in papers.alike),
        *(
            words.say(
                "{issue}: {one} “{ours}”, {two} “{theirs}”",
                issue=issue,
                one=words.seat(own),
                ours=ours,
                two=words.seat(seen.agenda.other(own)),
                theirs=theirs,
            )
            for issue, ours, theirs in papers.apart
        ),
    )


def private_page(words: Words, seen: Observation) -> str:
    """The last secret sitting as a page to read; empty if there was none."""
    if not seen.floated:
        return ""
    papers = both_papers(words, seen, seen.floated[-1])
    other = words.seat(seen.agenda.other(seen.seat))
    lines: list[str] = []
    if papers.alike:
        lines += ["## " + words.say("Both named the same"), *(f"- {one}" for one in papers.alike)]
    if papers.apart:
        lines.append("## " + words.say("Each named something else"))
        for issue, ours, theirs in papers.apart:
            told = words.say(
                "**{issue}.** You: {ours}. {party}: {theirs}.",
                issue=issue,
                ours=ours,
                party=other,
                theirs=theirs,
            )
            lines.append(f"- {told}")
    told = words.say(
        "So both spoke personally. Nobody can accept it until it is offered at the table; but a "
        "side whose offers stay far behind it for two sittings is taken to have spoken in bad "
        "faith."
    )
    lines += ["", f"*{told}*"]
    return "\n".join(lines)


def in_private(words: Words, seen: Observation, floats: Mapping[SeatId, Terms]) -> str:
    """On what the two papers agree among what is open, and on what they do not, in a sentence."""
    one, two = (floats[party] for party in seen.agenda.party_ids)
    open_ = [i.id for i in seen.agenda.issues if i.id not in seen.agreed]
    same = [issue for issue in open_ if issue in one and one.get(issue) == two.get(issue)]
    apart = [issue for issue in open_ if issue not in same]
    if not apart:
        return words.say("In private both named the same terms: lay them on the table.")
    told = words.say("In private they agreed on nothing that is open.")
    if same:
        message = marked("In private both named the same on {same}; they differ on {apart}.")
        if len(apart) > MOST_NAMED:
            message = marked(
                "In private both named the same on {same}; on {number} articles they differ."
            )
        told = words.say(
            message, same=words.issues(same), apart=words.issues(apart), number=len(apart)
        )
    if seen.phase not in (Phase.TABLE, Phase.CORRIDOR):
        return told
    return words.say("{told} Both papers lie under “Private”.", told=told)

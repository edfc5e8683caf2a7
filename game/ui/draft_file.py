"""Papers that were being composed when a game was put away, for when it is taken up again.

They are no moves, so that no save holds them; a file beside the saves does, by the save's name.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.model.agenda import Agenda
from game.model.ids import IssueId, OptionId, SeatId
from game.model.offers import Firmness
from game.paths import user_dir, write_whole
from game.ui.drafting import MOST_LINKS, Draft

MOST_GAMES = 40
"""Games whose papers are kept; of more the oldest are dropped."""


def drafts_file() -> Path:
    """Where they are kept."""
    return user_dir() / "drafts.json"


def keep_drafts(save: Path, actions: int, drafts: Mapping[SeatId, Draft]) -> bool:
    """Keep the papers of a game that is put away after so many actions; whether it was possible."""
    kept = _read()
    kept.pop(save.stem, None)
    if drafts:
        papers = {seat: _written(draft) for seat, draft in drafts.items()}
        kept[save.stem] = {"actions": actions, "papers": papers}
    text = json.dumps(dict(list(kept.items())[-MOST_GAMES:]), indent=1)
    try:
        write_whole(drafts_file(), text + "\n")
    except OSError:
        return False
    return True


def kept_drafts(save: Path, actions: int, agenda: Agenda) -> dict[SeatId, Draft]:
    """The papers of a game as it was put away; none if it has gone on since, or none are good."""
    game = _read().get(save.stem)
    if not isinstance(game, dict) or game.get("actions") != actions:
        return {}
    papers = game.get("papers")
    drafts = {}
    for seat in agenda.party_ids:
        draft = _read_draft(agenda, seat, papers.get(seat) if isinstance(papers, dict) else None)
        if draft is not None:
            drafts[seat] = draft
    return drafts


def _read() -> dict[str, Any]:
    try:
        kept = json.loads(drafts_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _written(draft: Draft) -> dict[str, Any]:
    return {
        "options": draft.options,
        "left_out": sorted(draft.left_out),
        "links": draft.links,
        "firmness": draft.firmness.value,
    }


def _read_draft(agenda: Agenda, seat: SeatId, found: Any) -> Draft | None:
    """A paper that the agenda knows; None if anything in it is amiss."""
    known = {issue.id: {option.id for option in issue.options} for issue in agenda.issues}
    try:
        options = {IssueId(i): OptionId(o) for i, o in found["options"].items()}
        left_out = {IssueId(issue) for issue in found["left_out"]}
        links = {IssueId(issue): int(number) for issue, number in found["links"].items()}
        firmness = Firmness(found["firmness"])
    except (TypeError, KeyError, ValueError, AttributeError):
        return None
    good = (
        all(option in known.get(issue, ()) for issue, option in options.items())
        and left_out <= known.keys()
        and links.keys() <= known.keys()
        and all(1 <= number <= MOST_LINKS for number in links.values())
    )
    if not good:
        return None
    return Draft(seat=seat, options=options, left_out=left_out, links=links, firmness=firmness)

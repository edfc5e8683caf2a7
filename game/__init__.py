"""The peace conference of Portsmouth, August 1905, as a negotiation game.

Start reading at `docs/rules.md`, then `game/model/agenda.py` and
`game/engine/conference.py`; `docs/architecture.md` is the map of the house.
"""

"""Proving a format: every state that its people can reach is entered, and every promise is checked in each.

Members are interchangeable, so that two states which differ only in who is who count as one. Phases are walked from
every way of entering them; what may happen at any time (pause, leave, go back, …) is tried once from every standpoint
and has to lead back, or somewhere sound. docs/proof.md says what that proves and what it does not.
"""

from askwell.engine.prove.proof import Finding, Proof, prove

__all__ = ["Finding", "Proof", "prove"]

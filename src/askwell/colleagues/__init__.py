"""Scripted colleagues for a rehearsal: what each would do next, from what its own seat sees.

Pure: sights and a seed in, intentions out. Whoever drives them brings the sights and makes the moves; time is counted
in beats, so that the same colleagues rehearse at leisure and are played through at speed.
"""

from askwell.colleagues.cases import Case, all_cases, case_of, own_matter
from askwell.colleagues.intent import Aside, Intent
from askwell.colleagues.people import Colleague, cast
from askwell.colleagues.scripted_set import ScriptedSet

__all__ = ["Aside", "Case", "Colleague", "Intent", "ScriptedSet", "all_cases", "case_of", "cast", "own_matter"]

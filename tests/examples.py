"""How many examples Hypothesis looks at, and which: imported before the first test that uses it."""

import os

from hypothesis import settings

# On CI the same examples each time, so that a failure is what the change broke; chance is for the desk and for faults/
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("dev", deadline=None, max_examples=50)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

"""`python -m faults.forgetful N serve …`: Askwell that keeps no more than N rooms in memory once nobody is in them.

A server keeps five hundred, and grows until it has them; with few, what it never gives back shows within minutes.
"""

import sys

from faults.tuned import tune

if __name__ == "__main__":
    tune("askwell.web.rooms.registry", "AT_MOST", int(sys.argv.pop(1)))
    from askwell.cli import main

    main()

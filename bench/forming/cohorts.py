"""Realistic cohorts without hard rules: against what anyone could do instead, as ratios to the best found."""

import click
import numpy as np

from askwell.matching.forming import Forming
from askwell.matching.model.model import model
from askwell.matching.people import Attribute, Cohort, Person, Value
from askwell.matching.rules import Rules, Sizes
from askwell.matching.search.budget import Budget
from askwell.matching.search.chance import Chance
from askwell.matching.standing import standing
from askwell.matching.wishes import Wishes
from bench.forming.baselines import best_improvement, random_deals, snake_deal

ATTRIBUTES = (
    Attribute("organisation", weight=3),
    Attribute("function", weight=3),
    Attribute("experience", "number", weight=3),
    Attribute("level", "level", weight=2, levels=("first", "middle", "senior")),
    Attribute("approach", "tags", weight=2),
)
NAMES = ("askwell", "snake deal", "random deals", "best improvement")


def cohort(people: int, seed: int) -> Cohort:
    """A few large organisations and many small, functions in unequal shares, approaches in ones and twos."""
    chance = np.random.default_rng(seed)
    organisations = chance.zipf(1.7, people) % max(3, people // 8)
    shares = chance.dirichlet(np.ones(8))
    members = []
    for number in range(people):
        values: dict[str, Value] = {
            "organisation": f"o{organisations[number]}",
            "function": f"f{chance.choice(8, p=shares)}",
            "experience": float(round(chance.gamma(2.0, 5.0))),
            "level": str(chance.choice(["first", "middle", "senior"], p=[0.5, 0.35, 0.15])),
            "approach": frozenset(str(a) for a in chance.choice(list("abcdef"), chance.integers(1, 3), replace=False)),
        }
        members.append(Person(f"p{number}", f"p{number}", values))
    return Cohort(tuple(members), ATTRIBUTES)


@click.command(help="Never below snake deal, random restarts or best-improvement search; ratios to the best found.")
@click.option("--count", default=20, show_default=True, help="Cohorts; a hundred are the full measure.")
@click.option("--most", default=240, show_default=True, help="People in the largest.")
@click.option("--share", default=1.0, show_default=True, help="Of the time: one to five seconds, by size.")
def cohorts(count: int, most: int, share: float) -> None:
    values = np.zeros((count, len(NAMES)))
    for number, people in enumerate(np.linspace(24, most, count).astype(int).tolist()):
        values[number] = _measured(cohort(people, number), number, share * (1 + 4 * people / 600))
    # Worth is centred on 0 and negative values are usual; the shortfall is measured in units of a mean difference.
    short = (values.max(axis=1, keepdims=True) - values) / 1e7
    for place, name in enumerate(NAMES):
        print(f"{name:18} mean shortfall {short[:, place].mean():.5f}  worst {short[:, place].max():.5f}")
    below = int((values[:, 0] < values[:, 1:].max(axis=1)).sum())
    print(f"askwell below another: {below} of {count}")


def _measured(people: Cohort, seed: int, seconds: float) -> list[int]:
    compiled = model(people, Rules((Sizes(5, 7),)), Wishes())
    sets = max(1, round(compiled.people / 6))
    found = Forming(compiled, sets, Budget(seconds=seconds), Chance(seed)).run()
    return [
        found.standing.value,
        standing(compiled, snake_deal(compiled, sets), sets).value,
        random_deals(compiled, sets, seconds, seed),
        best_improvement(compiled, sets, seconds, seed),
    ]

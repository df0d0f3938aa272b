"""Rules as graded penalties on the search's board: the nearer to kept, the less it costs."""

import numpy as np

from askwell.matching.model.distance import UNIT
from askwell.matching.model.labels import Labels, misfits
from askwell.matching.model.model import Ints, Model
from askwell.matching.search.board import Counted, Task

ELSEWHERE = 8
"""A person fixed to a set costs this many times a broken rule anywhere else."""


def task(model: Model, sizes: tuple[Ints, Ints], labels: Labels, price: int) -> Task:
    """The board's task when a broken rule costs `price`; `sizes` are the bounds of each set."""
    pair = model.worth - price * model.apart.astype(np.int32)
    for group in model.together:
        pair[np.ix_(group, group)] += price
    np.fill_diagonal(pair, 0)
    return Task(pair, *sizes, linear(model, labels, price), _counted(model, price))


def linear(model: Model, labels: Labels, price: int) -> Ints:
    """Sets × people: what a person costs a set by its label, by being fixed elsewhere, by leaving where they were."""
    cost = misfits(model, labels) * -price
    sets = np.arange(len(cost))[:, None]
    cost -= ((model.fixed >= 0) & (model.fixed != sets)).astype(np.int32) * (ELSEWHERE * price)
    stay = round(UNIT * model.wishes.stay)
    cost += ((model.earlier >= 0) & (model.earlier == sets)).astype(np.int32) * stay
    return cost.astype(np.int32)


def _counted(model: Model, price: int) -> Counted | None:
    columns, marginals, begin = [], [], 0
    others = np.arange(model.people + 2)
    alone = round(UNIT * model.wishes.not_alone)
    first_is_alone = np.select([others == 0, others == 1], [-alone, alone], 0)
    too_many = [(codes, np.where(others >= k, -price, 0)) for codes, k in model.caps]
    for codes, marginal in [*too_many, *((codes, first_is_alone) for codes in model.protected)]:
        kinds = int(codes.max(initial=-1)) + 1
        columns.append(np.where(codes >= 0, codes + begin, -1))
        marginals.append(np.repeat(marginal[None], kinds, axis=0))
        begin += kinds
    if not columns:
        return None
    return Counted(np.stack(columns).astype(np.int32), np.concatenate(marginals).astype(np.int32))

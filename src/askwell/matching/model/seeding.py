"""First arrangements: where sets need slots, a language or a facilitator in common, whoever fits few is seated first.

Around the person with the fewest possible companions a label is chosen that most of those still standing could take;
the set is filled with the rarest of them. Annealing mends the rest.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askwell.matching.model.labels import Labels, misfits
from askwell.matching.model.model import Bools, Ints, Model
from askwell.matching.search.chance import Chance, draw
from askwell.matching.search.sizes import seat


def seeded(model: Model, sizes: Ints, chance: Chance) -> Ints:
    """People → set, exactly of these sizes."""
    home = seat(sizes, chance) if not model.labelled else _by_label(model, sizes, chance)
    return _with_fixed(model, home)


def _by_label(model: Model, sizes: Ints, chance: Chance) -> Ints:
    n = model.people
    home = np.full(n, -1, dtype=np.int32)
    guides = np.repeat(np.arange(len(model.capacity)), np.minimum(model.capacity, len(sizes)))
    guides = guides[chance.shuffled(len(guides))]
    rarity = rarities(model) * (0.75 + 0.5 * draw(chance.take(n), n) / 2.0**64)
    order = chance.shuffled(len(sizes)).tolist()
    for turn, s in enumerate(order):
        guide = int(guides[turn]) if turn < len(guides) else -1
        standing = home < 0
        fits = company(model, standing, rarity, guide).fits
        chosen = np.flatnonzero(standing & fits)
        chosen = chosen[np.argsort(-rarity[chosen], kind="stable")][: sizes[s]]
        home[chosen] = s
    rest = np.flatnonzero(home < 0)
    free = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes - np.bincount(home[home >= 0], minlength=len(sizes)))
    home[rest] = free[chance.shuffled(len(free))]
    return home


def rarities(model: Model) -> NDArray[np.float64]:
    """High for people with few possible companions."""
    companions = np.ones((model.people, model.people), dtype=bool)
    if model.free.shape[1]:
        free = model.free.astype(np.float32)
        companions &= free @ free.T >= model.wanted_slots
    if model.speaks.shape[1]:
        speaks = model.speaks.astype(np.float32)
        companions &= speaks @ speaks.T > 0
    return np.asarray(1.0 / (1.0 + companions.sum(axis=1)))


@dataclass(slots=True)
class Company:
    """Who could sit with somebody, and the label that all of them meet."""

    fits: Bools
    slots: list[int]
    language: int


def company(model: Model, standing: Bools, rarity: NDArray[np.float64], guide: int) -> Company:
    """Around the rarest person standing, by the label that suits the most of the rare."""
    found = Company(np.ones(model.people, dtype=bool), [], -1)
    fits = np.ones(model.people, dtype=bool)
    if guide >= 0:
        fits &= ~model.guides_over[guide]
        if model.free.shape[1]:
            fits &= (model.free & model.guides_free[guide]).sum(axis=1) >= model.wanted_slots
        if model.speaks.shape[1]:
            fits &= (model.speaks & model.guides_speak[guide]).any(axis=1)
    candidates = np.flatnonzero(standing & fits)
    if not len(candidates):
        return found
    rarest = int(candidates[rarity[candidates].argmax()])
    language: list[int] = []
    for has, guides_have, wanted, kept in (
        (model.speaks, model.guides_speak, min(1, model.speaks.shape[1]), language),
        (model.free, model.guides_free, model.wanted_slots, found.slots),
    ):
        for _ in range(wanted):
            possible = has[rarest] & fits[rarest]
            if guide >= 0:
                possible = possible & guides_have[guide]
            suited = (has & (fits & standing)[:, None]) * rarity[:, None]
            weight = np.where(possible, suited.sum(axis=0), -1.0)
            taken = int(weight.argmax())
            if weight[taken] <= 0:
                break
            fits &= has[:, taken]
            kept.append(taken)
            has = has.copy()
            has[:, taken] = False  # the next one must be another
    found.fits, found.language = fits, language[0] if language else -1
    return found


def relabelled(model: Model, labels: Labels, home: Ints, chance: Chance) -> None:
    """Gives the sets with most misfits a label made for misfits everywhere, where one suits; changes `labels`.

    Without this a set that began with the wrong label keeps gathering the few whom it suits.
    """
    n, sets = model.people, len(labels.language)
    misfit = misfits(model, labels)[home, np.arange(n)]
    rarity = rarities(model) * (0.5 + draw(chance.take(n), n) / 2.0**64)
    standing = misfit > 0
    wrong = np.bincount(home, weights=misfit, minlength=sets)
    for s in np.argsort(-wrong, kind="stable")[: max(1, int((wrong > 0).sum()) // 3)].tolist():
        if not standing.any() or not wrong[s]:
            return
        found = company(model, standing, rarity, int(labels.guide[s]))
        if len(found.slots) < model.wanted_slots or (model.speaks.shape[1] and found.language < 0):
            continue
        labels.slots[s], labels.language[s] = found.slots, found.language
        standing &= ~found.fits


def _with_fixed(model: Model, home: Ints) -> Ints:
    """Whoever is fixed to a set changes places with someone in it who isn't."""
    for person in np.flatnonzero(model.fixed >= 0).tolist():
        target = int(model.fixed[person])
        movable = np.flatnonzero((home == target) & (model.fixed != target))
        if home[person] != target and len(movable):
            home[movable[0]], home[person] = home[person], target
    return home

"""Who must share a set whatever happens: groups kept together, and people fixed to the same set."""

from collections.abc import Iterator

from askwell.matching.people import Cohort, Person
from askwell.matching.rules import Apart, Fixed, Managed, Rule, Rules, SharedLanguage, SharedSlots, Together
from askwell.matching.sentence import Sentence

Found = tuple[list[Rule], Sentence]
Group = tuple[list[Person], list[Rule]]


def groups(cohort: Cohort, rules: Rules) -> list[Group]:
    """People who must share a set, with the rules that bind them; everyone else is a group of one."""
    by_id = {p.id: p for p in cohort.people}
    links: dict[str, list[Rule]] = {i: [] for i in by_id}
    head = {i: i for i in by_id}

    def find(i: str) -> str:
        while head[i] != i:
            i = head[i]
        return i

    first_in: dict[int, str] = {}
    for rule in rules.all:
        members: list[str] = []
        if isinstance(rule, Together):
            members = [p for p in rule.people if p in by_id]
        elif isinstance(rule, Fixed) and rule.person in by_id:
            members = [first_in.setdefault(rule.set, rule.person), rule.person]
        for member in members:
            head[find(member)] = find(members[0])
        if members:
            links[members[-1]].append(rule)
    bound: dict[str, Group] = {}
    for i, person in by_id.items():
        people, binding = bound.setdefault(find(i), ([], []))
        people.append(person)
        binding += links[i]
    return list(bound.values())


def inside(cohort: Cohort, rules: Rules, people: list[Person], binding: list[Rule]) -> Iterator[Found]:
    """Everything that can't be within one group of people who must share a set."""
    ids = {p.id for p in people}
    yield from _pairs(rules, ids, binding)
    numbers = {r.set for r in binding if isinstance(r, Fixed)}
    if len(numbers) > 1:
        gaps = {"people": [p.name for p in people], "sets": sorted(numbers)}
        yield binding, Sentence("{people} belong together, and are fixed to different sets ({sets}).", gaps)
    names = [p.name for p in people]
    slots = rules.one(SharedSlots)
    said = [p.slots for p in people if p.slots is not None]
    if slots and said and len(frozenset.intersection(*said)) < slots.slots:
        gaps = {"people": names, "count": len(frozenset.intersection(*said)), "wanted": slots.slots}
        alone = "{people} gave {count} slots, and each set needs {wanted} in common."
        several = "{people} must share a set, and have {count} slots in common where {wanted} are needed."
        yield [*binding, slots], Sentence(alone if len(people) == 1 else several, gaps)
    language = rules.one(SharedLanguage)
    spoken = [p.languages for p in people if p.languages is not None]
    if language and spoken and not frozenset.intersection(*spoken):
        yield (
            [*binding, language],
            Sentence("{people} must share a set, and have no language in common.", {"people": names}),
        )


def _pairs(rules: Rules, ids: set[str], binding: list[Rule]) -> Iterator[Found]:
    for rule in rules.all:
        if isinstance(rule, Apart | Managed):
            a, b = (rule.a, rule.b) if isinstance(rule, Apart) else (rule.person, rule.manager)
            if a in ids and b in ids:
                pair: dict[str, object] = {"a": a, "b": b}
                yield [*binding, rule], Sentence("{a} and {b} must share a set, and may not.", pair)

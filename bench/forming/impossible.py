"""Small cohorts that can't be split by their rules, one for each way of being impossible."""

from collections.abc import Callable
from dataclasses import replace

from askwell.matching.people import Attribute, Cohort, Facilitator, Person
from askwell.matching.rules import (
    Apart,
    AtMost,
    Facilitated,
    Fixed,
    Managed,
    Rule,
    Rules,
    SharedLanguage,
    SharedSlots,
    Sizes,
    Together,
)

Case = tuple[Cohort, Rules]
ATTRIBUTES = (Attribute("organisation", weight=3), Attribute("function", weight=3))
SIZES = Sizes(5, 6)


def people(count: int) -> list[Person]:
    """Everyone different enough, free all day on Tuesday, speaking English."""
    values = [{"organisation": f"o{i % 9}", "function": f"f{i % 7}"} for i in range(count)]
    free = frozenset(range(32, 42))
    return [Person(f"p{i}", f"Person {i}", v, None, free, frozenset({"en"})) for i, v in enumerate(values)]


def case(members: list[Person], *rules: Rule, guides: tuple[Facilitator, ...] = ()) -> Case:
    """With the sizes and rules that everyone could keep, so that the core has to be found."""
    loose: tuple[Rule, ...] = (SIZES, AtMost("function", 3), Apart("p20", "p21"), Together(("p22", "p23")))
    return Cohort(tuple(members), ATTRIBUTES, guides), Rules((*loose, *rules))


def guide(name: str, capacity: int = 1, slots: range = range(30, 50), languages: str = "en") -> Facilitator:
    return Facilitator(name, name, capacity, frozenset(slots), frozenset(languages.split()))


def with_(members: list[Person], which: range | list[int], **changes: object) -> list[Person]:
    return [replace(p, **changes) if i in which else p for i, p in enumerate(members)]  # type: ignore[arg-type]


def together_and_apart() -> Case:
    return case(people(30), Together(("p0", "p1")), Apart("p0", "p1"))


def chain_against_apart() -> Case:
    chain = (Together(("p0", "p1")), Together(("p1", "p2")), Together(("p2", "p3")), Together(("p8", "p9")))
    return case(people(30), *chain, Apart("p0", "p3"))


def report_fixed_to_their_manager() -> Case:
    return case(people(30), Managed("p0", "p1"), Together(("p0", "p1")))


def group_larger_than_a_set() -> Case:
    return case(people(30), Together(tuple(f"p{i}" for i in range(7))))


def chained_group_larger_than_a_set() -> Case:
    return case(people(30), Together(("p0", "p1", "p2", "p3")), Together(("p3", "p4", "p5", "p6")))


def number_that_does_not_split() -> Case:
    cohort, rules = case(people(24))
    return cohort, Rules((Sizes(5, 6, 5), *rules.all[1:]))


def too_many_of_one_organisation() -> Case:
    members = people(30)
    alike = [replace(p, values={**p.values, "organisation": "big"}) if i < 13 else p for i, p in enumerate(members)]
    return case(alike, AtMost("organisation", 2))


def together_from_one_organisation() -> Case:
    members = people(30)
    alike = [replace(p, values={**p.values, "organisation": "same"}) if i < 3 else p for i, p in enumerate(members)]
    return case(alike, Together(("p0", "p1", "p2")), AtMost("organisation", 2))


def too_many_strangers_to_one_another() -> Case:
    pairs = [Apart(f"p{a}", f"p{b}") for a in range(7) for b in range(a + 1, 7)]
    return case(people(30), *pairs)


def someone_without_slots() -> Case:
    return case(with_(people(30), [4], slots=frozenset()), SharedSlots(1))


def three_free_on_friday() -> Case:
    return case(with_(people(30), range(3), slots=frozenset(range(104, 108))), SharedSlots(1))


def four_speak_dutch() -> Case:
    return case(with_(people(30), range(4), languages=frozenset({"nl"})), SharedLanguage())


def seven_on_an_island() -> Case:
    return case(with_(people(30), range(7), slots=frozenset(range(80, 84))), SharedSlots(1))


def slots_and_languages_part_people() -> Case:
    """Each rule alone can be kept; both leave three people by themselves."""
    members = with_(people(30), range(10), slots=frozenset(range(80, 84)))
    members = with_(members, [*range(3), *range(20, 27)], languages=frozenset({"nl"}))
    return case(members, SharedSlots(1), SharedLanguage())


def together_without_a_common_slot() -> Case:
    members = with_(people(30), [0], slots=frozenset(range(32, 36)))
    return case(with_(members, [1], slots=frozenset(range(36, 42))), Together(("p0", "p1")), SharedSlots(1))


def together_without_a_language() -> Case:
    members = with_(people(30), range(8), languages=frozenset({"fr"}))
    return case(members, Together(("p0", "p9")), SharedLanguage())


def too_few_facilitators() -> Case:
    return case(people(30), Facilitated(), guides=(guide("g0", 2), guide("g1", 2)))


def facilitator_over_a_report() -> Case:
    return case(with_(people(30), [3], manager="g0"), Facilitated(), guides=(guide("g0", 6),))


def facilitator_without_the_slot() -> Case:
    members = with_(people(30), range(6), slots=frozenset(range(80, 84)))
    return case(members, Facilitated(), SharedSlots(1), guides=(guide("g0", 9), guide("g1", 9)))


def fixed_to_two_sets_and_together() -> Case:
    return case(people(30), Fixed("p0", 1), Fixed("p1", 2), Together(("p0", "p1")))


def fixed_to_one_set_and_apart() -> Case:
    return case(people(30), Fixed("p0", 2), Fixed("p1", 2), Fixed("p2", 1), Apart("p0", "p1"))


def too_many_fixed_to_one_set() -> Case:
    return case(people(30), *(Fixed(f"p{i}", 1) for i in range(7)))


def fixed_to_a_set_that_cannot_be() -> Case:
    return case(people(30), Fixed("p0", 9))


def fours_that_do_not_pack() -> Case:
    """Groups of four: none of 5 to 6 holds two, and there are more groups than sets."""
    groups = [Together(tuple(f"p{4 * g + i}" for i in range(4))) for g in range(5)]
    return case(people(24), *groups)


CASES: tuple[Callable[[], Case], ...] = (
    *(together_and_apart, chain_against_apart, report_fixed_to_their_manager, group_larger_than_a_set),
    *(chained_group_larger_than_a_set, number_that_does_not_split, too_many_of_one_organisation),
    *(together_from_one_organisation, too_many_strangers_to_one_another, someone_without_slots),
    *(three_free_on_friday, four_speak_dutch, seven_on_an_island, slots_and_languages_part_people),
    *(together_without_a_common_slot, together_without_a_language, too_few_facilitators),
    *(facilitator_over_a_report, facilitator_without_the_slot, fixed_to_two_sets_and_together),
    *(fixed_to_one_set_and_apart, too_many_fixed_to_one_set, fixed_to_a_set_that_cannot_be),
    fours_that_do_not_pack,
)

"""Each rule of the gate has a case that betrays somebody as soon as the rule is left out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import fields
from fractions import Fraction

from handlers.gate.answers import Answer, counting, fits, means
from handlers.gate.cells import cells
from handlers.gate.figures import USEFULNESS, Question, figures
from handlers.gate.scales import CHANGE, RATING, Scale, band, class_of, cuts
from handlers.gate.texts import Released, Waiting, batch
from tests.proofs.knowledge import Knowledge, betrayed

TOTAL = Question("usefulness", RATING)


def answers(*values: int, first: int = 1, about: str = "") -> list[Answer]:
    """One answer each of so many people, each in a couple of their own."""
    return [
        Answer(f"{person}", person, frozenset((person, -person)), value, about)
        for person, value in enumerate(values, start=first)
    ]


def shown_anyway(
    scale: Scale, batches: Iterable[Sequence[Answer]], least: int | None = None
) -> Knowledge:
    """What figures tell that are made of these answers whatever the rules say.

    The steps are those of `least` people, or of as many as there are.
    """
    knowledge = Knowledge(scale)
    for some in batches:
        value = means(some)
        fewest = least or band(len(value), 5).least
        number = class_of(sum(value.values(), Fraction()), len(value), cuts(scale, fewest))
        knowledge.learn_class(some, fewest, number)
    return knowledge


def through_the_gate(moments: Iterable[Sequence[Answer]], question: Question = TOTAL) -> Knowledge:
    """What it lets through of answers that come one batch after the other."""
    knowledge, waiting = Knowledge(question.scale), dict[Hashable, Answer]()
    for some in moments:
        waiting |= {one.key: one for one in some}
        for figure in figures(question, list(waiting.values()), 5):
            knowledge.see(figure, waiting)
            for key in figure.uses:
                del waiting[key]
    return knowledge


def of(*some: Sequence[Answer]) -> dict[Hashable, Answer]:
    return {one.key: one for batch in some for one in batch}


def known(every: Mapping[Hashable, Answer], *people: int) -> dict[Hashable, int]:
    return {key: one.value for key, one in every.items() if one.person in people}


def test_an_answer_in_two_figures() -> None:
    early, late = answers(*[4] * 9), answers(*[1] * 5, first=10)
    found = betrayed(shown_anyway(RATING, [early, [*early, *late]]), of(late), {})
    assert found.exact == 5

    gate = through_the_gate([early, late])
    assert betrayed(gate, of(early, late), {}).nobody


def test_somebody_who_drops_out_of_a_running_mean() -> None:
    victim, nine = answers(1), answers(*[4] * 7, 5, 5, first=2)
    late = answers(*[5] * 5, first=11)
    running = shown_anyway(RATING, [[*victim, *nine], [*nine, *late]])
    found = betrayed(running, of(victim), {})
    assert (found.exact, found.low) == (1, 2)

    gate = through_the_gate([[*victim, *nine], late])
    assert betrayed(gate, of(victim, nine, late), {}).nobody


def test_ends_that_do_not_move_with_the_number_of_people() -> None:
    for others in (5, 1):
        five = answers(3, *[others] * 4)
        fixed = Knowledge(RATING)
        ends = (22.5, 25.0) if others == 5 else (5.0, 7.0)  # 4.5 or better; below 1.5
        fixed.learn(dict.fromkeys(of(five), 1.0), *ends)
        every = of(five)
        assert betrayed(fixed, every, known(every, 1)).exact == 4
        gate = through_the_gate([five])
        assert betrayed(gate, every, known(every, 1)).nobody


def test_a_coordinator_who_counts() -> None:
    own, accomplice, others = answers(1), answers(4, first=2), answers(5, 5, 5, first=3)
    every = of(own, accomplice, others)
    counted = shown_anyway(RATING, [[*own, *accomplice, *others]])
    assert betrayed(counted, every, known(every, 1, 2)).exact == 3

    pool = counting(every.values(), {1})
    assert [one.person for one in pool] == [2, 3, 4, 5]
    assert not list(figures(TOTAL, pool, 5))


def test_fewer_people_than_k() -> None:
    accomplice, others = answers(2), answers(5, 5, first=2)
    every = of(accomplice, others)
    three = shown_anyway(RATING, [[*accomplice, *others]], least=5)
    assert betrayed(three, every, known(every, 1)).exact == 2
    assert not list(figures(TOTAL, list(every.values()), 3))


def test_a_total_beside_its_cells() -> None:
    juniors = answers(1, 1, 1, 1, 2, about="mentor")
    leaders = answers(2, 2, 3, 3, 3, first=6, about="mentee")
    both = shown_anyway(RATING, [juniors, leaders, [*juniors, *leaders]])
    assert betrayed(both, of(juniors), {}).low
    accomplice = known(of(juniors), 5)
    assert betrayed(both, of(juniors), accomplice).exact == 4

    gate = through_the_gate([[*juniors, *leaders]], USEFULNESS)
    assert len(gate.sums) == 2
    assert betrayed(gate, of(juniors, leaders), accomplice).nobody


def test_a_cell_that_is_too_small_is_never_left_over() -> None:
    juniors, leaders = answers(*[4] * 6, about="mentor"), answers(1, first=7, about="mentee")
    every = cells([*juniors, *leaders], ("mentor", "mentee"), 5)
    assert set(every) == {"total"}
    three = cells([*juniors, *leaders, *answers(*[3] * 7, first=8, about="x")], ("mentor", "x"), 5)
    assert set(three) == {"x", "others"}
    assert len(three["others"]) == 7


def test_start_end_and_change_together() -> None:
    """Starts of 15 and ends of 25 in sum: told beside their difference, all five are exact."""
    knowledge = Knowledge(RATING)
    start, end = [f"start {n}" for n in range(5)], [f"end {n}" for n in range(5)]
    knowledge.learn(dict.fromkeys(start, 1.0), 15, 17)
    knowledge.learn(dict.fromkeys(end, 1.0), 20, 25)
    knowledge.learn({**dict.fromkeys(end, 1.0), **dict.fromkeys(start, -1.0)}, 10, 20)
    assert all(knowledge.possible({key: 1.0}, {}) == (5, 5) for key in end)

    only = [Answer(n, n, frozenset((n, -n)), 2) for n in range(1, 6)]
    gate = through_the_gate([only], Question("ai", CHANGE))
    assert len(gate.sums) == 1
    assert betrayed(gate, of(only), {}).nobody


def test_answers_instead_of_people() -> None:
    """One who answers eight times beside four who answer once carries the mean alone."""
    heavy = [Answer(f"heavy {n}", 1, frozenset((1, -1)), 1) for n in range(8)]
    others = answers(1, 1, 1, 1, first=2)
    every = [*heavy, *others]
    flat = Knowledge(RATING)
    least = band(len(every), 5).least
    number = class_of(Fraction(len(every)), len(every), cuts(RATING, least))
    assert number == 0
    flat.learn({one.key: 1.0 for one in every}, 12, 2 * 12 - 1)
    _low, high = flat.possible({one.key: 1 / 8 for one in heavy}, {})
    assert high < 3

    gate = through_the_gate([every])
    assert betrayed(gate, of(every), known(of(every), 2)).nobody


def test_three_couples_stand_behind_a_figure() -> None:
    two = [Answer(n, n, frozenset((n % 2, 9)), 5) for n in range(8)]
    assert not fits(two, 5)


# ---------------------------------------------------------------------------- texts


def waiting(author: int, text: str = "", language_of: int = 0) -> Waiting:
    key = f"{author}-{text}-{language_of}"
    return Waiting(key, author, frozenset((author, -author)), text or f"text of {author}")


def test_a_pool_that_grows_one_by_one_names_the_author() -> None:
    eleven = [waiting(n) for n in range(11)]
    before, after = ({one.text for one in pool} for pool in (eleven[:10], eleven))
    assert after - before == {"text of 10"}  # shown when it comes, it is that person's

    released = batch(eleven[:10], (), 5)
    assert len(released) == 10
    assert not batch(eleven[10:], (), 5)  # the eleventh waits for nine others


def test_several_texts_of_one_author_make_them_likely() -> None:
    chatty = [waiting(1, f"text {n}") for n in range(10)]
    others = [waiting(n) for n in range(2, 11)]
    released = batch([*chatty, *others], (), 5)
    assert len(released) == 10
    assert sum(one.text.startswith("text 0") for one in released) == 1
    assert not batch(chatty, (), 5)


def test_coordinators_texts_do_not_make_up_the_number() -> None:
    pool = [waiting(n) for n in range(10)]
    assert not batch(pool, {3}, 5)
    assert len(batch([*pool, waiting(10)], {3}, 5)) == 11


def test_what_is_released_carries_nothing_that_leads_to_its_author() -> None:
    (one, *_others) = batch([waiting(n) for n in range(10)], (), 5)
    assert {field.name for field in fields(one)} == {"key", "text", "topic", "role"}


def about(author: int, topic: str, role: str) -> Waiting:
    return Waiting(author, author, frozenset((author, -author)), "text", topic, role)


def labels(pool: Sequence[Waiting]) -> set[tuple[str, str]]:
    return {(one.topic, one.role) for one in batch(pool, (), 5)}


def test_topic_and_role_stand_beside_a_text_only_if_five_authors_share_them() -> None:
    both = [about(n, "ai" if n <= 5 else "data", "mentor") for n in range(1, 11)]
    assert labels(both) == {("ai", "mentor"), ("data", "mentor")}
    mixed = [about(n, "ai" if n <= 5 else f"topic {n}", "mentor") for n in range(1, 11)]
    assert labels(mixed) == {("ai", "mentor"), ("", "mentor")}
    few = [about(n, f"topic {n % 3}", "mentor") for n in range(1, 11)]
    assert labels(few) == {("", "mentor")}


def test_the_one_text_without_a_role_would_be_the_only_leader_s() -> None:
    pool = [about(n, "ai", "mentee" if n == 1 else "mentor") for n in range(1, 11)]
    assert labels(pool) == {("ai", "")}


def test_topic_and_role_together_lead_to_no_fewer_than_either() -> None:
    pool = [
        about(n, "ai" if n <= 5 else "data", "mentee" if n == 1 else "mentor") for n in range(1, 11)
    ]
    assert labels(pool) == {("ai", ""), ("data", "mentor")}


def author_of(text: Released) -> str:
    """What only the database knows."""
    return str(text.key).split("-")[0]


def test_texts_of_different_authors_across_batches_would_be_linked() -> None:
    """The same ten write twice. Told that one old text and nine new ones are by ten authors, the
    tenth new text is by the author of the old one: so nothing tells it.
    """
    first = batch([waiting(n, f"a{n}") for n in range(10)], (), 5)
    second = batch([waiting(n, f"b{n}") for n in range(10)], (), 5)
    for old in first:
        (own,) = [new for new in second if author_of(new) == author_of(old)]
        others = [new for new in second if new is not own]
        assert len({author_of(one) for one in (old, *others)}) == 10  # "ten different authors"
    assert not {"author", "batch", "day", "couple"} & {one.name for one in fields(Released)}


def test_the_order_of_texts_is_drawn_by_lot() -> None:
    pool = [waiting(n) for n in range(10)]
    orders = {tuple(one.text for one in batch(pool, (), 5)) for _ in range(20)}
    assert len(orders) > 1


def test_of_two_batches_the_second_holds_only_new_texts() -> None:
    pool = [waiting(n, "old") for n in range(10)] + [waiting(n, "new") for n in range(10)]
    gone = {one.key for one in batch(pool, (), 5)}
    again = batch([one for one in pool if one.key not in gone], (), 5)
    assert {one.text for one in again} == {"new"}

"""Ten thousand generated lists: nobody under others' data, no manager guessed, nobody lost."""

from __future__ import annotations

from collections import Counter

from handlers.people.lists.fields import ListField
from handlers.people.lists.listed import ListedPerson, PeopleList
from tests.handlers.people.lists.reading import read
from tests.proofs.generated_lists import MANAGERS, GeneratedList, TruePerson, generated
from tests.sizes import Size


def test_generated_lists_are_read_without_a_person_or_a_doubt_lost(size: Size) -> None:
    read_as: Counter[str] = Counter()
    for seed in range(size(150, 10_000)):
        made = generated(seed)
        found = read(made.content)
        try:
            _columns_are_right(made, found)
            _nobody_is_lost_or_under_others_data(made, found)
            _no_manager_is_guessed(made, found)
            _each_doubt_has_its_line(made, found)
        except AssertionError as error:
            raise AssertionError(f"list {seed}: {error}\n{made.headers}") from error
        read_as[f"{made.encoding} {made.delimiter!r}"] += 1
    assert len(read_as) == 16, "every dialect came up"


def _columns_are_right(made: GeneratedList, found: PeopleList) -> None:
    """Each column is what it is, unless hardly a cell of it is what its header says."""
    taken = [one.field for one in found.columns.every]
    for index, (meant, read_as) in enumerate(zip(made.columns, taken, strict=True)):
        if read_as is not meant:
            assert meant in (ListField.ROLE, ListField.EMAIL), f"column {index} is {meant}"
            assert read_as in (None, ListField.TITLE), (
                f"column {index} is {meant}, read as {read_as}"
            )
            good = sum(meant not in one.bad for one in made.people)
            cells = len(made.people) + 1  # the totals may have one as well
            assert good < 0.3 * cells, f"column {index}, {meant}, is passed over"
    made.columns = tuple(taken)


def _nobody_is_lost_or_under_others_data(made: GeneratedList, found: PeopleList) -> None:
    by_line = {one.line: one for one in found.people}
    assert len(by_line) == len(found.people)
    left_out = {one.line for one in found.problems if one.left_out}
    left_out |= {one.line for one in found.left_out}
    for true in made.people:
        one = by_line.get(true.line)
        assert one is not None or true.line in left_out, f"line {true.line} is lost"
        if one is not None:
            _is_themselves(made, true, one)
    assert set(by_line) <= {true.line for true in made.people}


def _is_themselves(made: GeneratedList, true: TruePerson, one: ListedPerson) -> None:
    """Each thing is theirs or, if garbled or not in the list, nothing."""
    told = {
        ListField.ID: (one.id, true.id),
        ListField.EMAIL: (one.email, true.email),
        ListField.ROLE: (one.role and one.role.value, true.role),
        ListField.LEVEL: (one.level, true.level),
        ListField.DEPARTMENT: (one.department, true.department),
        ListField.LOCATION: (one.location, true.location),
        ListField.LANGUAGES: (one.languages, (true.tongue,)),
        ListField.CAPACITY: (one.capacity, 2),
    }
    for field, (read_as, meant) in told.items():
        is_told = field in made.columns and field not in true.bad
        right = meant if is_told else None
        assert (read_as or None) == (right or None), f"line {true.line}: {field} is {read_as!r}"
    if ListField.NAME in made.columns or ListField.LAST_NAME in made.columns:
        assert one.name == true.name


def _no_manager_is_guessed(made: GeneratedList, found: PeopleList) -> None:
    column = next((one for one in made.columns if one in MANAGERS), None)
    lines = {one.line: one for one in found.people}
    unknown = {line for one in found.managers_unknown for line in one.lines}
    for true in made.people:
        one = lines.get(true.line)
        if one is None:
            continue
        boss = found.people[one.boss].line if one.boss is not None else None
        if column is None or (true.boss is None and column not in true.bad):
            assert (boss, one.manager_unknown) == (None, False)
        elif column in true.bad:
            assert (boss, one.manager_unknown) == (None, True)
            assert true.line in unknown
        else:
            meant = made.people[true.boss or 0].line
            assert boss == meant or (boss is None and one.manager_unknown and true.line in unknown)


def _each_doubt_has_its_line(made: GeneratedList, found: PeopleList) -> None:
    expected = {
        (true.line, field.value)
        for true in made.people
        for field in true.bad
        if field in made.columns and field not in MANAGERS
    }
    named = {(one.line, one.field) for one in found.problems}
    assert expected <= named, f"not said: {sorted(expected - named)}"
    assert named <= expected, f"said without reason: {sorted(named - expected)}"

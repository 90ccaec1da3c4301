"""Many people of a list in little memory: packed, and unpacked when somebody looks at them."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Sequence
from typing import overload

from handlers.people.lists.listed import ListedPerson

AT_ONCE = 500
"""People packed together: unpacking them takes a few thousandths of a second."""


class PackedPeople(Sequence[ListedPerson]):
    """The people of a list, in their order; each look at one makes it anew, so changes are lost."""

    def __init__(self, people: Sequence[ListedPerson]) -> None:
        self._count = len(people)
        self._packs = [
            zlib.compress(pickle.dumps(people[begins : begins + AT_ONCE]), level=1)
            for begins in range(0, len(people), AT_ONCE)
        ]
        self._last: tuple[int, list[ListedPerson]] = (-1, [])

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> ListedPerson: ...

    @overload
    def __getitem__(self, place: slice) -> list[ListedPerson]: ...

    def __getitem__(self, place: int | slice) -> ListedPerson | list[ListedPerson]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(self._count))]
        if not -self._count <= place < self._count:
            raise IndexError(place)
        pack, within = divmod(place % self._count, AT_ONCE)
        return self._unpacked(pack)[within]

    def __iter__(self) -> Iterator[ListedPerson]:
        for pack in range(len(self._packs)):
            yield from self._unpacked(pack)

    def _unpacked(self, pack: int) -> list[ListedPerson]:
        if self._last[0] != pack:
            # What is unpacked was packed by this programme and kept in its own memory.
            self._last = pack, pickle.loads(zlib.decompress(self._packs[pack]))  # noqa: S301
        return self._last[1]

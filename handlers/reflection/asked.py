"""The questions of a reflection: a new one is a line here, and its words.

The words of `some_key` are `reflection-some-key`: the question itself, `.yours` for what its author
said, `.shared` for what the partner reads above it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.contents import Stage, reflection_prompt
from storage.tables import ReflectionAnswer
from storage.types import Role, Visibility


@dataclass(frozen=True, slots=True)
class ReflectionQuestion:
    """One question that is answered in words."""

    key: str
    """Of its field and of its answers, for good."""
    roles: tuple[Role, ...] = tuple(Role)
    """Whom it is put to."""
    stages: tuple[Stage, ...] = tuple(Stage)
    """When it is put."""
    readers: tuple[Visibility, ...] = tuple(Visibility)
    """Who may read the answer: what its author can choose from."""
    in_words_of_the_stage: bool = False
    """Whether the question itself depends on stage and role (handlers/contents.py)."""

    @property
    def wording(self) -> str:
        """The key of its words."""
        return f"reflection-{self.key.replace('_', '-')}"

    def asked(self, stage: Stage, role: Role) -> str:
        """The key of the question as it is put at that stage; empty if it is always the same."""
        return reflection_prompt(stage, role) if self.in_words_of_the_stage else ""


QUESTIONS = (
    ReflectionQuestion("learned"),
    ReflectionQuestion("to_try"),
    ReflectionQuestion(
        "next_programme", stages=(Stage.CLOSE,), readers=(Visibility.ME, Visibility.ANONYMOUS)
    ),
    ReflectionQuestion("extra", in_words_of_the_stage=True),
)
"""In the order of the form."""


def questions_for(role: Role, stage: Stage) -> tuple[ReflectionQuestion, ...]:
    """What somebody of that role is asked at that stage."""
    return tuple(one for one in QUESTIONS if role in one.roles and stage in one.stages)


def in_order(
    answers: Iterable[ReflectionAnswer],
) -> list[tuple[ReflectionQuestion, ReflectionAnswer]]:
    """The answers that say something, with their questions, in the order of the form."""
    said = {one.question: one for one in answers if one.text}
    return [(one, said[one.key]) for one in QUESTIONS if one.key in said]

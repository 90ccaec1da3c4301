"""Why two people were matched, with what goes from leader to junior where it meets."""

from __future__ import annotations

from handlers.contents import is_given_back
from handlers.conversation.catalogue import Say
from handlers.conversation.chat import Text
from handlers.conversation.turn import Turn
from handlers.pairing.why import TOPICS_NAMED, why_matched
from storage import programmes
from storage.tables import ListedPair, Pair


async def why_matched_here(turn: Turn, say: Say, pair: Pair | ListedPair) -> list[Text]:
    """Why, with the doors that the leader opens and the junior would like to see."""
    own = [
        await programmes.enrolment_of(turn.session, pair.programme_id, one)
        for one in (pair.mentee_id, pair.mentor_id)
    ]
    opened, wished = (set(one.topics) if one else set() for one in own)
    doors = sorted(key for key in opened & wished if is_given_back(key))
    labels = [str(say(f"topic-{key}.short")) for key in doors[:TOPICS_NAMED]]
    more = [say("why-doors", topics="; ".join(labels))] if labels else []
    return [*why_matched(say, pair), *more]

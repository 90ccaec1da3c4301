"""Which starters, ideas, needs of the compass and plans nobody reads in transcripts: none may be.

`python -m scripts.reached_contents FILE.jsonl …` reads what `mentor demo --autoplay --transcript`
wrote, in any language, and ends with 1 if something is read in none of the files.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from handlers.contents import COMPASS_NEEDS, STARTERS, TEMPLATES, TOPICS, is_given_back
from handlers.conversation.catalogue import LANGUAGES, Catalogue
from scripts.read_transcripts import lines_of

KEYS = {
    "starters": [f"starter-{one.key}" for one in STARTERS],
    "ideas": [f"topic-{one.key}.try" for one in TOPICS if not is_given_back(one.key)],
    "needs": [f"compass-{one}" for one in COMPASS_NEEDS],
    "plans": [f"template-{one.key}" for one in TEMPLATES],
}
"""Of the catalogue, by what they are."""


def unread(texts: Iterable[str]) -> Mapping[str, list[str]]:
    """The keys of each kind whose words stand in none of the texts, in no language."""
    every = "\n".join(texts)
    says = [Catalogue().speaker(one, formal) for one in LANGUAGES for formal in (False, True)]
    return {
        kind: [key for key in keys if not any(str(say(key)) in every for say in says)]
        for kind, keys in KEYS.items()
    }


def main() -> None:
    """Print what is unread of each kind, and of how many."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    files = parser.parse_args().files
    found = unread(line.text for file in files for line in lines_of(file))
    for kind, keys in found.items():
        print(f"{kind}: {len(KEYS[kind]) - len(keys)} of {len(KEYS[kind])} are read", *keys)
    sys.exit(any(found.values()))


if __name__ == "__main__":
    main()

"""List names that stand for more than one thing: classes of the three packages, files of handlers.

One word means one thing (docs/glossary.md). Ends with 1 if there is such a name.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "storage")


def classes(file: Path) -> Iterator[str]:
    """Names of the classes and type aliases that a module defines."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)]) if _is_like_a_class(name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)) if _is_like_a_class(name):
                yield name


def _is_like_a_class(name: str) -> bool:
    return name[0].isupper() and not name.isupper() and len(name) > 1


def twice() -> dict[str, list[str]]:
    """Each such name, with the files in which it stands."""
    where: dict[str, list[str]] = defaultdict(list)
    for package in PACKAGES:
        for file in sorted((PROJECT / package).rglob("*.py")):
            if "versions" in file.parts:
                continue
            relative = file.relative_to(PROJECT)
            for name in classes(file):
                where[f"class {name}"].append(str(relative))
            if package == "handlers" and file.name != "__init__.py":
                where[f"file {file.name}"].append(str(relative))
    return {name: files for name, files in where.items() if len(files) > 1}


def main() -> int:
    """Print them; the exit code."""
    found = twice()
    for name, files in sorted(found.items()):
        print(f"{name}: {', '.join(files)}")
    print(f"{len(found)} names stand in more than one place")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

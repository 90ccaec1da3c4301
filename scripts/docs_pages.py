"""What MkDocs is told about our documents: those beside `docs/` become pages too.

README, CONTRIBUTING and CHANGELOG stand at the top of the project and link into `docs/`; documents
link back to them and to other files of the project. The links are made to fit, so that a strict
build says of each whether it leads somewhere.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

PROJECT = Path(__file__).parents[1]
AT_THE_TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
LINK = re.compile(r"(\]\(|src=\")((?!https?:|mailto:|#)[^)\s\"]+)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The documents at the top of the project, and every other file to which a document links."""
    for name in AT_THE_TOP:
        files.append(File.generated(config, name, abs_src_path=str(PROJECT / name)))
    for path in sorted(_linked(files)):
        files.append(File.generated(config, path, abs_src_path=str(PROJECT / path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links as they lead from page to page."""
    here = PurePosixPath(page.file.src_uri)

    def fitting(link: re.Match[str]) -> str:
        path, mark, anchor = link[2].partition("#")
        return f"{link[1]}{_from(here, _place(here, path))}{mark}{anchor}" if path else link[0]

    return LINK.sub(fitting, markdown)


def _linked(files: Files) -> set[str]:
    """Files of the project outside of `docs/` that are no pages of ours."""
    found = set()
    for page in files.documentation_pages():
        here = PurePosixPath(page.src_uri)
        for link in LINK.finditer(page.content_string):
            place = _place(here, link[2].partition("#")[0])
            if place and not (PROJECT / "docs" / place).exists() and (PROJECT / place).is_file():
                found.add(place)
    return found - set(AT_THE_TOP)


def _place(here: PurePosixPath, path: str) -> str:
    """Where a link leads among the pages: documents stand in their root, not in `docs/`."""
    folder = PurePosixPath() if str(here) in AT_THE_TOP else PurePosixPath("docs") / here.parent
    parts: list[str] = []
    for part in (folder / path).parts:
        if part == "..":
            parts[-1:] = []
        else:
            parts.append(part)
    return "/".join(parts[1:] if parts[:1] == ["docs"] else parts)


def _from(here: PurePosixPath, place: str) -> str:
    return "../" * (len(here.parts) - 1) + place

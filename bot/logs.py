"""Structured logs: one JSON object a line, with ids and never with texts or tokens."""

from __future__ import annotations

import logging
import sys

import structlog

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
CHATTY = ("apscheduler", "slack_bolt")
"""Libraries that warn of what is meant to be so: a long tick, a client given besides a token."""

_FIRST: list[structlog.typing.Processor] = [
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
_LAST: list[structlog.typing.Processor] = [
    structlog.processors.format_exc_info,
    structlog.processors.JSONRenderer(ensure_ascii=False),
]


def configure(level: str) -> None:
    """Write to standard error from `level` upwards, one of LEVELS.

    Libraries' own logs go the same way, from warnings upwards: below that some of them tell what
    they send and store.
    """
    lowest = logging.getLevelNamesMapping()[level]
    structlog.configure(
        processors=[structlog.contextvars.merge_contextvars, *_FIRST, *_LAST],
        wrapper_class=structlog.make_filtering_bound_logger(lowest),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
    logging.basicConfig(handlers=[_handler()], level=max(lowest, logging.WARNING))
    logging.captureWarnings(True)


def _handler() -> logging.Handler:
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_is_worth_it)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *_FIRST],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_LAST],
        )
    )
    return handler


def _is_worth_it(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.ERROR or not record.name.startswith(CHATTY)

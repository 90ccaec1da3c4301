"""Check-ins are prompts: their subject is the pair, their number counts 1, 2, …"""

from __future__ import annotations

KIND = "check_in"

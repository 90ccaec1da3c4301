"""What the open pages hear at once: new and changed entries, and how the company stands."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping

from aiohttp import WSCloseCode, WSMsgType, web

HEARTBEAT = 20.0
"""Seconds between two signs of life on an idle stream."""
MOST_WAITING = 5000
"""Messages that a page may lag behind before it is cut off; it then loads itself anew."""


class Live:
    """Every page that is open, each with what it has not been sent yet."""

    def __init__(self) -> None:
        self._waiting: dict[web.WebSocketResponse, asyncio.Queue[str]] = {}

    def tell(self, event: Mapping[str, object]) -> None:
        """Send `event` to every page, as soon as each can take it."""
        text = json.dumps(event, ensure_ascii=False)
        for socket, queue in list(self._waiting.items()):
            try:
                queue.put_nowait(text)
            except asyncio.QueueFull:
                del self._waiting[socket]

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One page's connection, as long as it lasts. What the page sends is ignored."""
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=1024)
        await socket.prepare(request)
        self._waiting[socket] = asyncio.Queue(MOST_WAITING)
        sending = asyncio.create_task(self._send(socket))
        try:
            async for received in socket:
                if received.type == WSMsgType.ERROR:
                    break
        finally:
            self._waiting.pop(socket, None)
            sending.cancel()
        return socket

    async def close(self) -> None:
        """Say goodbye to every page."""
        for socket in list(self._waiting):
            await socket.close(code=WSCloseCode.GOING_AWAY)

    async def _send(self, socket: web.WebSocketResponse) -> None:
        queue = self._waiting[socket]
        while socket in self._waiting or not queue.empty():
            try:
                await socket.send_str(await queue.get())
            except (ConnectionError, RuntimeError):
                return
        await socket.close(code=WSCloseCode.TRY_AGAIN_LATER)

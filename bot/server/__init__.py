"""One aiohttp server: the platforms' addresses, health, the process's life."""

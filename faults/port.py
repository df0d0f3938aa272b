"""A port of loopback for a server that is about to start."""

import random
import socket

# Below those that Linux lends to connections: one of them could have ours before the server is up, or as it restarts.
_FIRST, _LAST = 15_000, 32_000

# Not the one that a test may have set, or side by side all would choose the same.
_CHANCE = random.SystemRandom()


def free_port() -> int:
    """By chance, so that servers which start side by side seldom choose the same."""
    while True:
        port = _CHANCE.randint(_FIRST, _LAST)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port

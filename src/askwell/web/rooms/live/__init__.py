"""The live plane: moves, streams, the pages of a room, and the API, on raw ASGI before Django."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.web.data_class import DataClass


class MoveRow(models.Model):
    """A move that was accepted, so that sending it again does nothing twice. Refused moves aren't kept."""

    DATA: ClassVar[dict[str, DataClass]] = {
        "pk": DataClass.FACT,
        "room": DataClass.FACT,
        "mark": DataClass.FACT,
        "body": DataClass.FACT,
        "first": DataClass.FACT,
        "last": DataClass.FACT,
    }

    pk = models.CompositePrimaryKey("room", "mark")
    room: models.CharField[str, str] = models.CharField(max_length=16)
    mark: models.BinaryField[bytes, bytes] = models.BinaryField(
        max_length=16, help_text="HMAC of seat and key under the room's key."
    )
    body: models.BinaryField[bytes, bytes] = models.BinaryField(
        max_length=32, help_text="HMAC of the body under the room's key."
    )
    first: models.BigIntegerField[int, int] = models.BigIntegerField(
        help_text="Number of its first event, had it made one."
    )
    last: models.BigIntegerField[int, int] = models.BigIntegerField(help_text="Where the room stood after it.")

    class Meta:
        db_table = "rooms_move"

    def __str__(self) -> str:
        return f"{self.room}/{self.first}-{self.last}"

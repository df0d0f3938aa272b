from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.web.data_class import DataClass


class EventRow(models.Model):
    """One event. Its type, its version and its seat lie inside the ciphertext."""

    DATA: ClassVar[dict[str, DataClass]] = {
        "pk": DataClass.FACT,
        "room": DataClass.FACT,
        "number": DataClass.FACT,
        "moment": DataClass.FACT,
        "body_key": DataClass.FACT,
        "body": DataClass.CONTENT,
        "words_key": DataClass.FACT,
        "words": DataClass.CONTENT,
    }

    pk = models.CompositePrimaryKey("room", "number")
    room: models.CharField[str, str] = models.CharField(max_length=16)
    number: models.BigIntegerField[int, int] = models.BigIntegerField()
    moment: models.BigIntegerField[int, int] = models.BigIntegerField(
        help_text="Milliseconds since the epoch; never runs backwards in a room."
    )
    body_key: models.BigIntegerField[int, int] = models.BigIntegerField(help_text="Id of the room's key.")
    body: models.BinaryField[bytes, bytes] = models.BinaryField()
    words_key: models.BigIntegerField[int | None, int | None] = models.BigIntegerField(
        null=True, help_text="Id of the key of the words; null: nobody's words in it."
    )
    words: models.BinaryField[bytes | None, bytes | None] = models.BinaryField(null=True)

    class Meta:
        db_table = "rooms_event"

    def __str__(self) -> str:
        return f"{self.room}/{self.number}"

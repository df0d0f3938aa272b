from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.web.data_class import DataClass


class Action(models.Model):
    """What somebody said they would do. What was said is true in the meeting's log, what became of it is true here."""

    DATA: ClassVar[dict[str, DataClass]] = {
        "key": DataClass.FACT,
        "room": DataClass.FACT,
        "seat": DataClass.FACT,
        "taken_at": DataClass.FACT,
        "words_key": DataClass.FACT,
        "words": DataClass.CONTENT,
    }

    key: models.CharField[str, str] = models.CharField(
        primary_key=True, max_length=64, help_text="action:{room}:{item}: the same action, once."
    )
    room: models.CharField[str, str] = models.CharField(max_length=16, db_index=True)
    seat: models.CharField[str, str] = models.CharField(max_length=16, help_text="Whose action it is.")
    taken_at: models.BigIntegerField[int, int] = models.BigIntegerField(help_text="Milliseconds since the epoch.")
    words_key: models.BigIntegerField[int, int] = models.BigIntegerField(
        help_text="Id of the key that the action's words lie under in the log too."
    )
    words: models.BinaryField[bytes, bytes] = models.BinaryField(
        help_text="Sealed: the sentence, the first step, the date."
    )

    def __str__(self) -> str:
        return self.key

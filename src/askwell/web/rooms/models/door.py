from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.web.data_class import DataClass


class Door(models.Model):
    """The code people type to join. Its digest finds the room; sealed, it is shown to those inside."""

    DATA: ClassVar[dict[str, DataClass]] = {
        "room": DataClass.FACT,
        "digest": DataClass.SECRET,
        "code_key": DataClass.FACT,
        "code": DataClass.SECRET,
    }

    room: models.CharField[str, str] = models.CharField(primary_key=True, max_length=16)
    digest: models.BinaryField[bytes, bytes] = models.BinaryField(
        unique=True, max_length=32, help_text="HMAC of the code under the server's secret."
    )
    code_key: models.BigIntegerField[int, int] = models.BigIntegerField(help_text="Id of the room's key.")
    code: models.BinaryField[bytes, bytes] = models.BinaryField(help_text="Sealed under the room's key.")

    def __str__(self) -> str:
        return self.room

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.web.data_class import DataClass


class Claim(models.Model):
    """What is exchanged for a token: a code for another device or on a slip (once), the secret of a sheet's link."""

    DATA: ClassVar[dict[str, DataClass]] = {
        "digest": DataClass.SECRET,
        "room": DataClass.FACT,
        "seat": DataClass.FACT,
        "kind": DataClass.FACT,
        "expires_at": DataClass.FACT,
    }

    digest: models.BinaryField[bytes, bytes] = models.BinaryField(primary_key=True, max_length=32)
    room: models.CharField[str, str] = models.CharField(max_length=16, db_index=True)
    seat: models.CharField[str, str] = models.CharField(max_length=16)
    kind: models.CharField[str, str] = models.CharField(max_length=8, help_text="device · sheet")
    expires_at: models.BigIntegerField[int, int] = models.BigIntegerField(help_text="Milliseconds since the epoch.")

    def __str__(self) -> str:
        return f"{self.room}/{self.seat}/{self.kind}"

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.web.data_class import DataClass


class FollowerPosition(models.Model):
    """How far a follower has read in a room's log; written in one transaction with what it made of it."""

    DATA: ClassVar[dict[str, DataClass]] = {
        "pk": DataClass.FACT,
        "follower": DataClass.FACT,
        "room": DataClass.FACT,
        "number": DataClass.FACT,
    }

    pk = models.CompositePrimaryKey("follower", "room")
    follower: models.CharField[str, str] = models.CharField(max_length=32)
    room: models.CharField[str, str] = models.CharField(max_length=16, db_index=True)
    number: models.BigIntegerField[int, int] = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.follower}@{self.room}/{self.number}"

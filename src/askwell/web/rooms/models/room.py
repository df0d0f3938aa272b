from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.web.data_class import DataClass


class Room(models.Model):
    """A room and the head of its log. Everything a person would recognise is in the events."""

    DATA: ClassVar[dict[str, DataClass]] = {
        "id": DataClass.FACT,
        "at": DataClass.FACT,
        "due_at": DataClass.FACT,
        "heard_at": DataClass.FACT,
        "created_at": DataClass.FACT,
        "opened_at": DataClass.FACT,
        "purging": DataClass.FACT,
        "unreadable_at": DataClass.FACT,
    }

    id: models.CharField[str, str] = models.CharField(primary_key=True, max_length=16)
    at: models.BigIntegerField[int, int] = models.BigIntegerField(
        help_text="Number of the last event; numbers start at 1 and have no gaps."
    )
    due_at: models.BigIntegerField[int | None, int | None] = models.BigIntegerField(
        null=True, help_text="When the sweeper must call, in milliseconds since the epoch."
    )
    heard_at: models.BigIntegerField[int, int] = models.BigIntegerField(
        default=0, help_text="Number of the last event that some follower wants."
    )
    created_at: models.BigIntegerField[int, int] = models.BigIntegerField(help_text="Milliseconds since the epoch.")
    opened_at: models.BigIntegerField[int, int] = models.BigIntegerField(
        help_text="When somebody last opened it; to the hour."
    )
    purging: models.BooleanField[bool, bool] = models.BooleanField(
        default=False, help_text="Its keys are gone; its rows are going, step by step."
    )
    unreadable_at: models.BigIntegerField[int | None, int | None] = models.BigIntegerField(
        null=True, help_text="Number of an event that this version doesn't know."
    )

    class Meta:
        indexes = [
            models.Index(fields=["due_at"], condition=models.Q(due_at__isnull=False), name="rooms_due"),
            models.Index(fields=["opened_at"], name="rooms_opened"),
        ]

    def __str__(self) -> str:
        return self.id

"""The rules of a meeting, one concept a module; importing this package registers them all."""

from askwell.engine.rules import (
    acting,
    arriving,
    bidding,
    door,
    giving,
    jobs,
    marking,
    mending,
    minutes,
    opening,
    pausing,
    speaking,
    standing,
    steering,
    time,
)

__all__ = [
    "acting",
    "arriving",
    "bidding",
    "door",
    "giving",
    "jobs",
    "marking",
    "mending",
    "minutes",
    "opening",
    "pausing",
    "speaking",
    "standing",
    "steering",
    "time",
]

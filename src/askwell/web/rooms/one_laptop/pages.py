"""The page of one laptop."""

import time

from askwell.engine.sight.shapes import Sight
from askwell.web.rooms.pages.frame import RoomFrame
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.scene import Scene
from askwell.web.rooms.pages.tongue import tongue


def one_laptop_page(sight: Sight, frame: RoomFrame) -> str:
    speaks, now = tongue(frame.language), time.time_ns() // 1_000_000
    return speaks.templates.get_template("rooms/one_laptop.html").render(
        page=Page(speaks, frame),
        asset=frame.asset,
        scene=Scene(sight.shared, speaks, None, now),
        mine=None,
        whole=True,
        now=now,
    )

from django.apps import AppConfig

from askwell.engine import formats
from askwell.web.rooms.sentences import by_place


class RoomsConfig(AppConfig):
    name = "askwell.web.rooms"
    label = "rooms"

    def ready(self) -> None:
        formats.translator = by_place

from django.apps import AppConfig


class RoomsConfig(AppConfig):
    name = "askwell.web.rooms"
    label = "rooms"

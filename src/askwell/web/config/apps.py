from django.apps import AppConfig


class ServerConfig(AppConfig):
    name = "askwell.web.config"
    label = "server"

    def ready(self) -> None:
        from askwell.web.config import checks  # noqa: F401 - registers them

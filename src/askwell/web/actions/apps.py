from django.apps import AppConfig


class ActionsConfig(AppConfig):
    name = "askwell.web.actions"
    label = "actions"

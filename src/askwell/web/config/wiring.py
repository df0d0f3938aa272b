"""Which follower hears which event, and how the rooms of this server are put together."""

from askwell.engine.events import ActionChanged, ActionLetGo, ActionTaken, MatterWithdrawn
from askwell.web.actions import follower as actions
from askwell.web.rooms.followers import Follower
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.rooms import Rooms

FOLLOWERS = (
    Follower(
        "actions",
        {
            ActionTaken: actions.take_up,
            ActionChanged: actions.take_up,
            ActionLetGo: actions.let_go,
            MatterWithdrawn: actions.drop_erased,
        },
    ),
)

FORGETTERS = (actions.forget,)
"""What has kept something of a room, and removes it when the room is purged."""


def make_rooms() -> Rooms:
    """To be called once, in the server's event loop, after the migrations; then `start()`."""
    from django.conf import settings

    database = settings.DATABASES["default"]["NAME"]
    store = Store(database, settings.KEYS_FILE, RootSecret(settings.KEYS_SECRET))
    return Rooms(store, followers=FOLLOWERS, forgetters=FORGETTERS)

"""What goes for good: a matter that was withdrawn, a room that is over its time."""

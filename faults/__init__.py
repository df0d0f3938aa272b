"""What must not happen, tried on a real server: each module is a command (`python -m faults.kill`), bounded in time."""

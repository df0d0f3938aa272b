"""What people write is encrypted: a key per room, matter and author, wrapped, kept apart, and destroyed for good."""

"""What `backup` and `restore` have in common: a passphrase, and the keys that are there already."""

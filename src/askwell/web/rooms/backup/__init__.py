"""A copy that can be kept elsewhere, in two parts: the data, and the keys under a passphrase."""

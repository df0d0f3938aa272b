"""What `serve` and `demo` have in common: an address, a data folder that is ours alone, a server."""

"""What lets somebody in: codes that are typed, what they are exchanged for, and how many may be tried."""

"""Rehearsing alone: scripted colleagues in a room of this server, who move through the same door as everyone."""

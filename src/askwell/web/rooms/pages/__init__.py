"""What people look at: the pages of a live meeting, made of a sight and the design system.

Which acts exist is the engine's answer (`own.acts`); a page only decides where an act stands and how its button reads.
"""

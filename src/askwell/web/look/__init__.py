"""The design system: paper, ink, six hues, a circle of people, and one act."""

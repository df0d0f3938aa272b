"""The sheet as files that somebody keeps: a PDF, Markdown, and a first step for the calendar."""

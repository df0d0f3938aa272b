"""A plan to begin with: every key, explained, and working as it stands with the headings it names."""

TEMPLATE = """\
# What the columns of your list are called. Leave out what you don't have.
[people]
id = "E-mail"              # tells people apart; without it the name does
name = "Name"
manager = "Line manager"   # the id of another line
times = "Times"            # Mon 9-12; Tue-Thu 14:00-16:30
zone = "Time zone"         # Europe/Berlin
languages = "Languages"    # en, de
# fixed = "Set"            # the number of the set where somebody must be
# earlier = "Last set"     # where they were last time (see wishes.stay)
# facilitates = "Guides"   # how many sets this person facilitates; they are no member then
default_zone = "Europe/Berlin"

# What makes people different. kind: category, level, number, tags.
[[attribute]]
column = "Function"
name = "function"

[[attribute]]
column = "Organisation"
name = "organisation"

[[attribute]]
column = "Years"
name = "experience"
kind = "number"

[[attribute]]
column = "Approach"        # favourite approaches
name = "approach"
kind = "tags"

# Protected: never mixed on purpose, named nowhere; only nobody alone of a kind, if that can be avoided.
# Ask for it only if people gave it for this.
# [[attribute]]
# column = "Gender"
# protected = true

[rules]
smallest = 5
largest = 7
managers = true            # no one with their line manager
shared_slots = 1           # every set has at least one slot in which all are free
slot_minutes = 60
shared_language = true
# sets = 12
# apart = [["ana@example.org", "ben@example.org"]]      # confidential, always
# together = [["chi@example.org", "dov@example.org"]]

[[rules.at_most]]
attribute = "organisation"
people = 2

[wishes]
worst = 0.5                # the least diverse set counts beside the mean
faultlines = 0.25          # no set that falls into two halves
new_people = 1.0           # not those who met before, listed in met
not_alone = 0.5
stay = 0.0                 # above 0: people rather stay in their earlier set
# met = [["ana@example.org", "chi@example.org"]]
"""

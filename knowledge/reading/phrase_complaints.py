"""What can be wrong with phrases in particular, each with its remedy, once in English, once in German."""

from __future__ import annotations

from knowledge.reading.mistakes import Complaint

STRANGE_GROUP = Complaint(
    ('there is no group "{name}"', "Known are: {known}."),
    ("Eine Gruppe „{name}“ gibt es nicht", "Bekannt sind: {known}."),
)
STRANGE_PHRASE = Complaint(
    ('there is no German phrase "{name}"', "Take its name from phrases/de.yaml, or add it there."),
    (
        "Einen deutschen Satz „{name}“ gibt es nicht",
        "Nehmen Sie den Namen aus phrases/de.yaml, oder ergänzen Sie ihn dort.",
    ),
)
OTHER_GROUP = Complaint(
    ('"{name}" stands in another group than in German', 'Put it under "{group}:".'),
    ("„{name}“ steht in einer anderen Gruppe als auf Deutsch", "Setzen Sie es unter „{group}:“."),
)
BARE = Complaint(
    (
        '"{name}" does not say which German text it was made from',
        'Put "text:" before the words, and below it german: "{now}" once they say what the German phrase says.',
    ),
    (
        "„{name}“ sagt nicht, aus welchem deutschen Text es übersetzt ist",
        'Setzen Sie „text:“ vor die Worte, und darunter german: "{now}", sobald sie dasselbe sagen wie der deutsche Satz.',
    ),
)
NOT_FINGERPRINT = Complaint(
    ('"{value}" is not a fingerprint', 'Write german: "{now}" once the words say what the German phrase says.'),
    (
        "„{value}“ ist kein Fingerabdruck",
        'Schreiben Sie german: "{now}", sobald die Worte dasselbe sagen wie der deutsche Satz.',
    ),
)
STRANGE_BLANK = Complaint(
    (
        'there is no blank "[{name}]"',
        "Known are: {known}. Their names are German in every language; other words take no [ ].",
    ),
    (
        "Eine Lücke „[{name}]“ gibt es nicht",
        "Bekannt sind: {known}. Sie heißen in jeder Sprache so; sonst stehen keine [ ] im Text.",
    ),
)
OPEN_BLANK = Complaint(
    ('a blank is opened or closed only: "{sign}" stands alone', "A blank is a name between both: [Tag]."),
    (
        "Eine Lücke ist nur geöffnet oder nur geschlossen: „{sign}“ steht allein",
        "Eine Lücke steht zwischen beiden: [Tag].",
    ),
)
OTHER_BLANKS = Complaint(
    ('"{name}" has not the blanks of the German phrase: missing {missing}; only here {more}', "Both need the same."),
    (
        "„{name}“ hat nicht die Lücken des deutschen Satzes: es fehlt {missing}; nur hier steht {more}",
        "Beide brauchen dieselben.",
    ),
)
MARKUP = Complaint(
    ('"{sign}" would be shown as it stands', "A phrase is plain words: no bold, no links, no HTML."),
    ("„{sign}“ würde so angezeigt", "Ein Satz ist einfacher Text: kein Fettdruck, keine Links, kein HTML."),
)
OTHER_FACTS = Complaint(
    (
        '"{phrase}" has not the facts of the German phrase: missing {missing}; only here {more}',
        "Both must say the same.",
    ),
    (
        "„{phrase}“ nennt nicht die Tatsachen des deutschen Satzes: es fehlt {missing}; nur hier steht {more}",
        "Beide müssen dasselbe sagen.",
    ),
)

"""The dialogs as a graph: what is wrong with it, and a picture of it, both from the steps themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from dialogs.book import DIALOGS
from dialogs.house import HOUSE
from dialogs.model import BACK, HOME, RESUME, Choice, Step
from dialogs.walk import MENU, START

# Where the engine itself leads, whatever step she is in; timers are named after the step that they lead to.
ENTRANCES = (
    START,
    MENU,
    "welcome.foreign",
    "welcome.hello",
    "welcome.met",
    "questions.answer",
    "questions.choose",
    "questions.nothing_found",
    "safety.card",
    "safety.grief",
    "safety.door",
    "counsellor.still_waiting",
    "counsellor.taken",
    "counsellor.times_offered",
    "counsellor.returned",
    "counsellor.closed",
    "counsellor.back_to_lotse",
    "counsellor.silent",
    "counsellor.reminder",
)
# A longer label is cut off on a small phone in Telegram, the narrowest of our channels with buttons.
LABEL_CHARACTERS = 40


def targets(step: Step) -> tuple[str, ...]:
    """Every place that this step may lead to, in the order of writing."""
    chosen = () if callable(step.choices) else tuple(choice.to for choice in step.choices)
    then = (step.then,) if step.then else ()
    return tuple(dict.fromkeys((*chosen, *step.leads, *then)))


def faults(
    dialogs: Iterable[tuple[Step, ...]] = DIALOGS, wordings: Mapping[str, tuple[str, ...]] | None = None
) -> tuple[str, ...]:
    """All that is wrong, a sentence each: `wordings` gives every label in all languages."""
    every = [step for dialog in dialogs for step in dialog]
    steps = {step.name: step for step in every}
    return (
        *(f"{name}: there are {count} steps of this name." for name, count in _counted(every) if count > 1),
        *(fault for step in every for fault in _faults_of(step, steps, wordings or {})),
        *(f"{name}: no step leads here." for name in steps if name not in _reachable(steps)),
        *(f"{name}: goes round in a circle without waiting for her." for name in steps if _circles(name, steps)),
    )


def _counted(steps: Iterable[Step]) -> Iterable[tuple[str, int]]:
    return Counter(step.name for step in steps).items()


def _faults_of(step: Step, steps: Mapping[str, Step], wordings: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for target in targets(step):
        if target not in steps and target not in (BACK, HOME, RESUME):
            yield f"{step.name}: leads to {target}, which does not exist."
    if not targets(step):
        yield f"{step.name}: has no way out. Give it a choice, or say where it goes on (then)."
    if step.does and (step.says or step.choices or step.hears or step.then):
        yield f"{step.name}: does something and says something too. Part it into two steps."
    if step.then and (step.choices or step.hears):
        yield f"{step.name}: goes on without waiting (then), so nobody can answer it."
    if not step.does and not step.says:
        yield f"{step.name}: says nothing."
    if not callable(step.choices):
        yield from _faults_of_choices(step, step.choices, wordings)


def _faults_of_choices(
    step: Step, choices: tuple[Choice, ...], wordings: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    for key, count in Counter(choice.key for choice in choices).items():
        if count > 1:
            yield f"{step.name}: {count} choices have the key {key!r}."
    seen: dict[str, str] = {}
    for choice in choices:
        for label in dict.fromkeys((choice.label.message, *wordings.get(choice.label.message, ()))):
            other = seen.setdefault(label.casefold(), choice.key)
            if other != choice.key:
                yield f"{step.name}: the choices {other!r} and {choice.key!r} have the same label {label!r}."
            if len(label) > LABEL_CHARACTERS and not choice.label.values:
                yield f"{step.name}: the label {label!r} has {len(label)} characters; at most {LABEL_CHARACTERS} are seen."


def _reachable(steps: Mapping[str, Step]) -> set[str]:
    seen: set[str] = set()
    waiting = [*ENTRANCES, *(choice.to for choice in HOUSE)]
    while waiting:
        name = waiting.pop()
        if name in steps and name not in seen:
            seen.add(name)
            waiting += targets(steps[name])
    return seen


def _circles(name: str, steps: Mapping[str, Step]) -> bool:
    """Could a chain that starts here come back without ever waiting for her?"""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        step = steps.get(waiting.pop())
        if step is None or not (step.then or step.does):
            continue
        for target in targets(step):
            if target == name:
                return True
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return False


def draw(dialogs: Iterable[tuple[Step, ...]] = DIALOGS) -> str:
    """The picture in Mermaid: rounded steps wait for her, square ones go on by themselves."""
    lines = ["flowchart TD"]
    arrows: list[str] = []
    for dialog in dialogs:
        lines.append(f"  subgraph {dialog[0].name.partition('.')[0]}")
        for step in dialog:
            place = step.name.partition(".")[2]
            shape = f"[{place}]" if step.does or step.then else f"([{place}])"
            lines.append(f"    {_node(step.name)}{shape}")
            arrows += [
                f"  {_node(step.name)} --> {_node(target)}"
                for target in targets(step)
                if target not in (BACK, HOME, RESUME)
            ]
        lines.append("  end")
    return "\n".join([*lines, *arrows]) + "\n"


def _node(name: str) -> str:
    return name.replace(".", "_")

"""Walking from step to step: what is said on arrival, where "back" leads, and how a detour finds its way home.

1. A chain of steps that do not wait for her ends after 20.
2. A step that a deploy removed leads home with an apology.
3. What she leaves in the middle is kept as `paused`, and `RESUME` brings her back to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.events import Event
from dialogs.house import HOUSE
from dialogs.model import BACK, HOME, RESUME, Choice, Conversation, Effect, Go, Say, Scene, Step, Turn
from dialogs.text import Text, _
from knowledge.model import Knowledge

START, MENU = "welcome.language", "welcome.menu"
CHAIN_AT_MOST = 20
REMEMBERED_STEPS = 20
PAUSED_AT_MOST = 5
REMEMBERED_CHARACTERS = 1000
LOST = _("I am sorry, I have changed and have lost the place where we were. Let us begin again from the menu.")


@dataclass(frozen=True, slots=True)
class Walk:
    """The way through the steps of all dialogs, while one event is thought about."""

    event: Event
    knowledge: Knowledge
    steps: Mapping[str, Step]

    def choose(self, conversation: Conversation, step: Step, choice: Choice) -> Turn:
        return self.go(conversation, Go(choice.to, remember={step.name: choice.key}))

    def go(self, conversation: Conversation, go: Go) -> Turn:
        """Follow an answer of hers: remember the step for "back"."""
        if go.to not in (BACK, HOME, RESUME) and go.to != conversation.place:
            stack = (*conversation.stack, conversation.place)[-REMEMBERED_STEPS:]
            conversation = replace(conversation, stack=stack)
        conversation = _remembering(replace(conversation, misses=0), go)
        return self.arrive(conversation, go.to, *go.effects)

    def leave_for(self, conversation: Conversation, to: str, *effects: Effect) -> Turn:
        """Leave a dialog for something else; it can be resumed afterwards."""
        conversation = replace(self._placed(conversation), misses=0)
        if to not in (BACK, HOME, RESUME):
            if not self._at_ease(conversation) and dialog_of(conversation.place) != dialog_of(to):
                conversation = _pausing(conversation)
            stack = (*conversation.stack, conversation.place)[-REMEMBERED_STEPS:]
            conversation = replace(conversation, stack=stack)
        return self.arrive(conversation, to, *effects)

    def arrive(self, conversation: Conversation, to: str, *before: Effect) -> Turn:
        """Go to a step, through all that do not wait for her, and say what they say."""
        effects = list(before)
        for _step in range(CHAIN_AT_MOST):
            conversation, place = self._target(conversation, to)
            step = self.steps.get(place)
            if step is None:
                effects.append(Say(LOST))
                to = HOME
                continue
            conversation = replace(conversation, place=place)
            if step.does is not None:
                go = step.does(self._scene(conversation))
                conversation, to = _remembering(conversation, go), go.to
                effects += go.effects
                continue
            effects += self.speak(conversation, step)
            if not step.then:
                return Turn(conversation, tuple(effects))
            to = step.then
        conversation = replace(conversation, place=MENU, stack=(), paused=())
        return Turn(conversation, (*effects, *self.speak(conversation, self.steps[MENU])))

    def ask_again(self, conversation: Conversation, *before: Effect) -> Turn:
        """Say something, and then where we are. The step does not act anew."""
        conversation = self._placed(conversation)
        step = self.steps.get(conversation.place)
        if step is None:
            return self.arrive(conversation, HOME, *before, Say(LOST))
        return Turn(conversation, (*before, *self.speak_last(conversation, step)))

    def speak_last(self, conversation: Conversation, step: Step, *more: Choice) -> tuple[Say, ...]:
        """Only the last bubble, with the question: the others she has read."""
        return self.speak(conversation, step, *more)[-1:]

    def speak(self, conversation: Conversation, step: Step, *more: Choice) -> tuple[Say, ...]:
        texts = self._says(conversation, step)
        choices = (*self._choices(conversation, step), *more)
        return tuple(
            Say(text, choices, step.name, lettered=step.numbers) if text is texts[-1] else Say(text, step=step.name)
            for text in texts
        )

    def _target(self, conversation: Conversation, to: str) -> tuple[Conversation, str]:
        if to == HOME:
            return replace(conversation, stack=(), paused=()), MENU if conversation.language else START
        if to == RESUME:
            return _resumed(conversation), conversation.paused[-1] if conversation.paused else MENU
        if to == BACK:
            *behind, last = [MENU, *(step for step in conversation.stack if step in self.steps)]
            paused = tuple(step for step in conversation.paused if step != last)
            return replace(conversation, stack=tuple(behind[1:]), paused=paused), last
        return conversation, to

    def _heard(self, conversation: Conversation, words: str) -> Conversation:
        answers = {**conversation.answers, "questions.words": words[:REMEMBERED_CHARACTERS]}
        return replace(conversation, answers=answers)

    def _scene(self, conversation: Conversation) -> Scene:
        return Scene(conversation, self.event, self.knowledge)

    def _says(self, conversation: Conversation, step: Step) -> tuple[Text, ...]:
        if isinstance(step.says, Text):
            return (step.says,)
        return step.says(self._scene(conversation)) if callable(step.says) else step.says

    def _choices(self, conversation: Conversation, step: Step) -> tuple[Choice, ...]:
        return step.choices(self._scene(conversation)) if callable(step.choices) else step.choices

    def _wordings(self, choice: Choice) -> tuple[str, ...]:
        label = choice.label.message
        house = next((word.also for word in HOUSE if word.key == choice.key), ())
        return (choice.key, label, *self.knowledge.wordings.get(label, ()), *choice.also, *house)

    def _placed(self, conversation: Conversation) -> Conversation:
        return conversation if conversation.place else replace(conversation, place=START)

    def _at_ease(self, conversation: Conversation) -> bool:
        """Nothing is open that could be resumed: she is at the door, in the menu, or at a step that has said all."""
        step = self.steps.get(conversation.place)
        return step is None or step.rest or dialog_of(step.name) == "welcome"


def dialog_of(step: str) -> str:
    return step.partition(".")[0]


def _pausing(conversation: Conversation) -> Conversation:
    paused = tuple(step for step in conversation.paused if step != conversation.place)
    return replace(conversation, paused=(*paused, conversation.place)[-PAUSED_AT_MOST:])


def _resumed(conversation: Conversation) -> Conversation:
    """Back on the path: the detour is no longer behind her."""
    stack, last = conversation.stack, conversation.paused[-1:]
    if last and last[0] in stack:
        stack = stack[: len(stack) - 1 - stack[::-1].index(last[0])]
    return replace(conversation, paused=conversation.paused[:-1], stack=stack)


def _remembering(conversation: Conversation, go: Go) -> Conversation:
    """What the step wants remembered. Once a case is opened or closed, no question about it waits for her any more."""
    answers = {name: value for name, value in conversation.answers.items() if not name.startswith(go.forget)}
    paused = conversation.paused
    if go.case is not None:
        paused = tuple(step for step in paused if dialog_of(step) != "counsellor")
    return replace(
        conversation,
        paused=paused,
        answers={**(answers if go.forget else conversation.answers), **go.remember},
        language=go.language or conversation.language,
        case=conversation.case if go.case is None else go.case,
    )

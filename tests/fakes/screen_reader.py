"""What a screen reader receives of the window: run by the system's Python, which has pyatspi.

``python3 screen_reader.py read`` prints every node of the program as JSON; ``press NAME`` and ``focus NAME``
act on the showing control of that name as a screen reader does.
"""

import json
import sys
import time

import pyatspi

PATIENCE = 30
TOOLKIT = "Qt"


def program():
    """Wait for the program on the bus of accessibility."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for each in pyatspi.Registry.getDesktop(0):
            if each is not None and each.toolkitName == TOOLKIT and each.childCount:
                return each
        time.sleep(0.2)
    sys.exit("the program never appeared")


def nodes(node):
    """Give what shows of *node* and below it; the cells of a table are left to the table."""
    yield node
    if node.getRole() == pyatspi.ROLE_TABLE:
        return
    for child in node:
        if child is not None and shows(child):
            yield from nodes(child)


def shows(node):
    """Say whether *node* is to be seen; what is inside of what is hidden is hidden too."""
    return node.getState().contains(pyatspi.STATE_SHOWING)


def told(node):
    """Give what is said of a node."""
    state = node.getState()
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "showing": shows(node),
        "focused": state.contains(pyatspi.STATE_FOCUSED),
        "place": place(node),
    }


def place(node):
    """Give the left, top, width and height of a node on the screen, in points, where it has them."""
    try:
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return None
    return [box.x, box.y, box.width, box.height]


def called(name):
    """Find the showing node called *name*."""
    for node in nodes(program()):
        if node.name == name and shows(node):
            return node
    sys.exit(f"nothing is called {name}")


def act(name, action):
    """Do *action* (Press, SetFocus) on the control called *name*."""
    actions = called(name).queryAction()
    known = [actions.getName(number) for number in range(actions.nActions)]
    if action not in known:
        sys.exit(f"{name} knows {known}")
    actions.doAction(known.index(action))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["read"]:
            sys.stdout.write(json.dumps([told(node) for node in nodes(program())]))
        case ["press", name]:
            act(name, "Press")
        case ["focus", name]:
            act(name, "SetFocus")

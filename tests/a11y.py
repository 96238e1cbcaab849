"""Walks every screen on the AT-SPI bus by keyboard, as a screen reader gets it: a line each, exit 3 where a shown control has no name."""
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

NEEDS_NAME = {'push button', 'check box', 'radio button', 'text', 'entry', 'combo box', 'spin button', 'slider', 'table', 'tree table', 'tree', 'list',
              'menu item', 'menu', 'popup menu', 'page tab', 'toggle button', 'dialog', 'frame', 'password text'}
PATIENCE = 8  # Seconds.
SCREENS_AT_LEAST = 34
focused = []
screens = 0
nameless = 0


def shown(node, path=()):
    """Every shown node below this one: (path of roles and names, role, name, node)."""
    if not node.getState().contains(pyatspi.STATE_SHOWING):
        return
    role, name = node.getRoleName(), node.name or ''
    path = (*path, f'{role} "{name}"')
    yield path, role, name, node
    for child in node:
        if child:
            yield from shown(child, path)


def window():
    for application in pyatspi.Registry.getDesktop(0):
        if application and application.name == 'credwright' and application.childCount:
            application.set_cache_mask(0)  # What is remembered is stale after the next key.
            return application[0]
    return None


def wait_for(what, get):
    """What get() gives, once it gives anything."""
    end = time.time() + PATIENCE
    while time.time() < end:
        try:
            if found := get():
                return found
        except Exception:  # A node that went while it was asked.
            pass
        time.sleep(0.1)
    print(f'not reached: {what}')
    sys.exit(4)


def press(*keys):
    subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '300', *keys], check=True)  # A menu must be there before the next key.


def look(screen, get_root, sign):
    """Waits until a node whose name begins with the sign is shown below the root, then counts what has no name there."""
    global screens, nameless
    def ready():
        nodes = list(shown(get_root()))
        return nodes if any(name.startswith(sign) for _, _, name, _ in nodes) else None
    nodes = wait_for(screen, ready)
    without = [path for path, role, name, _ in nodes if role in NEEDS_NAME and not name.strip()]
    print(f'{screen}: {len(nodes)} shown, {len(without)} without a name')
    for path in without:
        print('    ' + ' / '.join(path[-4:]))
    screens += 1
    nameless += len(without)


def popup():
    """The window that holds what was focused last: no popup is among the children of the application."""
    while GLib.MainContext.default().iteration(False):
        pass
    node = focused[-1]
    while node.getRoleName() not in ('popup menu', 'dialog'):
        node = node.parent
    return node


def find(role, name):
    return wait_for(name, lambda: next((node for _, r, n, node in shown(window()) if r == role and n.startswith(name)), None))


def walk_steps():
    headings = []
    def heading():
        return next((name for _, role, name, _ in shown(window()) if role == 'label' and name.startswith('Step ')), None)
    wait_for('a step', heading)
    press('ctrl+Prior')  # The program opens at the second.
    headings.append(wait_for('the first step', lambda: (h := heading()) and h.startswith('Step 1:') and h))
    look(headings[0], window, headings[0])
    for _ in range(14):
        press('ctrl+Next')
        headings.append(wait_for('the step after ' + headings[-1], lambda: (h := heading()) != headings[-1] and h))
        look(headings[-1], window, headings[-1])
    press('F8')
    for heading in reversed(headings):
        look(heading + ', findings', window, heading)
        press('ctrl+Prior')


def walk_popups():
    press('ctrl+k')
    subprocess.run(['xdotool', 'type', 'out'], check=True)
    look('Search everything', popup, 'Search everything')
    press('Escape')
    for button, sign in (('This design', 'Save as'), ('Export', 'Catalogue description')):
        opener = find('push button', button)
        opener.queryComponent().grabFocus()
        wait_for('focus on ' + button, lambda: opener.getState().contains(pyatspi.STATE_FOCUSED))
        press('space', 'Down')
        look('Menu of ' + button, popup, sign)
        press('Escape')
    press('F10', 'Down')  # Last: Qt gives an item that stands in several menus the first that was looked at for its parent.
    look('Menu', popup, 'New')
    press('Escape')


if not window():
    time.sleep(1)
    if not window():
        sys.exit(1)  # The program is not there yet: the caller tries again.
pyatspi.Registry.registerEventListener(lambda event: focused.append(event.source), 'object:state-changed:focused')
walk_steps()
press('alt+Home')
look('Overview', window, 'Print on one page')
walk_popups()
press('ctrl+w')
look('Start screen', window, 'Recent designs')
print(f'{screens} screens, {nameless} without a name')
sys.exit(3 if nameless or screens < SCREENS_AT_LEAST else 0)

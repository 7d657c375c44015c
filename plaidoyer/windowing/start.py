"""Opening the window: one on each data folder, dressed and speaking as the person chose."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from plaidoyer.folders import clock_for, days_file_of, home_folder, preferences_of
from plaidoyer.windowing.at_login import at_login
from plaidoyer.windowing.instance import Instance
from plaidoyer.windowing.notifier import DesktopNotifier
from plaidoyer.windowing.reminding import Reminding
from plaidoyer.windowing.session import Session
from plaidoyer.windowing.trouble import Trouble

if TYPE_CHECKING:
    from plaidoyer.__main__ import Setting


def start_window(setting: "Setting") -> int:
    """Open the window, and give the exit status once it is closed.

    Where another window is open on the same folder, that one comes to the front instead. In the background
    there is no window until the person asks for it, and the encrypted file stays closed.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("plaidoyer")
    app.setDesktopFileName("plaidoyer")
    folder = home_folder(setting.home)
    instance = Instance(folder, app)
    if not instance.is_first(quietly=setting.background):
        return 0
    session = Session(app, folder, clock_for(setting.told), preferences_of(setting.home), setting.language)
    trouble = Trouble(session.window)
    session.work.trouble.connect(trouble.tell)
    sys.excepthook = trouble.hook
    instance.knocked.connect(session.come_forward)
    notifier = DesktopNotifier(session.desktop.notices, session.work)
    notifier.pressed.connect(session.come_forward)
    days, login = days_file_of(setting.home), at_login(setting.home)
    reminding = Reminding(notifier, days, login, session.clock, session.work)
    session.remind_with(reminding)
    if setting.background:
        reminding.watch()
    else:
        session.come_forward()
    return app.exec()

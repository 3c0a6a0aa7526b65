"""Debian's Firefox, driven through WebDriver as Mozilla's own client speaks it (Marionette): no driver beside it."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from marionette_driver.by import By
from marionette_driver.errors import MarionetteException
from marionette_driver.marionette import Marionette, WebElement
from marionette_driver.wait import Wait

NAMES = ("firefox-esr", "firefox")
SECONDS = 30
"""How long a reader is given: far more than any page needs, also on a busy machine."""


def firefox() -> str | None:
    """The path of a Firefox on this machine."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Reader:
    """A reader at a desk, with mouse and keyboard."""

    def __init__(self, browser: Any) -> None:
        self.browser = browser

    def opens(self, address: str) -> None:
        self.browser.navigate(address)

    def sees(self, selector: str) -> Any:
        """The first element of that kind that is shown, once there is one."""

        def shown(browser: Any) -> Any:
            elements = browser.find_elements(By.CSS_SELECTOR, selector)
            return next((element for element in elements if element.is_displayed()), None)

        return self.waits(shown, f"{selector} is shown")

    def waits(self, until: Callable[[Any], Any], what: str) -> Any:
        # An element may be replaced between two looks at it.
        wait = Wait(self.browser, timeout=SECONDS, ignored_exceptions=[MarionetteException])
        return wait.until(until, message=what)

    def waits_for_address(self, part: str) -> None:
        self.waits(lambda browser: part in browser.get_url(), f"{part} is in the address")

    def asks(self, script: str, *arguments: Any) -> Any:
        """What a script returns in the page."""
        return self.browser.execute_script(script, script_args=arguments, sandbox=None)

    def presses(self, key: str) -> None:
        actions = self.browser.actions.sequence("key", "keyboard")
        actions.key_down(key).key_up(key).perform()

    def points_at(self, element: WebElement) -> None:
        self.asks("arguments[0].scrollIntoView({block: 'center'})", element)
        mouse = self.browser.actions.sequence("pointer", "mouse", {"pointerType": "mouse"})
        mouse.pointer_move(0, 0, origin=element).perform()

    def is_in_sight(self, selector: str) -> bool:
        """Whether the top of an element is on the screen."""
        top, height = self.asks(
            "return [document.querySelector(arguments[0]).getBoundingClientRect().top, innerHeight]", selector
        )
        return bool(0 <= top < height)


@contextmanager
def reader() -> Iterator[Reader]:
    """A reader with a fresh profile. Where there is no Firefox the tests fail: they never skip."""
    path = firefox()
    assert path, "no Firefox: run tests/tools/install.py"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    browser = Marionette(port=port, bin=path, headless=True, prefs={"network.proxy.type": 0})
    try:
        browser.start_session()
        browser.set_window_rect(width=1280, height=950)
        yield Reader(browser)
    finally:
        browser.quit(in_app=False)
        browser.cleanup()

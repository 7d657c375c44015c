"""Doing something in a process of its own, so that what is done to that process ends with it."""

import ctypes
import os
import resource
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

NOBODY = 65534
CANNOT_SET_UP = "not allowed here: "
_SYSTEM = ctypes.CDLL(None, use_errno=True)
_NEW_USER, _NEW_MOUNTS = 0x10000000, 0x00020000  # CLONE_NEWUSER, CLONE_NEWNS of sched.h
_PRIVATE = 0x4000 | 0x40000  # MS_REC, MS_PRIVATE of sys/mount.h


def said_by_a_child(act: Callable[[], object]) -> str:
    """What *act* raised in a child process (its class and sentence), or nothing if it did its work."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # the watchdog of pytest is a thread, and harmless
        child = os.fork()
    if child == 0:
        _act(act, writing)
    os.close(writing)
    with os.fdopen(reading) as saying:
        said = saying.read()
    _, status = os.waitpid(child, 0)
    return said or f"ended with {status}" * bool(status)


def _act(act: Callable[[], object], writing: int) -> NoReturn:
    said = ""
    try:
        act()
    except BaseException as fault:  # noqa: BLE001 -- the parent is told, whatever it was
        said = f"{type(fault).__name__}: {fault}"
    os.write(writing, said.encode())
    os._exit(0)


def become_nobody() -> None:
    """Give up every right, if this process has them; the working folder stays reachable."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def allow_files_of(size: int) -> None:
    """Let no file of this process grow beyond *size* bytes: the write that would is refused (EFBIG)."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def mount_small_disk(folder: Path, size: int) -> None:
    """Mount a disk of *size* bytes in memory on *folder*, seen by this process alone.

    Raises `PermissionError` with `CANNOT_SET_UP` where the system allows no such thing.
    """
    _have_mounts_of_its_own()
    _checked(_SYSTEM.mount(b"small", os.fsencode(folder), b"tmpfs", 0, f"size={size}".encode()))


def _have_mounts_of_its_own() -> None:
    """Root needs nothing else; anybody else becomes root of a world with one user."""
    user, group = os.geteuid(), os.getegid()
    if user == 0:
        _checked(_SYSTEM.unshare(_NEW_MOUNTS))
    else:
        _checked(_SYSTEM.unshare(_NEW_USER | _NEW_MOUNTS))
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    _checked(_SYSTEM.mount(None, b"/", None, _PRIVATE, None))


def _checked(result: int) -> None:
    if result:
        raise PermissionError(CANNOT_SET_UP + os.strerror(ctypes.get_errno()))

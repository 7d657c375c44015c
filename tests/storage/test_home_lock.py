"""One program at a time has the data, none on a network disk, and a crash leaves nothing to clear up."""

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from letters.domain.keeping_errors import HomeInUse, HomeOnNetwork, NotKept
from letters.storage.lock import HomeLock, network_disk
from tests.house.sources import ROOT

HOLDING = """
import sys, time
from pathlib import Path
from letters.storage.lock import HomeLock
lock = HomeLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    """Another program that has the data."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as program:
        assert "held\n" == program.stdout.readline()
        yield program
        program.kill()


@pytest.mark.usefixtures("holder")
def test_a_second_program_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(HomeInUse, match="Another window of Plaidoyer, or a command, has your file open"):
        HomeLock(tmp_path).acquire()


def test_a_killed_program_leaves_the_data_free(tmp_path, holder):
    holder.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    holder.wait(10)

    with HomeLock(tmp_path):
        assert (tmp_path / "lock").is_file()


def test_two_locks_of_one_program_are_two(tmp_path):
    with HomeLock(tmp_path), pytest.raises(HomeInUse):
        HomeLock(tmp_path).acquire()


def test_a_released_lock_can_be_taken_again(tmp_path):
    lock = HomeLock(tmp_path)

    lock.acquire()
    lock.acquire()
    lock.release()

    with HomeLock(tmp_path):
        lock.release()
        with pytest.raises(HomeInUse):
            lock.acquire()


def test_a_lock_is_released_by_another_thread_than_that_which_took_it(tmp_path):
    lock, taken, done = HomeLock(tmp_path), threading.Event(), threading.Event()
    taking = threading.Thread(target=lambda: (lock.acquire(), taken.set(), done.wait(10)))
    taking.start()
    taken.wait(10)

    lock.release()

    with HomeLock(tmp_path):
        done.set()
        taking.join()


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_the_folder_is_made_for_its_owner_alone(tmp_path):
    with HomeLock(tmp_path / "share" / "plaidoyer"):
        modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("share", "share/plaidoyer")}
        lock = stat.S_IMODE((tmp_path / "share/plaidoyer/lock").stat().st_mode)

    assert ({0o700}, 0o600) == (modes, lock)


@pytest.mark.skipif(os.name != "posix", reason="needs another process made by fork")
def test_a_folder_that_may_not_be_written_in_is_said_so():
    from tests.fakes.child import become_nobody, said_by_a_child  # it imports what POSIX alone has

    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        said = said_by_a_child(lambda: (become_nobody(), HomeLock(Path(folder)).acquire()))

    assert said.startswith("NotKept: Nothing was saved: the computer does not allow it")


def test_a_file_in_the_place_of_the_lock_that_is_a_folder_is_said_so(tmp_path):
    (tmp_path / "lock").mkdir()

    with pytest.raises(NotKept):
        HomeLock(tmp_path).acquire()


MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
/dev/sda2 /home ext4 rw 0 0
server:/export /home/marie/Bureau nfs4 rw 0 0
//nas/photos /mnt/my\040photos cifs rw 0 0
marie@host: /home/marie/far fuse.sshfs rw 0 0
tmpfs /home/marie/far/local tmpfs rw 0 0
server:/x /old nfs rw 0 0
/dev/sdb1 /old ext4 rw 0 0
/dev/sdc1 /new ext4 rw 0 0
server:/y /new nfs rw 0 0
garbage
"""
PLACES = {
    "/home/marie/.local/share/plaidoyer": "",
    "/home/marie/Bureau": "nfs4",
    "/home/marie/Bureau/plaidoyer": "nfs4",
    "/home/marie/Bureau2": "",
    "/mnt/my photos/plaidoyer": "cifs",
    "/home/marie/far/plaidoyer": "fuse.sshfs",
    "/home/marie/far/local/plaidoyer": "",
    "/old/plaidoyer": "",
    "/new/plaidoyer": "nfs",
    "/": "",
}


@pytest.mark.skipif(os.name != "posix", reason="places of POSIX")
@pytest.mark.parametrize(("place", "kind"), PLACES.items())
def test_a_network_disk_is_known_by_its_kind(place, kind):
    assert kind == network_disk(Path(place), MOUNTS)


def test_without_a_list_of_disks_nothing_is_known():
    assert "" == network_disk(Path("/home"), "")


@pytest.mark.skipif(os.name != "posix", reason="places of POSIX")
def test_data_are_not_opened_on_a_network_disk(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/export {tmp_path} nfs4 rw 0 0\n")

    with pytest.raises(HomeOnNetwork, match=r"reached through the network \(nfs4\)"):
        HomeLock(tmp_path / "home", mounts=mounts).acquire()


def test_a_system_without_a_list_of_disks_is_trusted(tmp_path):
    with HomeLock(tmp_path, mounts=tmp_path / "absent"):
        pass

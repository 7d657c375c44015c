"""The keyring of the computer is believed if it is known and gives back what it was given (promise P15)."""

import os
import subprocess
import sys
from threading import Thread

import pytest
from keyring.backends import SecretService, Windows, chainer, fail, kwallet, macOS, null

from letters.domain.keeping_errors import KeyringUnavailable
from letters.storage.keys import SERVICE, TRUSTED, Keyring
from tests.fakes import keyring_backends as fakes
from tests.house.sources import ROOT

ACCOUNT, SECRET = "6f3c", bytes(range(32))


def trusting(backend):
    """A keyring that takes *backend* for one of those that are known."""
    return Keyring(backend, trusted={f"{type(backend).__module__}.{type(backend).__qualname__}"})


def test_what_is_kept_is_found_again_and_forgotten():
    backend = fakes.Honest()
    ring = trusting(backend)

    ring.keep(ACCOUNT, SECRET)

    assert {(SERVICE, ACCOUNT): SECRET.hex()} == backend.kept
    assert SECRET == ring.find(ACCOUNT)
    ring.forget(ACCOUNT)
    assert {} == backend.kept
    assert ring.find(ACCOUNT) is None


def test_an_absent_entry_is_forgotten_without_a_word():
    trusting(fakes.Honest()).forget(ACCOUNT)


KEEPING = {
    fakes.Failing: "there is none, or it does not answer",
    fakes.Forgetting: "did not give back what it was given",
    fakes.Lying: "did not give back what it was given",
    fakes.Locked: "it is locked",
    fakes.Dismissed: "it was not opened",
    fakes.Raising: r"it failed \(RuntimeError\)",
    fakes.Vanishing: r"it failed \(AttributeError\)",
    fakes.Garbled: "did not give back what it was given",
}


@pytest.mark.parametrize(("backend", "reason"), KEEPING.items(), ids=[each.__name__ for each in KEEPING])
def test_a_keyring_that_does_not_keep_is_refused_with_the_reason(backend, reason):
    with pytest.raises(
        KeyringUnavailable, match=f"cannot be used: .*{reason}.*Your passphrase opens your file"
    ):
        trusting(backend()).keep(ACCOUNT, SECRET)


FINDING = {
    fakes.Failing: "there is none",
    fakes.Locked: "it is locked",
    fakes.Raising: r"it failed \(OSError\)",
    fakes.Garbled: r"it failed \(ValueError\)",
}


@pytest.mark.parametrize(("backend", "reason"), FINDING.items(), ids=[each.__name__ for each in FINDING])
def test_a_keyring_that_does_not_answer_is_said_so(backend, reason):
    with pytest.raises(KeyringUnavailable, match=reason):
        trusting(backend()).find(ACCOUNT)


def test_an_entry_that_was_lost_is_as_one_never_kept():
    backend = fakes.Losing()
    ring = trusting(backend)

    ring.keep(ACCOUNT, SECRET)

    assert ring.find(ACCOUNT) is None


@pytest.mark.parametrize("backend", [fakes.Stubborn, fakes.Locked, fakes.Raising])
def test_a_keyring_that_does_not_forget_is_said_so(backend):
    unsure = backend()
    unsure.kept[SERVICE, ACCOUNT] = SECRET.hex()

    with pytest.raises(KeyringUnavailable):
        trusting(unsure).forget(ACCOUNT)


UNTRUSTED = {
    "in clear": fakes.InClear(),
    "nothing kept": null.Keyring(),
    "none": fail.Keyring(),
    "several joined": chainer.ChainerBackend(),
}


@pytest.mark.parametrize("backend", UNTRUSTED.values(), ids=UNTRUSTED.keys())
def test_a_keyring_that_is_not_known_is_never_given_a_secret(backend):
    ring = Keyring(backend)

    assert not ring.available()
    for use in (lambda: ring.keep(ACCOUNT, SECRET), lambda: ring.find(ACCOUNT), lambda: ring.forget(ACCOUNT)):
        with pytest.raises(KeyringUnavailable, match="does not keep secrets encrypted"):
            use()
    assert not getattr(backend, "kept", {})


def test_the_trusted_names_are_those_of_the_library():
    names = {f"{each.__module__}.{each.__qualname__}" for each in (
        SecretService.Keyring, kwallet.DBusKeyring,
        macOS.Keyring, Windows.WinVaultKeyring,
    )}  # fmt: skip

    assert names == TRUSTED


@pytest.mark.parametrize("backend", [fakes.Raising, fakes.Lying, fakes.Vanishing])
def test_no_error_tells_the_secret(backend):
    with pytest.raises(KeyringUnavailable) as refusal:
        trusting(backend()).keep(ACCOUNT, SECRET)

    fault = refusal.value
    assert SECRET.hex() not in f"{fault!r} {fault.facts} {fault.__context__!r} {fault.__cause__!r}"
    assert fault.__context__ is None


def test_a_keyring_serves_several_threads():
    ring, found = trusting(fakes.Honest()), []
    ring.keep(ACCOUNT, SECRET)

    threads = [Thread(target=lambda: found.append(ring.find(ACCOUNT))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [SECRET] * 8 == found


def said_by(program, **environment):
    """What a program of its own prints, with no session bus and this environment."""
    kept = {name: value for name, value in os.environ.items() if "DBUS" not in name and "XDG" not in name}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=kept | environment,
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout.strip()


def test_the_library_is_imported_on_first_use_only():
    assert "False" == said_by(
        "import sys, letters.storage.keys as k; k.Keyring(); print('keyring' in sys.modules)"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a keyring")
@pytest.mark.parametrize("asked", ["null", "fail", "chainer"])
def test_what_the_environment_asks_for_is_not_consulted(asked):
    """The library itself would take the null backend, which keeps nothing and says all is well."""
    name = f"keyring.backends.{asked}.{'ChainerBackend' if asked == 'chainer' else 'Keyring'}"

    said = said_by(
        "from letters.storage.keys import Keyring; print(Keyring().available())", PYTHON_KEYRING_BACKEND=name
    )

    assert "False" == said

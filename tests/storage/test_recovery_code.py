"""A recovery code is read back however it is typed, and a mistake in it is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.keeping_errors import RecoveryCodeCharacter, RecoveryCodeCheck, RecoveryCodeLength
from letters.storage.recovery import RecoveryCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ZERO = RecoveryCode(bytes(16))
codes = st.binary(min_size=16, max_size=16).map(RecoveryCode)
places = st.integers(0, 27)


def signs(code):
    return "".join(code.groups)


def test_a_code_is_seven_groups_of_four():
    assert ["0000"] * 6 + ["0001"] == list(ZERO.groups)
    assert "0000-0000-0000-0000-0000-0000-0001" == ZERO.text


def test_two_codes_are_never_the_same():
    assert 100 == len({RecoveryCode.new().text for _ in range(100)})


@given(codes)
def test_a_code_is_read_back(code):
    assert code == RecoveryCode.read(code.text)
    assert 16 == len(RecoveryCode.read(code.text).secret)


@given(
    codes, st.lists(st.sampled_from(["", " ", "-", "\n", "\u00a0", "\u2011", "\t", "\u200b"]), min_size=28)
)
def test_spaces_hyphens_and_small_letters_do_not_matter(code, between):
    typed = "".join(sign.lower() + gap for sign, gap in zip(signs(code), between, strict=False))

    assert code == RecoveryCode.read(typed)


@given(codes)
def test_letters_that_look_like_figures_are_read_as_figures(code):
    typed = code.text.replace("0", "o").replace("1", "l")

    assert code == RecoveryCode.read(typed)
    assert code == RecoveryCode.read(typed.upper().replace("L", "I"))


@given(codes, places, st.sampled_from(ALPHABET))
def test_any_one_wrong_sign_is_noticed(code, place, sign):
    right = signs(code)
    wrong = right[:place] + sign + right[place + 1 :]

    if wrong != right:
        with pytest.raises(RecoveryCodeCheck):
            RecoveryCode.read(wrong)


@given(codes, places, places)
def test_any_two_signs_exchanged_are_noticed(code, one, other):
    swapped = list(signs(code))
    swapped[one], swapped[other] = swapped[other], swapped[one]

    if "".join(swapped) != signs(code):
        with pytest.raises(RecoveryCodeCheck):
            RecoveryCode.read("".join(swapped))


@pytest.mark.parametrize("count", [0, 4, 27, 29, 56])
def test_a_code_of_another_length_says_how_many_signs_were_typed(count):
    with pytest.raises(RecoveryCodeLength) as refusal:
        RecoveryCode.read("0" * count)

    assert f"28 signs and {count} were typed" in str(refusal.value)


def test_a_novel_is_not_read():
    with pytest.raises(RecoveryCodeLength):
        RecoveryCode.read("!" * 2_000_000)


@pytest.mark.parametrize(
    ("sign", "named"),
    [("U", "« U »"), ("é", "« É »"), ("!", "« ! »"), ("\ud800", "« U+D800 »"), ("文", "« 文 »")],
)
def test_a_sign_that_no_code_has_is_named_with_its_group(sign, named):
    with pytest.raises(RecoveryCodeCharacter) as refusal:
        RecoveryCode.read(f"0000-00{sign}0-0000-0000-0000-0000-0001")

    assert f"In group 2, {named} is in no recovery code" in str(refusal.value)


@pytest.mark.parametrize("typed", ["ZZZZ" * 7, "8" + "0" * 27, "0" * 28, "0" * 26 + "ZY"])
def test_a_number_that_is_no_code_is_refused(typed):
    with pytest.raises(RecoveryCodeCheck):
        RecoveryCode.read(typed)


def test_a_number_larger_than_128_bits_is_no_code():
    """Its check is right: only its size is not."""
    number = 1 << 138
    number += (1 - number) % 1021

    with pytest.raises(RecoveryCodeCheck):
        RecoveryCode.read("".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(28))))


@given(st.text())
def test_whatever_is_typed_gives_a_code_or_says_what_is_wrong(typed):
    try:
        code = RecoveryCode.read(typed)
    except (RecoveryCodeLength, RecoveryCodeCharacter, RecoveryCodeCheck):
        return

    assert code == RecoveryCode.read(code.text)


@given(codes)
def test_only_one_text_is_the_code(code):
    """The check has one value for each code, so that two sheets never say the same."""
    right = signs(code)
    others = [right[:26] + a + b for a in ALPHABET for b in ALPHABET if a + b != right[26:]]

    assert not [other for other in others[::97] if reads(other)]


def reads(typed):
    try:
        RecoveryCode.read(typed)
    except RecoveryCodeCheck:
        return False
    return True


def test_a_code_is_never_shown_unasked():
    code = RecoveryCode(bytes(range(16)))

    assert "RecoveryCode()" == repr(code) == str(code)

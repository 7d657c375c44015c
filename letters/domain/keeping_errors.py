"""What cannot be kept, opened or brought back: the encrypted file, its keys, its files and their copies.

KeepingFault
├── NotKept, NotRead      the disk refused
├── NowhereToKeep         a trial keeps nothing
├── NoFileHere, FolderTaken, HalfAHome   the folder of the data does not hold what it should
├── NoPassphrase          nobody to ask for the passphrase
├── VaultFault            WrongPassphrase · NotEnoughMemory · DamagedVault · VaultTooNew
│   │                     NoSuchWayIn · OtherKey · StaleKeyring
│   ├── WeakPassphrase    PassphraseTooShort · PassphraseTooLong
│   └── WrongRecoveryCode RecoveryCodeLength · RecoveryCodeCharacter · RecoveryCodeCheck · OtherRecoveryCode
├── KeyringUnavailable    the keyring of the computer cannot be used
├── BookFault             MissingBook · BookExists · DamagedBook · PlainBook · NewerBook · FailedUpgrade
├── HomeInUse, HomeOnNetwork         the folder of the data
├── AttachmentFault       FileTooLarge · ChangedWhileRead · MissingAttachment · DamagedAttachment
└── BackupFault           BadBackup · BackupTooNew · HomeNotEmpty · TooManyFiles · NotEncrypted
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class KeepingFault(PlaidoyerError):
    """Something that cannot be kept, opened or brought back."""


class NotKept(KeepingFault):
    """A file of the program that the system did not let it write."""

    sentence = N_("Nothing was saved: {reason}.")


class NotRead(KeepingFault):
    """A file of the program that the system did not let it read."""

    sentence = N_("Your data could not be read: {reason}.")


class NoFileHere(KeepingFault):
    """A folder of data without an encrypted file, where one is needed."""

    sentence = N_(
        "There is no encrypted file in {folder}: check the name of the folder. To make one, open the window, "
        "or give --passphrase-file."
    )


class FolderTaken(KeepingFault):
    """A folder that holds files of somebody else, where an encrypted file was to be made."""

    sentence = N_("The folder {folder} holds other files; choose an empty one for your data.")


class NoPassphrase(KeepingFault):
    """A passphrase that can be asked of nobody: no terminal, no file."""

    sentence = N_("There is no terminal here to type the passphrase: give it in a file, --passphrase-file.")


class HalfAHome(KeepingFault):
    """A folder of data with the keys and without the database, or the reverse."""

    sentence = N_(
        "The folder {folder} is incomplete: {missing} is missing. Nothing was changed; bring back your "
        "latest backup into an empty folder."
    )


class NowhereToKeep(KeepingFault):
    """Something to keep during a trial, which keeps nothing."""

    sentence = N_("This is a trial: nothing is kept on this computer. Create your own file to keep it.")


class VaultFault(KeepingFault):
    """An encrypted file that stays closed."""


class WrongPassphrase(VaultFault):
    """A passphrase that does not open this file."""

    sentence = N_(
        "This passphrase does not open your file; type it again (capitals count), or use your recovery code."
    )


class WeakPassphrase(VaultFault):
    """A new passphrase that is not accepted."""


class PassphraseTooShort(WeakPassphrase):
    """A new passphrase that could be guessed."""

    sentence = N_("A passphrase needs {limit} characters at least; a few words you like will do.")


class PassphraseTooLong(WeakPassphrase):
    """A new passphrase longer than any that is typed."""

    sentence = N_("A passphrase has {limit} characters at most; shorten it.")


class NotEnoughMemory(VaultFault):
    """A computer without the memory that checking a passphrase takes."""

    sentence = N_(
        "Checking the passphrase takes {mebibytes} MiB of memory, which this computer does not have free; "
        "close other programs and try again, or use your recovery code."
    )


class DamagedVault(VaultFault):
    """A key file that is not what the program wrote."""

    sentence = N_(
        "The file that holds your keys (vault.json) is damaged: {reason}; bring back your latest backup."
    )


class VaultTooNew(VaultFault):
    """A key file written by a newer version of the program."""

    sentence = N_("Your file was made by a newer version of Plaidoyer; install that version to open it.")


class NoSuchWayIn(VaultFault):
    """A way of opening that was never set up for this file."""

    sentence = N_("Your file cannot be opened this way; use your passphrase or your recovery code.")


class OtherKey(VaultFault):
    """A key that belongs to another file than the one whose ways in are changed."""

    sentence = N_("This key belongs to another file; close Plaidoyer, open it again and try once more.")


class StaleKeyring(VaultFault):
    """A secret of the keyring that no longer opens the file."""

    sentence = N_(
        "What the keyring of your computer remembers no longer opens your file; type your passphrase."
    )


class WrongRecoveryCode(VaultFault):
    """A recovery code that is not one, or not the one of this file."""


class RecoveryCodeLength(WrongRecoveryCode):
    """A recovery code with signs missing or too many."""

    sentence = N_("A recovery code has {expected} signs and {count} were typed; compare with your sheet.")


class RecoveryCodeCharacter(WrongRecoveryCode):
    """A recovery code with a sign that no code has."""

    sentence = N_("In group {group}, « {character} » is in no recovery code; compare with your sheet.")


class RecoveryCodeCheck(WrongRecoveryCode):
    """A recovery code with a wrong sign or two exchanged."""

    sentence = N_("At least one sign of the recovery code is wrong; compare each group with your sheet.")


class OtherRecoveryCode(WrongRecoveryCode):
    """A recovery code well written that opens another file."""

    sentence = N_(
        "This recovery code is well written but does not open this file; "
        "look for the sheet with the latest date."
    )


class KeyringUnavailable(KeepingFault):
    """A keyring of the computer that is absent, locked or not to be trusted."""

    sentence = N_("The keyring of your computer cannot be used: {reason}. Your passphrase opens your file.")


class HomeInUse(KeepingFault):
    """A folder of data that another window or command has open."""

    sentence = N_("Another window of Plaidoyer, or a command, has your file open; close it and try again.")


class HomeOnNetwork(KeepingFault):
    """A folder of data on a disk reached through the network."""

    sentence = N_(
        "Your file would lie on a disk reached through the network ({kind}), where it could be damaged; "
        "choose a folder on this computer."
    )


class AttachmentFault(KeepingFault):
    """A file joined to a request that cannot be kept or given back."""


class FileTooLarge(AttachmentFault):
    """A file larger than what is kept."""

    sentence = N_("This file is too large: {limit} MB at most are kept. Make it smaller, or split it.")


class ChangedWhileRead(AttachmentFault):
    """A file that another program was writing while it was read to be kept."""

    sentence = N_(
        "« {name} » changed while it was being read, and was not kept. Wait until it is complete (a "
        "download, a scan), then join it again."
    )


class MissingAttachment(AttachmentFault):
    """A file that was kept and is no longer there."""

    sentence = N_("This file is no longer in the folder of Plaidoyer; bring it back from a backup.")


class DamagedAttachment(AttachmentFault):
    """A file that is no longer what was kept."""

    sentence = N_("This file is damaged and cannot be opened; bring it back from a backup.")


class BackupFault(KeepingFault):
    """A backup that cannot be made or brought back."""


class BadBackup(BackupFault):
    """A file that is no backup of this program, or one that was damaged or altered."""

    sentence = N_("This backup cannot be used: {reason}. Nothing was changed; choose another backup.")


class BackupTooNew(BackupFault):
    """A backup made by a newer version of the program."""

    sentence = N_("This backup was made by a newer version of Plaidoyer; install that version to use it.")


class HomeNotEmpty(BackupFault):
    """A backup to be brought back where there are data already."""

    sentence = N_("There are data in this folder already; choose an empty one to bring the backup back.")


class TooManyFiles(BackupFault):
    """More files than a backup can hold."""

    sentence = N_("A backup holds {limit} files at most and you keep {count}; remove those you can.")


class NotEncrypted(BackupFault):
    """A database that is not encrypted, which is never copied."""

    sentence = N_("The database is not encrypted: it is not copied. Please tell the authors of Plaidoyer.")


class BookFault(KeepingFault):
    """A file of requests that cannot be made, opened or brought up to date."""


class MissingBook(BookFault):
    """A file of requests that is not where it was."""

    sentence = N_("The file that holds your requests (book.db) is no longer there; bring back your backup.")


class BookExists(BookFault):
    """A file of requests to be made where there is one."""

    sentence = N_("There is a file of requests here already; open it, or choose another folder.")


class DamagedBook(BookFault):
    """A file of requests that is damaged, or that another key encrypts."""

    sentence = N_(
        "The file that holds your requests (book.db) is damaged, or belongs to other keys than those beside "
        "it; bring back your latest backup."
    )


class PlainBook(DamagedBook):
    """A file put in the place of the encrypted one, which anybody can read."""

    sentence = N_(
        "The file in the place of your requests (book.db) is not encrypted: it is not yours, and nothing was "
        "read from it; bring back your latest backup."
    )


class NewerBook(BookFault):
    """A file of requests written by a newer version of the program."""

    sentence = N_("Your requests were kept by a newer Plaidoyer; install version {version} or a later one.")


class FailedUpgrade(BookFault):
    """A file of requests that could not be brought to the form of this version."""

    sentence = N_(
        "Your file could not be brought up to date, and was left exactly as it was. Make room on the disk "
        "and try again; otherwise use the version of Plaidoyer that you had before, and tell the authors."
    )

"""Why an e-mail did not leave, or why it is not known whether it did.

MailFault
├── MailAccountFault   UnusableHost · UnusablePort · UnusableUserName · NoMailAccount · NoMailAddress
├── NoConnection       HostNotFound · ConnectionRefused · ServerSilent · ConnectionLost · NotReachable
├── NotSecure          NoTls · InjectedReply · WrongHost · SelfSigned · Expired · Untrusted · TlsFailed
├── ServerSaidNo       PasswordRefused · PasswordNotTaken · SenderRefused · RecipientRefused · TooLarge
│                      MessageRefused · UnreadableServer
├── FateUnknown        the connection was lost after the message began to leave
└── FateUndecided · NotWaiting · NotOnTrial
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class MailFault(PlaidoyerError):
    """An e-mail that did not leave: nothing is ever sent again by itself."""


class MailAccountFault(MailFault):
    """An account from which nothing can be sent."""


class UnusableHost(MailAccountFault):
    """A text that names no server."""

    sentence = N_(
        "« {host} » is not the name of a mail server; look for « SMTP » in the help of your mail provider."
    )


class UnusablePort(MailAccountFault):
    """A number that is no port."""

    sentence = N_("{port} is not a port; it is most often 465 or 587.")


class UnusableUserName(MailAccountFault):
    """A user name that no server could read."""

    sentence = N_("Give the user name of your mail account: it is most often your address.")


class NoMailAccount(MailAccountFault):
    """No account was told yet."""

    sentence = N_(
        "Plaidoyer does not know your mail account yet; say it in Settings, under « Mail account »."
    )


class NoMailAddress(MailAccountFault):
    """A recipient whose e-mail address is not known."""

    sentence = N_("The e-mail address of « {recipient} » is not known; add it, or send the letter otherwise.")


class NoConnection(MailFault):
    """A server that could not be talked to."""


class HostNotFound(NoConnection):
    """A name that leads to no computer, or no network at all."""

    sentence = N_("The server {host} was not found; check its name in Settings, and your connection.")


class ConnectionRefused(NoConnection):
    """A computer that does not take mail at this port."""

    sentence = N_("{host} does not answer at port {port}; check the port in Settings.")


class NotReachable(NoConnection):
    """A computer that cannot be reached."""

    sentence = N_("{host} cannot be reached; check your connection and try again.")


class ServerSilent(NoConnection):
    """A server that says nothing more."""

    sentence = N_(
        "{host} stopped answering after {seconds} seconds: nothing left. Try again, or check the port and "
        "the security in Settings."
    )


class ConnectionLost(NoConnection):
    """A connection that ended before the message began to leave."""

    sentence = N_("{host} ended the connection before the message left: nothing was sent; try again.")


class NotSecure(MailFault):
    """A connection that others could read or change: nothing is said over it."""


class NoTls(NotSecure):
    """A server that offers no encryption, or somebody on the way who hides the offer."""

    sentence = N_(
        "{host} offers no encrypted connection: your password and your letter were not sent. Choose SSL/TLS "
        "in Settings; if that fails too, somebody may be listening on this network."
    )


class InjectedReply(NotSecure):
    """Words added before the encryption began, to be taken for words of the server."""

    sentence = N_(
        "Somebody on the way to {host} added words before the connection was encrypted: nothing was sent. "
        "Do not send from this network."
    )


class WrongHost(NotSecure):
    """A certificate that belongs to another server."""

    sentence = N_(
        "The certificate shown by {host} belongs to another server: nothing was sent. Check the name of the "
        "server in Settings."
    )


class SelfSigned(NotSecure):
    """A certificate for which nobody vouches."""

    sentence = N_(
        "Nobody vouches for the certificate of {host}, which it signed itself: nothing was sent. Ask your "
        "mail provider."
    )


class Expired(NotSecure):
    """A certificate whose days are over, or have not begun."""

    sentence = N_(
        "The certificate of {host} is not valid today: nothing was sent. Check the date of this computer, "
        "then ask your mail provider."
    )


class Untrusted(NotSecure):
    """A certificate by an authority that this computer does not know."""

    sentence = N_(
        "This computer does not know who vouches for the certificate of {host}: nothing was sent. Ask your "
        "mail provider."
    )


class TlsFailed(NotSecure):
    """An encrypted connection that did not come about."""

    sentence = N_(
        "No secure connection to {host} could be made: nothing was sent. Check the port and the security in "
        "Settings: SSL/TLS goes with 465, STARTTLS with 587."
    )


class ServerSaidNo(MailFault):
    """A server that does not take the message."""


class UnreadableServer(ServerSaidNo):
    """What answers is no mail server."""

    sentence = N_("What answers at {host} is not a mail server; check its name and its port in Settings.")


class PasswordRefused(ServerSaidNo):
    """A user name or a password that the server does not know."""

    sentence = N_(
        "{host} refused the user name or the password. Many providers ask for a password made for programs "
        "(« application password »): see their help."
    )


class PasswordNotTaken(ServerSaidNo):
    """A server that takes no password, only a sign-in of its own."""

    sentence = N_(
        "{host} takes no password from programs; save the letter as an e-mail and open it in your mail "
        "program."
    )


class SenderRefused(ServerSaidNo):
    """An address from which this account may not write."""

    sentence = N_("{host} does not let you write from {sender}; check your address in Settings.")


class RecipientRefused(ServerSaidNo):
    """An address to which the server delivers nothing."""

    sentence = N_("{host} refused the address {recipient}; check it, or send the letter otherwise.")


class MessageTooLarge(ServerSaidNo):
    """A message larger than the server takes."""

    sentence = N_("The message is larger than {host} accepts; join fewer files, or send the letter by post.")


class MessageRefused(ServerSaidNo):
    """A message that the server read and did not take."""

    sentence = N_("{host} refused the message ({code}): nothing was sent. Try again later, or otherwise.")


class FateUnknown(MailFault):
    """A connection that was lost once the message began to leave."""

    sentence = N_(
        "The connection was lost while the message was leaving: it is not known whether it left. Look in the "
        "Sent folder of your mail account, or ask the recipient, before sending it again."
    )


class FateUndecided(MailFault):
    """A letter of which an earlier sending may have left."""

    sentence = N_("It is not known whether this letter already left; say on the Home page what became of it.")


class NotWaiting(MailFault):
    """A message that is no longer there to be sent."""

    sentence = N_("This message left already, or was taken away: nothing is sent twice.")


class NotOnTrial(MailFault):
    """A trial, from which nothing leaves."""

    sentence = N_("This is a trial with an invented person: nothing leaves from here.")

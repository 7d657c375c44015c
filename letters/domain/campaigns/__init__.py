"""Contact campaigns aimed at legislators: a log of facts that several books share, and what it tells.

Three words stand near one another. An *outcome* (`ContactOutcome`) is what came of one contact: no answer, a
promise. An *effect* (`Effect`) is what followed in public, a question, a vote, to which contacts may have
contributed, and no more; on screen it is « ce qui a suivi », at the command line ``campaigns outcome`` and
``outcomes`` in JSON, which are older than the word and stay. The *outcome* of a request is another thing
(`letters.domain.outcomes`). The *report* of a campaign is its « bilan »; an attempt that reached nobody is in
its contacts and in none of the legislators reached.
"""

"""The law, case by case: which letter fits, which would have no effect, what must be told besides.

Each row: the situation, the letters that must come in this order, those that must not be offered, those of
which it must be said that they have no effect, and words that must be read somewhere in the plan.
"""

import pytest

from letters.domain.plans import Acting, Holder, every_situation, situation
from plaidoyer.assembly import planning

INSURER, HUB = "objection/health-insurer", "objection/health-data-hub"
TRACE, RECORD = "access/traceability", "access/hospital-record"
ERASE, CORRECT, LIMIT = "erasure/controller", "rectification/controller", "restriction/controller"
CARRY, WITHDRAW = "portability/controller", "withdrawal-of-consent/controller"
EDS = "objection/hospital-warehouse"
ASKS_EDS = "access/warehouse-authorisation"
COHORT = "objection/cohort-all-reuses"

CASES = {
    # The national system: reuses, neither reimbursement nor the main base (CSP R1461-9 II)
    "reuses of the SNDS, the fund first": (
        "health-insurer research-reuse stop", [INSURER, HUB], [], [], "base principale"),
    "reuses of the SNDS, the hub first": (
        "health-data-hub research-reuse stop", [HUB, INSURER], [], [], "ni votre nom ni votre numéro"),
    "a warehouse fed by the fund": ("health-insurer warehouse stop", [INSURER, HUB], [], [], "catalogue"),
    "reimbursement": (
        "health-insurer reimbursement stop", ["access/health-insurer"], [INSURER], [INSURER, HUB], "l'usage"),
    "the main base, at the fund": (
        "health-insurer feeding-the-main-base stop", ["access/health-insurer"], [INSURER, HUB],
        [INSURER, HUB], "le décret l'exclut"),
    "the main base, at the hub": (
        "health-data-hub feeding-the-main-base stop", [TRACE], [INSURER, HUB], [INSURER, HUB], "le décret"),
    "the fund, purpose unknown": (
        "health-insurer unknown stop", ["access/health-insurer", INSURER, HUB], [], [], "commencez"),
    "the hub, purpose unknown": ("health-data-hub unknown stop", [TRACE, HUB, INSURER], [], [], "commencez"),
    "erase at the fund": (
        "health-insurer reimbursement erase", ["access/health-insurer"], [ERASE], [ERASE], "corriger"),
    "erase what serves research": (
        "health-insurer research-reuse erase", [INSURER, HUB], [ERASE], [ERASE], "à la place"),
    "erase the main base": (
        "health-data-hub feeding-the-main-base erase", [TRACE], [ERASE, HUB], [ERASE], "corrige"),
    "nobody asked for an agreement": (
        "health-insurer research-reuse withdraw-consent", [INSURER], [WITHDRAW], [WITHDRAW], "mission"),
    "portability at the fund": (
        "health-insurer reimbursement receive", ["access/health-insurer"], [CARRY], [CARRY], "contrat"),
    "what the hub holds: the fund knows it": (
        "health-data-hub research-reuse know", ["access/health-insurer", TRACE], [], [], "copie"),
    "who received it, from the hub": (
        "health-data-hub research-reuse trace", [TRACE, "access/health-insurer"], [], [], "ni votre nom"),
    "what the fund holds": ("health-insurer reimbursement know", ["access/health-insurer"], [], [], "copie"),
    "who received it": ("health-insurer research-reuse trace", [TRACE], [], [], "nom de ceux"),
    "correct at the fund": ("health-insurer reimbursement correct", [CORRECT], [ERASE], [], "corrigée"),
    "correct at the hub goes to the fund": ("health-data-hub unknown correct", [CORRECT], [], [], "source"),
    "the hub holds no medical record": (
        "health-data-hub care see-medical-record", [], [RECORD], [RECORD], "l'hôpital ou au médecin"),
    "no decision is taken from the SNDS": (
        "health-data-hub automated-decision stop", [TRACE], ["objection/automated-decision"],
        ["objection/automated-decision"], "personne identifiée"),
    "a machine decides at the fund": (
        "health-insurer automated-decision stop", ["objection/automated-decision"], [], [], "machine"),
    # A transfer outside of the Union: no objection as such, questions and the use itself
    "transfer, the hub": (
        "health-data-hub transfer-outside-eu stop", [HUB, INSURER, TRACE], [], [],
        "On ne s'oppose pas à un transfert"),
    "transfer, the fund": (
        "health-insurer transfer-outside-eu stop", [INSURER, HUB, TRACE], [], [], "garanties"),
    "transfer, a hospital": ("hospital transfer-outside-eu stop", [TRACE], [], [], "plainte à la CNIL"),
    "transfer, a doctor": (
        "practitioner transfer-outside-eu stop", [TRACE], ["objection/practitioner"], [], "arguments datés"),
    "transfer, the contract": (
        "health-data-hub transfer-outside-eu know", [TRACE, "public-documents/request"], [], [], "contrat"),
    # Hospital
    "the care record": ("hospital care stop", [RECORD], [EDS, ERASE], [EDS], "échange des informations"),
    "the warehouse": ("hospital warehouse stop", [EDS], [WITHDRAW, CARRY], [], "situation"),
    "research in a hospital": ("hospital research-reuse stop", [EDS], [], [], "sans raison à donner"),
    "a hospital, purpose unknown": ("hospital unknown stop", [ASKS_EDS, EDS], [], [], "d'abord"),
    "see the record": ("hospital care see-medical-record", [RECORD], [CARRY], [], "huit jours"),
    "who opened the record": ("hospital care trace", [TRACE], [EDS], [], "salariés"),
    "erase the care record": ("hospital care erase", [RECORD], [ERASE], [ERASE], "vingt ans"),
    "erase from the warehouse": ("hospital warehouse erase", [EDS, ERASE], [], [], "gravement"),
    "correct the record": ("hospital care correct", [CORRECT], [ERASE], [], "désaccord"),
    "a hospital's bills": ("hospital reimbursement stop", [TRACE], [EDS], [EDS], "obligation légale"),
    "a hospital feeds the main base": (
        "hospital feeding-the-main-base stop", [TRACE], [EDS], [EDS], "caisse d'assurance maladie"),
    "agreement to care": ("hospital care withdraw-consent", [RECORD], [WITHDRAW], [WITHDRAW], "soins"),
    "agreement to the warehouse": (
        "hospital warehouse withdraw-consent", [EDS], [WITHDRAW], [WITHDRAW], "mission d'intérêt public"),
    "portability of the record": ("hospital care receive", [RECORD], [CARRY], [CARRY], "copie"),
    "the project list": ("hospital warehouse know", [ASKS_EDS], [], [], "autorisation"),
    # Practices
    "the doctor's warehouse": (
        "practitioner warehouse stop", ["objection/practitioner", "objection/general-practice-warehouse"],
        [WITHDRAW], [], "comptoir"),
    "the pharmacy's panel": (
        "pharmacist warehouse stop", ["objection/pharmacist", "objection/private-warehouse"], [], [],
        "comptoir"),
    "the doctor's record": (
        "practitioner care stop", [RECORD], ["objection/practitioner"], ["objection/practitioner"], "lire"),
    "the pharmacy's register": (
        "pharmacist care stop", [TRACE], ["objection/pharmacist", ERASE], ["objection/pharmacist"], "noté"),
    "see the pharmacy's register": (
        "pharmacist care see-medical-record", [RECORD], [], [], "dossier pharmaceutique"),
    "the medicines delivered": ("pharmacist care know", [RECORD, TRACE], [], [], "dossier pharmaceutique"),
    "the medicines delivered, a copy": ("pharmacist care receive", [RECORD], [CARRY], [CARRY], "copie"),
    "the medicines delivered to another": (
        "pharmacist care know mandate", ["mandate/association", RECORD], [], [], "exprès"),
    "a hospital's advertising": ("hospital marketing stop", ["objection/marketing"], [], [], "l'auteur"),
    "a doctor's advertising": ("practitioner marketing stop", ["objection/marketing"], [], [], "l'auteur"),
    "a machine decides in a hospital": (
        "hospital automated-decision stop", [TRACE, "objection/automated-decision"], [], [], "machine"),
    "a machine decides at a doctor's": (
        "practitioner automated-decision stop", [TRACE, "objection/automated-decision"], [], [], "machine"),
    "a pharmacy's advertising": ("pharmacist marketing stop", ["objection/marketing"], [], [], "cesser"),
    "a doctor, purpose unknown": (
        "practitioner unknown stop", [TRACE, "objection/practitioner"], [], [], "d'abord"),
    "SOS Médecins, both": (
        "sos-medecins warehouse stop", ["objection/sos-medecins-contact"], [], [], "deux fois"),
    "the visit of SOS Médecins": (
        "sos-medecins care stop", [RECORD], ["objection/sos-medecins-contact"],
        ["objection/sos-medecins-contact"], "association locale"),
    "the doctor's record, seen": ("practitioner care see-medical-record", [RECORD], [CARRY], [], "gratuite"),
    # Warehouses
    "a company's warehouse": (
        "private-warehouse warehouse stop", ["objection/private-warehouse"], [CARRY, WITHDRAW], [], "source"),
    "erase from a company": (
        "private-warehouse warehouse erase", ["objection/private-warehouse", ERASE], [], [], "opposé"),
    "general practice": (
        "general-practice-warehouse warehouse stop",
        ["objection/general-practice-warehouse", "objection/practitioner"], [WITHDRAW], [], "médecin"),
    # Cohorts and studies
    "a cohort, every reuse": (
        "cohort research-reuse stop", [COHORT, "objection/cohort-project"], [INSURER, HUB], [HUB, INSURER],
        "ne sont pas à la Plateforme"),
    "erase a cohort": (
        "cohort research-reuse erase", ["erasure/cohort-total", COHORT], [ERASE], [HUB], "gravement"),
    "withdraw from a cohort": (
        "cohort research-reuse withdraw-consent", ["withdrawal-of-consent/cohort"], [WITHDRAW], [],
        "mission d'intérêt public"),
    "what a cohort holds": ("cohort research-reuse know", ["access/cohort"], [], [], "transmis"),
    "trace in a cohort": ("cohort research-reuse trace", [TRACE], [], [], "croisements"),
    "portability in a cohort": (
        "cohort research-reuse receive", ["access/cohort"], [CARRY], [CARRY], "notice"),
    "a study": ("research-study research-reuse stop", ["objection/research-study"], [], [], "sans donner"),
    "leave a study": (
        "research-study research-reuse withdraw-consent",
        ["withdrawal-of-consent/cohort", "objection/research-study"], [WITHDRAW], [],
        "à tout moment"),
    # Complementary insurers
    "the contract": (
        "mutual-insurer reimbursement stop", ["access/mutual-insurer"], ["objection/mutual-insurer"],
        ["objection/mutual-insurer"], "contrat"),
    "the statements that go to an insurer by themselves": (
        "mutual-insurer reimbursement stop", ["access/mutual-insurer"], ["objection/mutual-insurer"], [],
        "Transmission automatique"),
    "an insurer's statistics": (
        "mutual-insurer research-reuse stop", ["objection/mutual-insurer"], [], [], "statistiques"),
    "an insurer's advertising": (
        "mutual-insurer marketing stop", ["objection/marketing"], [], [], "toujours"),
    "an insurer's machine": (
        "mutual-insurer automated-decision stop", ["objection/automated-decision"], [], [], "entende"),
    "portability of a contract": ("mutual-insurer reimbursement receive", [CARRY], [], [], "fourni"),
    "erase an old contract": (
        "mutual-insurer reimbursement erase", ["access/mutual-insurer", ERASE], [], [], "plus nécessaire"),
    # Any other body, any right
    "freeze": ("other unknown restrict", [LIMIT], [], [], "quatre cas"),
    "an application": ("other unknown receive", [CARRY], [INSURER], [], "contrat"),
    "an agreement given": ("other unknown withdraw-consent", [WITHDRAW], [INSURER], [], "à tout moment"),
    "another body, purpose unknown": ("other unknown stop", [TRACE], [], [], "quel droit vous avez"),
    "a body that does research": (
        "other research-reuse stop", ["objection/research-study"], [], [], "sans donner de raison"),
    # Mon espace santé: never a letter, and not the SNDS
    "close Mon espace santé": ("personal-health-space care stop", [], [INSURER, ERASE], [INSURER], "3422"),
    "ten years after": ("personal-health-space care erase", [], [ERASE], [], "dix ans"),
    "Mon espace santé is not the SNDS": (
        "personal-health-space research-reuse stop", [], [INSURER], [HUB], "n'est pas le système national"),
    "an error in Mon espace santé": ("personal-health-space care correct", [], [CORRECT], [], "l'a écrit"),
    # For whom
    "a child": ("hospital warehouse stop child", [EDS], [], [], "autorité parentale"),
    "a minor of 15, research": (
        "cohort research-reuse stop minor-15", [COHORT], [], [], "exerce alors seul ses droits"),
    "a minor of 15, the record": (
        "hospital care see-medical-record minor-15", [RECORD], [], [], "même pour ses parents"),
    "a minor of 15, the fund": ("mutual-insurer marketing stop minor-15", ["objection/marketing"], [], [],
        "quel que soit son âge"),
    "an adult under protection": (
        "hospital warehouse stop protected-adult", [EDS], [], [], "décide et signe seul"),
    "a mandate first": (
        "health-data-hub research-reuse stop mandate", ["mandate/association", HUB], [], [], "mandat"),
    "a mandate for a record": (
        "hospital care see-medical-record mandate", ["mandate/association", RECORD], [], [], "exprès"),
    "one parent for both": (
        "hospital warehouse stop child", [EDS, "mandate/parent"], [], [], "l'accord des deux"),
    "rights end at death": (
        "research-study research-reuse stop deceased", [], [COHORT, INSURER, "objection/research-study"],
        ["objection/research-study"], "s'éteignent"),
    "what a volunteer had refused in writing": (
        "cohort research-reuse stop deceased", [COHORT], [INSURER, "objection/cohort-project"],
        ["objection/cohort-project", "erasure/cohort-total"], "refusé par écrit"),
    "erase a cohort after a death": (
        "cohort research-reuse erase deceased", [COHORT], ["erasure/cohort-total"], ["erasure/cohort-total"],
        "ne se demande plus"),
    "what a patient had refused in writing": (
        "hospital warehouse stop deceased", [EDS], [ASKS_EDS, ERASE], [], "passer outre est un délit"),
    "the record of the dead": (
        "hospital care see-medical-record deceased", [RECORD], [CORRECT, TRACE], [], "causes de la mort"),
    "the record of the dead, at a doctor's": (
        "practitioner care see-medical-record deceased", [RECORD], [], [], "PACS"),
    "the record of the dead, at SOS Médecins": (
        "sos-medecins care know deceased", [RECORD], [TRACE], [TRACE], "opposée"),
    "the medicines of the dead": (
        "pharmacist care see-medical-record deceased", [RECORD], [], [], "faire valoir"),
    "the record of a dead child": (
        "hospital care see-medical-record deceased", [RECORD], [], [], "mort avant sa majorité"),
    "who opened the record of the dead": (
        "hospital care trace deceased", [RECORD], [TRACE], [TRACE], "trois raisons"),
    "what the fund knew of the dead": (
        "health-insurer reimbursement see-medical-record deceased", [], [RECORD], [RECORD],
        "causes de la mort"),
    "the heir of a member": (
        "mutual-insurer marketing stop deceased", ["objection/marketing"], ["objection/mutual-insurer"],
        ["objection/mutual-insurer"], "acte de notoriété"),
    "the heir of a customer, who wants all erased": (
        "other marketing erase deceased", ["objection/marketing"], [ERASE], [], "fermer le compte"),
    "no mandate from the dead": (
        "health-data-hub research-reuse stop deceased", [], [HUB, "mandate/association"], [HUB],
        "directives"),
    # What is told besides
    "the European space of 2029": ("hospital research-reuse stop", [EDS], [], [], "26 mars 2029"),
    "a copy to the CNIL is optional": (
        "health-insurer research-reuse stop", [INSURER, HUB, "information/cnil-copy"], [], [], "sans effet"),
    "proof and the month": ("cohort unknown know", ["access/cohort"], [], [], "la preuve de l'envoi"),
}  # fmt: skip
LATER = ("reminder/", "complaint/", "reply/", "legislator/", "minister/", "open-letter/")


def as_whom(letter):
    return next(question for question in letter.questions if question.name == "acting_as")


def planned(words):
    return planning().plan(situation(*words.split()))


def kinds(plan):
    return [each.letter.slug for each in plan.letters]


def read_whole(plan):
    said = (
        *(text for each in plan.letters for text in (each.why, each.refusal_foreseen)),
        *(each.text for each in plan.guidance),
        *(each.why for each in plan.not_offered),
    )
    return "\n".join(said).replace("’", "'").replace("\u00a0", " ")


def test_there_are_enough_cases_of_the_law():
    assert len(CASES) >= 60


@pytest.mark.parametrize(("words", "letters", "absent", "refused", "said"), CASES.values(), ids=CASES.keys())
def test_the_plan_says_the_law(words, letters, absent, refused, said):
    plan = planned(words)

    assert letters == [kind for kind in kinds(plan) if kind in letters]
    assert set(absent).isdisjoint(kinds(plan))
    assert set(refused) <= {each.kind for each in plan.not_offered}
    assert said in read_whole(plan)


@pytest.mark.parametrize(
    ("words", "granted"),
    [
        ("health-insurer research-reuse stop", True),
        ("health-insurer reimbursement stop", False),
        ("hospital care stop", False),
        ("hospital care erase", False),
        ("hospital warehouse stop", True),
        ("cohort research-reuse withdraw-consent", True),
        ("personal-health-space care stop", False),
    ],
)
def test_a_plan_says_whether_a_letter_does_what_is_wished(words, granted):
    assert granted is planned(words).grants_the_wish


def test_wherever_one_is_there_is_an_answer_and_each_letter_fits_whom_it_goes_to():
    for told in every_situation():
        plan = planning().plan(told)
        slugs = kinds(plan)
        assert plan.letters or plan.guidance, told
        assert len(set(slugs)) == len(slugs), told
        assert not any(slug.startswith(LATER) for slug in slugs), told
        assert set(slugs).isdisjoint(each.kind for each in plan.not_offered), told
        assert all(each.to and set(each.to) <= set(each.letter.to) for each in plan.letters), told


def test_nobody_is_offered_a_letter_for_a_personal_health_space():
    silent = [told for told in every_situation() if told.holder is Holder.PERSONAL_HEALTH_SPACE]

    assert [] == [told for told in silent if planning().plan(told).letters]


def test_after_a_death_no_letter_is_offered_but_those_that_a_relative_writes_in_their_own_name():
    dead = [planning().plan(told) for told in every_situation() if told.acting_for is Acting.DECEASED]
    offered = {each.letter.slug: each.letter for plan in dead for each in plan.letters}

    assert {RECORD, EDS, COHORT, "objection/marketing"} == set(offered)
    assert all("heir" in dict(as_whom(letter).options) for letter in offered.values())


def test_beyond_what_is_always_told_every_situation_has_words_of_its_own():
    general = {"one-month", "deceased-end", "deceased"}
    bare = [
        told
        for told in every_situation()
        if not (plan := planning().plan(told)).letters
        and not [each for each in plan.guidance if each.rule not in general]
    ]

    assert [] == bare

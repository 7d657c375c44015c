"""Names of countries as the French post reads them, whatever language a register writes them in."""

from functools import cache

from letters.domain.folding import folded

HOME = "FRANCE"
"""The country that no address posted in France names."""

_OTHER_NAMES = {
    "Afrique du Sud": ("South Africa",),
    "Allemagne": ("Germany", "Deutschland", "DE"),
    "Australie": ("Australia",),
    "Autriche": ("Austria", "Österreich"),
    "Belgique": ("Belgium", "België", "Belgien", "BE"),
    "Brésil": ("Brazil", "Brasil"),
    "Bulgarie": ("Bulgaria", "България"),
    "Canada": (),
    "Chine": ("China", "People's Republic of China"),
    "Chypre": ("Cyprus", "Κύπρος"),
    "Corée du Sud": ("South Korea", "Republic of Korea"),
    "Croatie": ("Croatia", "Hrvatska"),
    "Danemark": ("Denmark", "Danmark"),
    "Émirats arabes unis": ("United Arab Emirates", "UAE"),
    "Espagne": ("Spain", "España", "ES"),
    "Estonie": ("Estonia", "Eesti"),
    "États-Unis d'Amérique": ("États-Unis", "United States", "United States of America", "USA", "US"),
    "Finlande": ("Finland", "Suomi"),
    "France": ("République française", "French Republic", "FR"),
    "Grèce": ("Greece", "Ελλάδα", "Hellas"),
    "Hong Kong": (),
    "Hongrie": ("Hungary", "Magyarország"),
    "Inde": ("India",),
    "Irlande": ("Ireland", "Republic of Ireland", "Éire", "IE"),
    "Islande": ("Iceland", "Ísland"),
    "Israël": ("Israel",),
    "Italie": ("Italy", "Italia", "IT"),
    "Japon": ("Japan",),
    "Lettonie": ("Latvia", "Latvija"),
    "Liechtenstein": (),
    "Lituanie": ("Lithuania", "Lietuva"),
    "Luxembourg": ("Luxemburg", "Lëtzebuerg", "LU"),
    "Malte": ("Malta",),
    "Maroc": ("Morocco",),
    "Mexique": ("Mexico", "México"),
    "Monaco": (),
    "Norvège": ("Norway", "Norge"),
    "Nouvelle-Zélande": ("New Zealand",),
    "Pays-Bas": ("Netherlands", "The Netherlands", "Nederland", "NL"),
    "Pologne": ("Poland", "Polska"),
    "Portugal": ("PT",),
    "Roumanie": ("Romania", "România"),
    "Royaume-Uni": ("United Kingdom", "Great Britain", "England", "Scotland", "Wales", "UK", "GB"),
    "Russie": ("Russia", "Russian Federation", "Fédération de Russie"),
    "Saint-Marin": ("San Marino",),
    "Serbie": ("Serbia", "Srbija"),
    "Singapour": ("Singapore", "Republic of Singapore"),
    "Slovaquie": ("Slovakia", "Slovensko"),
    "Slovénie": ("Slovenia", "Slovenija"),
    "Suède": ("Sweden", "Sverige"),
    "Suisse": ("Switzerland", "Schweiz", "Svizzera", "CH"),
    "Tchéquie": ("République tchèque", "Czech Republic", "Czechia", "Česko", "Česká republika"),
    "Tunisie": ("Tunisia",),
    "Turquie": ("Turkey", "Türkiye"),
    "Ukraine": ("Україна",),
}
"""Countries by their French names, with the English, the native and the short ones."""


def country_in_capitals(label: str) -> str:
    """Give the last line of an address abroad: the country in French capitals, « ALLEMAGNE » of « Germany ».

    It is empty for France, and for no label. A country that the table does not know stands as it is written.
    """
    name = _known().get(folded(label), label.strip()).upper()
    return "" if name == HOME else name


def is_country(label: str) -> bool:
    """Say whether *label* is a country that the table knows, in one of its names."""
    return folded(label) in _known()


@cache
def _known() -> dict[str, str]:
    return {folded(name): french for french, others in _OTHER_NAMES.items() for name in (french, *others)}

"""What a file says of itself: PDF/A-2a, PDF/UA-1, a neutral title, a date, and nothing of the person."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape

from PIL import ImageCms

from letters.output.pdf.objects import Name, Objects, Ref, Value

PRODUCER = "Plaidoyer"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
{conformance}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

_CONFORMANCE = """<rdf:Description rdf:about=""
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


@dataclass(frozen=True, slots=True)
class Identity:
    """How a file names itself: *title* and *language* (BCP 47), and when it was *created*."""

    title: str
    language: str
    created: datetime

    def write_info(self, file: Objects) -> Ref:
        """Add the information dictionary, with the same facts as the packet (ISO 19005-2, 6.6.3)."""
        moment = pdf_date(self.created)
        return file.add(
            {"Title": self.title, "Producer": PRODUCER, "CreationDate": moment, "ModDate": moment}
        )

    def packet(self, *, archival: bool) -> bytes:
        """The XMP packet; *archival* promises PDF/A-2a and PDF/UA-1."""
        packet = _PACKET.format(
            title=escape(self.title),
            language=escape(self.language),
            created=self.created.isoformat(timespec="seconds"),
            producer=PRODUCER,
            conformance=_CONFORMANCE if archival else "",
        )
        return packet.encode()

    def write_packet(self, file: Objects) -> Ref:
        """Add the packet that promises PDF/A-2a and PDF/UA-1, not compressed so that any tool finds it."""
        entries: dict[str, Value] = {"Type": Name("Metadata"), "Subtype": Name("XML")}
        return file.add_stream(self.packet(archival=True), entries, packed=False)


def write_output_intent(file: Objects) -> Value:
    """Add the colours the file is meant for, sRGB (ISO 19005-2, 6.2.3)."""
    return {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFA1"),
        "OutputConditionIdentifier": "sRGB",
        "Info": "sRGB IEC61966-2.1",
        "DestOutputProfile": file.add_stream(srgb_profile(), {"N": 3}),
    }


@cache
def srgb_profile() -> bytes:
    """The sRGB profile, the same bytes at any time: its date and its identifier are left at zero."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes(12)
    profile[84:100] = bytes(16)
    return bytes(profile)


def pdf_date(moment: datetime) -> str:
    """*moment* as PDF writes it (ISO 32000-1, 7.9.4)."""
    zone = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")

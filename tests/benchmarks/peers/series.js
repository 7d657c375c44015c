// The letters of a series by pdfmake, tagged: node series.js TEXTS.json COUNT OUT; prints what it took, as JSON.
const fs = require('fs');
const path = require('path');
const pdfmake = require('pdfmake');

const [, , texts, count, out] = process.argv;
const { letters, faces } = JSON.parse(fs.readFileSync(texts));
pdfmake.setFonts(faces);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);
const mm = (length) => (length * 72) / 25.4;

const inline = (parts) =>
  parts.map((part) =>
    part.call ? { text: String(part.call), sup: { offset: '30%', fontSize: 7.5 } } : { text: part.text, bold: part.bold, italics: part.italic },
  );

function block(one) {
  if (one.items) return { [one.numbered ? 'ol' : 'ul']: one.items.map((item) => ({ text: inline(item) })), margin: [0, 0, 0, 7] };
  return { text: inline(one.parts), bold: one.heading, margin: [0, 0, 0, 7] };
}

const notes = (list) => list.map((note) => ({ text: [{ text: String(note.call), sup: true }, ' ', ...inline(note.parts)], fontSize: 8.5 }));

function content(letter) {
  const sans = (lines, at) => ({ text: lines.join('\n'), font: 'Sans', fontSize: 10, ...at });
  return [
    sans(letter.sender, { absolutePosition: { x: mm(20), y: mm(15) } }),
    sans(letter.recipient, { absolutePosition: { x: mm(110), y: mm(55) } }),
    { text: letter.dated, margin: [mm(90), mm(75), 0, 10] },
    { text: [letter.subject], bold: true, margin: [0, 0, 0, 4] },
    { text: letter.enclosures.join(' ; '), margin: [0, 0, 0, 4] },
    ...letter.blocks.map(block),
    { text: letter.signatory, margin: [mm(90), mm(20), 0, 20] },
    ...notes(letter.notes),
    ...letter.joined.flatMap((joined) => [
      { text: joined.title, fontSize: 15, bold: true, pageBreak: 'before', margin: [0, 0, 0, 10] },
      ...joined.blocks.map(block),
      ...notes(joined.notes),
    ]),
  ];
}

const definition = (letter) => ({
  pageSize: 'A4',
  pageMargins: [mm(20), mm(15), mm(20), mm(20)],
  defaultStyle: { font: 'Serif', fontSize: 11, lineHeight: 1.1 },
  content: content(letter),
  footer: (page, total) => ({ text: `${page}/${total}`, alignment: 'right', margin: [0, 0, mm(20), 0], fontSize: 8.5 }),
  info: { title: 'Courrier' },
  lang: 'fr-FR',
  tagged: true,
});

(async () => {
  const write = async (place) =>
    fs.writeFileSync(path.join(out, `${place}.pdf`), await pdfmake.createPdf(definition(letters[place])).getBuffer());
  for (let place = 0; place < 20; place++) await write(place); // not counted: what runs is compiled meanwhile
  const start = performance.now();
  const before = process.cpuUsage();
  for (let place = 0; place < +count; place++) await write(place);
  const used = process.cpuUsage(before);
  const told = {
    letters: +count,
    wall: (performance.now() - start) / 1000,
    cpu: (used.user + used.system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(told));
})();

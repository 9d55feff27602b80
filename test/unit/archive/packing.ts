/** Builds packed files and documents for tests, byte by byte. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The size to be claimed instead of the real one. */
  readonly claims?: number;
  readonly encrypted?: boolean;
  /** The bytes are those of the entry before it, which must have the same content. */
  readonly shares?: boolean;
}

const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** A .zip file with these entries, in this order. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let at = 0;
  let raw: Buffer = Buffer.alloc(0);
  let packed: Buffer = raw;
  for (const { name, content, claims, encrypted, shares } of entries) {
    if (!shares) {
      raw = Buffer.from(content as Uint8Array);
      packed = deflateRawSync(raw);
      at = offset;
    }
    const bytes = Buffer.from(name);
    // UTF-8 names; the lowest flag says that there is a password.
    const flags = 0x0800 | (encrypted ? 1 : 0);
    const common = [
      ...u16(20),
      ...u16(flags),
      ...u16(8),
      ...u32(0),
      ...u32(crc32(raw)),
      ...u32(packed.length),
      ...u32(claims ?? raw.length),
      ...u16(bytes.length),
      ...u16(0),
    ];
    const local = Buffer.concat([Buffer.from([...u32(0x04034b50), ...common]), bytes, packed]);
    directory.push(
      Buffer.concat([
        Buffer.from([
          ...u32(0x02014b50),
          ...u16(20),
          ...common,
          ...u16(0),
          ...u16(0),
          ...u16(0),
          ...u32(0),
          ...u32(at),
        ]),
        bytes,
      ]),
    );
    if (shares) continue;
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(entries.length),
    ...u16(entries.length),
    ...u32(central.length),
    ...u32(offset),
    ...u16(0),
  ];
  return Buffer.concat([...parts, central, Buffer.from(end)]);
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocumentOptions {
  /** Paragraphs; one that begins with "# " is a heading. */
  readonly paragraphs: readonly string[];
  readonly created?: string;
  readonly modified?: string;
}

/** A .docx file as Word saves it, without what Dateline does not read. */
export function docxOf({ paragraphs, created, modified }: DocumentOptions): Buffer {
  const body = paragraphs.map((text) => {
    const heading = /^# (.*)$/.exec(text)?.[1];
    const style = heading === undefined ? '' : '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>';
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(heading ?? text)}</w:t></w:r></w:p>`;
  });
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const date = (name: string, at: string | undefined) =>
    at === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      content:
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: `${XML}<w:document ${word}><w:body>${body.join('')}</w:body></w:document>` },
    {
      name: 'word/styles.xml',
      content: `${XML}<w:styles ${word}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    {
      name: 'docProps/core.xml',
      content:
        `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        `${date('created', created)}${date('modified', modified)}</cp:coreProperties>`,
    },
  ]);
}

export interface PdfOptions {
  /** Lines as they are printed; those that begin with "# " in large letters, an empty one leaves a gap. */
  readonly lines: readonly string[];
  readonly created?: string;
  readonly password?: boolean;
}

/** A PDF of one page whose letters are told by a table of Unicode, as programs write them. */
export function pdfOf({ lines, created, password = false }: PdfOptions): Buffer {
  const letters = [...new Set(lines.join(''))];
  const code = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(4, '0');
  const hex = (text: string) => [...text].map(code).join('');
  let y = 780;
  const drawn = lines.map((line) => {
    const size = line.startsWith('# ') ? 24 : 12;
    y -= line === '' ? 12 : size * 1.25;
    return line === '' ? '' : `BT /F1 ${size} Tf 50 ${y} Td <${hex(line.replace(/^# /, ''))}> Tj ET`;
  });
  const stream = (content: string) => `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;
  const units = (letter: string) => Buffer.from(letter, 'utf16le').swap16().toString('hex');
  const table = letters.map((letter) => `<${code(letter)}> <${units(letter)}>`);
  const chunks = Array.from({ length: Math.ceil(table.length / 100) }, (_, i) => table.slice(i * 100, i * 100 + 100));
  const cmap =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /T def\n' +
    '1 begincodespacerange <0000> <ffff> endcodespacerange\n' +
    `${chunks.map((some) => `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`).join('\n')}\nendcmap end end`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    stream(drawn.join('\n')),
    '<< /Type /Font /Subtype /Type0 /BaseFont /T /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /T /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>',
    stream(cmap),
    '<< /Type /FontDescriptor /FontName /T /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< ${created === undefined ? '' : `/CreationDate (${created})`} >>`,
    `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((content, index) => {
    const at = Buffer.byteLength(out);
    out += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return at;
  });
  const xref = Buffer.byteLength(out);
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) out += `${String(at).padStart(10, '0')} 00000 n \n`;
  const lock = password ? `/Encrypt 10 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]` : '';
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 9 0 R ${lock} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(out);
}

/** Small PDFs written by hand: pages of text at places, in a font that is not embedded and has a table of its letters. */

import { pdfCipher } from "./pdf-cipher.ts";

export interface PlacedText {
  readonly text: string;
  /** Points from the upper left corner; `y` is the line on which the letters stand. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Turned by so many degrees, as a watermark is. */
  readonly turned?: number;
}

export interface PdfOptions {
  readonly width?: number;
  readonly height?: number;
  /** Opens with a password only. */
  readonly locked?: true;
  /** As {@link locked}, and this one opens it: encrypted as banks do (RC4 of 128 bits, ISO 32000-1, 7.6). */
  readonly password?: string;
  /** As old bank programs write: a font named only, its codes in GBK, without a table. */
  readonly gbk?: (text: string) => Uint8Array;
}

/** As wide as it is high, or half as wide for Latin letters and figures; what the widths of the font say too. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((width, letter) => width + (letter < "\u0100" ? size / 2 : size), 0);
}

export function pdfOf(
  pages: readonly (readonly PlacedText[])[],
  { width = 595, height = 842, locked, password, gbk }: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const letters = new Map<string, number>();
  const idOf = (letter: string): number => {
    const known = letters.get(letter) ?? letters.size + 1;
    letters.set(letter, known);
    return known;
  };
  const codes = (text: string): string =>
    gbk === undefined
      ? Array.from(text, (letter) => hex(idOf(letter))).join("")
      : Array.from(gbk(text), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const cipher = password === undefined ? undefined : pdfCipher(password);
  const stream = (content: string, object: number): string => streamOf(cipher?.encrypt(content, object) ?? content);
  const contents = pages.map((page) => page.map((one) => shown(one, height, codes)).join("\n"));
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    gbk === undefined
      ? "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
      : "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>",
    descendant(letters, gbk !== undefined),
    stream(toUnicode(letters), 5),
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
      stream(content, 7 + at * 2),
    ]),
  ];
  const lock =
    "/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <" +
    "41".repeat(32) +
    "> /U <" +
    "42".repeat(32) +
    "> >> /ID [<00> <00>]";
  return written(objects, locked === true ? lock : (cipher?.trailer ?? ""));
}

const hex = (code: number): string => code.toString(16).padStart(4, "0");

function shown(
  { text, x, y, size = 10, turned = 0 }: PlacedText,
  height: number,
  codes: (text: string) => string,
): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, height - y].map((value) => Number(value.toFixed(3))).join(" ");
  return `BT /F ${size} Tf ${matrix} Tm <${codes(text)}> Tj ET`;
}

function descendant(letters: ReadonlyMap<string, number>, named: boolean): string {
  const narrow = [...letters].flatMap(([letter, id]) => (letter < "\u0100" ? [`${id} [500]`] : []));
  const widths = named ? "1 95 500" : narrow.join(" ");
  const system = named
    ? "/Registry (Adobe) /Ordering (GB1) /Supplement 2"
    : "/Registry (Adobe) /Ordering (Identity) /Supplement 0";
  const font = named ? "/CIDFontType0 /BaseFont /STSong-Light" : "/CIDFontType2 /BaseFont /Made";
  const descriptor = `<< /Type /FontDescriptor /FontName ${named ? "/STSong-Light" : "/Made"} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>`;
  return `<< /Type /Font /Subtype ${font} /CIDSystemInfo << ${system} >> /DW 1000 /W [${widths}] /FontDescriptor ${descriptor} >>`;
}

function toUnicode(letters: ReadonlyMap<string, number>): string {
  const rows = [...letters].map(
    ([letter, id]) =>
      `<${hex(id)}> <${Array.from({ length: letter.length }, (_, at) => hex(letter.charCodeAt(at))).join("")}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def",
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

const streamOf = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function written(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text + table + end, (letter) => letter.charCodeAt(0));
}

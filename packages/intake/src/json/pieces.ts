/**
 * Cuts a JSON document of any size into pieces that `JSON.parse` takes one by one, without ever holding the whole.
 *
 * Made for exports of the shape `{ "head": {…}, "messages": [ …a million elements… ], "avatars": {…} }`: the elements of
 * one array come as runs of text (as many as a chunk completes), the other members of the root object as text if asked
 * for, and as nothing if not. Where the document is an array itself, its elements come. One pass over the characters;
 * what was scanned is not scanned again.
 */
import { growing } from "../text/growing.ts";

export interface PieceOptions {
  /** The member of the root whose elements are wanted one by one. */
  readonly array: string;
  /** Members of the root whose text is wanted. Strings in them longer than a page (pictures) come out empty. */
  readonly values: readonly string[];
}

export type Piece =
  /** A member of the root begins. */
  | { readonly kind: "key"; readonly key: string }
  /** The text of a wanted member. */
  | { readonly kind: "value"; readonly key: string; readonly text: string; readonly line: number }
  /** Complete elements, separated by commas; `line` is where the first begins. */
  | { readonly kind: "elements"; readonly text: string; readonly line: number }
  /** An element beyond any sensible size was passed over. */
  | { readonly kind: "oversize"; readonly line: number }
  /** Always last: whether the document was closed, and the line on which the text ends. */
  | { readonly kind: "end"; readonly complete: boolean; readonly line: number };

const LONGEST_KEPT_STRING = 4096;
const LONGEST_ELEMENT = 32 * 1024 * 1024;

const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

type Where = "before" | "members" | "key" | "colon" | "value-start" | "value" | "array" | "element" | "after" | "lost";

/** Positions are in the text at hand: what was kept of earlier chunks, and the chunk. */
interface Scan {
  readonly options: PieceOptions;
  readonly pieces: Piece[];
  text: string;
  where: Where;
  /** The document is an array, and no member of an object. */
  bare: boolean;
  /** Open brackets within the value or element. */
  depth: number;
  inString: boolean;
  /** The chunk ended after a backslash. */
  escaped: boolean;
  stringFrom: number;
  line: number;
  key: string;
  /** Where the key, value or element begins; -1: it is not kept. */
  mark: number;
  markLine: number;
  /** The parts of a value before its last dropped string. */
  parts: string[];
  /** A long string of a value is being left out. */
  dropping: boolean;
  /** The complete elements in this text; -1: none yet. */
  runFrom: number;
  runTo: number;
  runLine: number;
}

/** Yields the pieces of each chunk of text; never throws for what is wrong in the text. */
export async function* jsonPieces(
  chunks: AsyncIterable<string>,
  options: PieceOptions,
): AsyncGenerator<readonly Piece[], void> {
  const scan = startScan(options);
  const unfinished = (): number => Math.min(scan.text.length, 2 * (LONGEST_ELEMENT - scan.text.length));
  for await (const chunk of growing(chunks, unfinished)) {
    let at = scan.text.length;
    scan.text += chunk;
    while (at < scan.text.length) at = step(scan, at);
    carry(scan);
    if (scan.pieces.length > 0) yield scan.pieces.splice(0);
    if (scan.where === "lost") break;
  }
  yield [{ kind: "end", complete: scan.where === "after", line: scan.line }];
}

function startScan(options: PieceOptions): Scan {
  return {
    options,
    pieces: [],
    text: "",
    where: "before",
    bare: false,
    depth: 0,
    inString: false,
    escaped: false,
    stringFrom: 0,
    line: 1,
    key: "",
    mark: -1,
    markLine: 1,
    parts: [],
    dropping: false,
    runFrom: -1,
    runTo: -1,
    runLine: 1,
  };
}

/** Goes on from `at`; returns where to go on next. */
function step(scan: Scan, at: number): number {
  if (scan.where === "value" || scan.where === "element") return nested(scan, at);
  if (scan.where === "key") return key(scan, at);
  if (scan.where === "after" || scan.where === "lost") return scan.text.length;
  const code = scan.text.charCodeAt(at);
  if (code === NEWLINE) scan.line += 1;
  if (code <= 32 || code === 0xfeff) return at + 1;
  switch (scan.where) {
    case "before":
      scan.bare = code === OPEN_ARRAY;
      scan.where = scan.bare ? "array" : code === OPEN_OBJECT ? "members" : "lost";
      return at + 1;
    case "members":
      return member(scan, code, at);
    case "colon":
      scan.where = code === COLON ? "value-start" : "lost";
      return at + 1;
    case "value-start":
      return valueStart(scan, code, at);
    case "array":
      return betweenElements(scan, code, at);
  }
}

function member(scan: Scan, code: number, at: number): number {
  if (code === QUOTE) {
    scan.where = "key";
    scan.mark = at;
  } else if (code === CLOSE_OBJECT) {
    scan.where = "after";
  } else if (code !== COMMA) {
    scan.where = "lost";
  }
  return at + 1;
}

function key(scan: Scan, from: number): number {
  const at = stringEnd(scan, from);
  if (at === -1) return scan.text.length;
  scan.key = parseString(scan.text.slice(scan.mark, at + 1));
  scan.mark = -1;
  scan.where = "colon";
  scan.pieces.push({ kind: "key", key: scan.key });
  return at + 1;
}

function parseString(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

function valueStart(scan: Scan, code: number, at: number): number {
  if (code === OPEN_ARRAY && scan.key === scan.options.array) {
    scan.where = "array";
    return at + 1;
  }
  scan.where = "value";
  scan.depth = 0;
  scan.parts = [];
  scan.mark = scan.options.values.includes(scan.key) ? at : -1;
  scan.markLine = scan.line;
  return at;
}

function betweenElements(scan: Scan, code: number, at: number): number {
  // A brace too many belongs to no element; an element that began with it would end before it began.
  if (code === COMMA || code === CLOSE_OBJECT) return at + 1;
  if (code === CLOSE_ARRAY) {
    flushRun(scan);
    scan.where = scan.bare ? "after" : "members";
    return at + 1;
  }
  scan.where = "element";
  scan.depth = 0;
  scan.mark = at;
  scan.markLine = scan.line;
  if (scan.runFrom === -1) {
    scan.runFrom = at;
    scan.runLine = scan.line;
  }
  return at;
}

/** The hot loop: inside a value or an element, down to its end or the end of the text. */
function nested(scan: Scan, from: number): number {
  const { text } = scan;
  let at = from;
  while (at < text.length) {
    if (scan.inString) {
      const end = stringEnd(scan, at);
      if (end === -1) return text.length;
      scan.inString = false;
      if (scan.where === "value") dropLongString(scan, end);
      at = end + 1;
      if (scan.depth === 0) return finish(scan, at);
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      scan.inString = true;
      scan.stringFrom = at;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      scan.depth += 1;
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      if (scan.depth === 0) return finish(scan, at);
      scan.depth -= 1;
      if (scan.depth === 0) return finish(scan, at + 1);
    } else if (code === COMMA && scan.depth === 0) {
      return finish(scan, at);
    } else if (code === NEWLINE) {
      scan.line += 1;
    }
    at += 1;
  }
  return at;
}

/** The closing quote of the string that goes on at `from`, or -1 where the text ends first. */
function stringEnd(scan: Scan, from: number): number {
  const { text } = scan;
  let at = from;
  if (scan.escaped || (scan.where === "key" && at === scan.mark)) at += 1;
  scan.escaped = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  scan.escaped = at > text.length;
  return -1;
}

function dropLongString(scan: Scan, end: number): void {
  if (scan.dropping) {
    scan.dropping = false;
    scan.mark = end;
  } else if (scan.mark !== -1 && end - scan.stringFrom > LONGEST_KEPT_STRING) {
    scan.parts.push(scan.text.slice(scan.mark, scan.stringFrom + 1));
    scan.mark = end;
  }
}

/** The value or element ends before `end`. */
function finish(scan: Scan, end: number): number {
  if (scan.where === "value") {
    if (scan.mark !== -1) {
      const text = scan.parts.join("") + scan.text.slice(scan.mark, end);
      scan.pieces.push({ kind: "value", key: scan.key, text, line: scan.markLine });
    }
    scan.where = "members";
  } else {
    if (scan.mark === -1) scan.pieces.push({ kind: "oversize", line: scan.markLine });
    else scan.runTo = end;
    scan.where = "array";
  }
  scan.mark = -1;
  return end;
}

function flushRun(scan: Scan): void {
  if (scan.runTo !== -1)
    scan.pieces.push({ kind: "elements", text: scan.text.slice(scan.runFrom, scan.runTo), line: scan.runLine });
  scan.runFrom = -1;
  scan.runTo = -1;
}

/** Keeps of the text only what the next chunk needs. */
function carry(scan: Scan): void {
  flushRun(scan);
  const unfinished = scan.text.length - scan.mark;
  if (scan.where === "element" && unfinished > LONGEST_ELEMENT) scan.mark = -1;
  if (scan.where === "value" && scan.mark !== -1 && unfinished > LONGEST_ELEMENT) scan.mark = -1;
  if (scan.where === "key" && unfinished > LONGEST_ELEMENT) {
    scan.where = "lost";
    scan.mark = -1;
  }
  if (
    scan.where === "value" &&
    scan.mark !== -1 &&
    scan.inString &&
    scan.text.length - scan.stringFrom > LONGEST_KEPT_STRING
  ) {
    scan.parts.push(scan.text.slice(scan.mark, scan.stringFrom + 1));
    scan.dropping = true;
    scan.mark = -1;
  }
  if (scan.mark === -1) {
    scan.text = "";
    return;
  }
  scan.text = scan.text.slice(scan.mark);
  scan.stringFrom -= scan.mark;
  scan.mark = 0;
  if (scan.where === "element") {
    scan.runFrom = 0;
    scan.runLine = scan.markLine;
  }
}

/** A user's file of table rows, CSV or JSON in any encoding that people save in, as rows with their places. */
import { encodingOf, splitCells } from "@youju/intake";
import type { RawRow } from "@youju/law";
import { fault, type Fault, faultAt } from "@youju/model";

export type TableRows =
  { readonly ok: true; readonly rows: readonly RawRow[] } | { readonly ok: false; readonly faults: readonly Fault[] };

/** All rows that any of these tables could have, many times over. */
const LARGEST = 1_000_000;

export function tableRows(bytes: Uint8Array, source: string): TableRows {
  const read = rowsOf(bytes);
  return read.ok ? read : { ok: false, faults: read.faults.map((one) => faultAt(one, { file: source, ...one.at })) };
}

function rowsOf(bytes: Uint8Array): TableRows {
  if (bytes.byteLength > LARGEST) return refuse(fault("table-too-large", { limit: LARGEST }));
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return refuse(fault("table-not-text", undefined));
  const text = new TextDecoder(encoding).decode(bytes);
  return /^\s*[[{]/u.test(text) ? jsonRows(text) : csvRows(text);
}

const refuse = (...faults: readonly Fault[]): TableRows => ({ ok: false, faults });

/** A comma typed with a Chinese keyboard is one too. */
const DELIMITERS = [",", "\t", ";", "，"];

function csvRows(text: string): TableRows {
  const lines = text.split(/\r\n|\n|\r/u).map((line, i) => ({ line, at: { line: i + 1 } }));
  const [head, ...body] = lines.filter(({ line }) => line.replaceAll(/[\s,;，]/gu, "") !== "");
  if (head === undefined) return { ok: true, rows: [] };
  const delimiter = DELIMITERS.find((each) => head.line.includes(each)) ?? ",";
  const heads = splitCells(head.line, delimiter);
  if (heads === undefined) return refuse(fault("table-line-broken", undefined, head.at));
  const read = body.map(({ line, at }) => ({ at, cells: splitCells(line, delimiter) }));
  const broken = read.filter(
    ({ cells }) => cells === undefined || cells.slice(heads.length).some((cell) => cell !== ""),
  );
  if (broken.length > 0) return refuse(...broken.map(({ at }) => fault("table-line-broken", undefined, at)));
  return {
    ok: true,
    rows: read.map(({ at, cells }) => ({
      at,
      cells: Object.fromEntries(heads.map((name, i) => [name, cells![i] ?? ""])),
    })),
  };
}

/** A list of objects, or an object that has one under `rows`. */
function jsonRows(text: string): TableRows {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(fault("table-json-broken", undefined));
  }
  const list: unknown = isObject(value) ? value["rows"] : value;
  if (!Array.isArray(list) || !list.every(isObject)) return refuse(fault("table-json-broken", undefined));
  return { ok: true, rows: list.map((item, i) => ({ at: { field: `[${i}]` }, cells: textCells(item) })) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function textCells(item: Record<string, unknown>): Record<string, string> {
  const cells = Object.entries(item).map(([key, value]) => [
    key,
    typeof value === "string" || typeof value === "number" ? String(value) : "",
  ]);
  return Object.fromEntries(cells) as Record<string, string>;
}

/** `bagit.txt` and `bag-info.txt` (RFC 8493, 2.1.1 and 2.2.2). */
import { fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import { shownPath } from "./paths.ts";
import { textOf } from "./text-form.ts";

export const BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** What a bundle says of itself. */
export interface BagInfo {
  readonly title?: string;
  readonly date?: string;
  readonly software?: string;
  /** Bytes and number of the files below `data/`, as `Payload-Oxum` writes them. */
  readonly oxum?: string;
  readonly part?: { readonly group: string; readonly number: number; readonly of: number };
}

export async function checkBagit(blob: Blob, fail: Fail): Promise<void> {
  const text = await textOf("bagit.txt", blob, 4096);
  if (!text.ok) fail(text.fault);
  else if (text.value !== BAGIT)
    fail(fault("bundle-version", { found: text.value.split("\n")[0]!.slice(0, 80) }, { file: "bagit.txt" }));
}

export async function bagInfo(blob: Blob, fail: Fail): Promise<BagInfo> {
  const file = "bag-info.txt";
  const text = await textOf(file, blob, 1 << 20);
  if (!text.ok) {
    fail(text.fault);
    return {};
  }
  const fields = new Map<string, string>();
  for (const [i, line] of text.value.split("\n").slice(0, -1).entries()) {
    const [, label, value] = /^([A-Za-z][A-Za-z-]*): (\S.*)$/u.exec(line) ?? [];
    if (label === undefined || fields.has(label)) fail(fault("bundle-info-form", undefined, { file, line: i + 1 }));
    else fields.set(label, shownPath(value!));
  }
  return infoOf(fields, (field) => fail(fault("bundle-json-shape", { field }, { file })));
}

function infoOf(fields: ReadonlyMap<string, string>, misshapen: (field: string) => void): BagInfo {
  const [title, date, software, oxum, group, count] = [
    "External-Description",
    "Bagging-Date",
    "Bag-Software-Agent",
    "Payload-Oxum",
    "Bag-Group-Identifier",
    "Bag-Count",
  ].map((label) => fields.get(label));
  const [, number, of] = /^([1-9]\d{0,3}) of ([1-9]\d{0,3})$/u.exec(count ?? "") ?? [];
  if (oxum === undefined) misshapen("Payload-Oxum");
  if ((group === undefined) !== (count === undefined) || (count !== undefined && Number(number ?? 1) > Number(of ?? 0)))
    misshapen("Bag-Count");
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(software === undefined ? {} : { software }),
    ...(oxum === undefined ? {} : { oxum }),
    ...(group === undefined || of === undefined ? {} : { part: { group, number: Number(number), of: Number(of) } }),
  };
}

/** Whether all pages of a document are there, by the numbers that it prints on them: `第 3 页 / 共 12 页`, `3/12`. */
import { type Fault, fault, type Place } from "@youju/model";
import { lineText, type PdfLine } from "./lines.ts";

export interface PageNumber {
  readonly number: number;
  readonly of?: number;
}

const PATTERNS: readonly RegExp[] = [
  /第(\d{1,4})页[，,/／、]?[共总](\d{1,4})页/u,
  /第(\d{1,4})[/／](\d{1,4})页/u,
  /共(\d{1,4})页[，,/／、]?第(\d{1,4})页/u,
  /页[数码次][：:]?第?(\d{1,4})页?[/／]共?(\d{1,4})/u,
  /^[-—]*(\d{1,4})[/／](\d{1,4})[-—]*$/u,
  /^page(\d{1,4})of(\d{1,4})$/iu,
  /^[-—]*第(\d{1,4})页[-—]*$/u,
];
/** In which the whole stands before the number. */
const TURNED = 2;

/** The number that a line prints; a line that has anything else of figures is none. */
export function pageNumberIn(line: PdfLine): PageNumber | undefined {
  const text = lineText(line).replaceAll(/\s/gu, "");
  for (const [at, pattern] of PATTERNS.entries()) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [first, second] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
    if (second === undefined) return { number: first };
    const found = at === TURNED ? { number: second, of: first } : { number: first, of: second };
    return found.number <= found.of ? found : undefined;
  }
  return undefined;
}

/** `numbers` of the pages in the order of the file; undefined where a page prints none. One file may hold several documents. */
export function pageFaults(numbers: readonly (PageNumber | undefined)[], at: Place): readonly Fault[] {
  const printed = numbers.filter((one) => one !== undefined);
  if (printed.length < 2 && printed[0]?.of === undefined) return [];
  const missing: number[] = [];
  const miss = (after: number, until: number): void => {
    for (let number = after + 1; number < until; number += 1) missing.push(number);
  };
  let before: PageNumber = { number: 0 };
  for (const one of printed) {
    if (one.number > before.number) miss(before.number, one.number);
    else if (one.number < before.number) {
      miss(before.number, (before.of ?? 0) + 1);
      miss(0, one.number);
    }
    before = one;
  }
  miss(before.number, (before.of ?? 0) + 1);
  const unnumbered = numbers.length - printed.length;
  return missing.length > unnumbered ? [fault("pdf-pages-missing", { missing }, at)] : [];
}

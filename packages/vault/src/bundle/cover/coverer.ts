/**
 * What is covered in a redacted bundle: identity card numbers, bank cards, telephone numbers up to the last four
 * characters, and given names up to the first one. Rather a number too many than one too few.
 */

export type CoverKind = "idNumbers" | "cards" | "phones" | "names";
export type CoverCounts = Readonly<Record<CoverKind, number>>;

/** A stretch of text and the ASCII that takes its place. */
export interface Covering {
  readonly kind: CoverKind;
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The stretches of a text that are to be covered, in order, none over another. */
export type Coverer = (text: string) => readonly Covering[];

/** Longer than whatever is covered, however it is written: who searches in pieces lets them overlap by it. */
export const LONGEST_COVERED = 1024;

export function countsOf(coverings: readonly Covering[]): CoverCounts {
  const counts = { idNumbers: 0, cards: 0, phones: 0, names: 0 };
  for (const { kind } of coverings) counts[kind] += 1;
  return counts;
}

export const sumOfCounts = (a: CoverCounts, b: CoverCounts): CoverCounts => ({
  idNumbers: a.idNumbers + b.idNumbers,
  cards: a.cards + b.cards,
  phones: a.phones + b.phones,
  names: a.names + b.names,
});

/**
 * @param names of persons who are not parties: `["王五"]` becomes `王*`, also where it is written `\u738b\u4e94` or
 * `&#29579;&#20116;`
 */
export function coverer(names: readonly string[]): Coverer {
  const name = namePattern(names);
  return (text) => {
    const found = [...numbersIn(text), ...(name === undefined ? [] : namesIn(text, name))];
    return apart(found.toSorted((a, b) => a.from - b.from || b.to - a.to));
  };
}

/** Of two that overlap, the first: both are covered where they end together, as a number inside a longer one does. */
function apart(sorted: readonly Covering[]): Covering[] {
  const kept: Covering[] = [];
  for (const covering of sorted) if (covering.from >= (kept.at(-1)?.to ?? 0)) kept.push(covering);
  return kept;
}

/** Digits and marks of full width as plain ones, and what looks like a blank or like nothing as a blank, each where it stood. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u200b-\u200d\u2060\u3000\ufeff]/gu, " ")
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll(/[０-９Ｘｘ－＋]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Eighteen digits in any groups; which of them are a day is seen by {@link isIdNumber}. */
const ID_NUMBER = /(?<!\d)[1-9](?:[ -]?\d){16}[ -]?[\dXx](?!\d)/gu;
/** As people group the eleven digits. */
const MOBILE =
  /(?<![\d.])(?:\+?86[ -]?)?1[3-9](?:\d{9}|\d[ -]?\d{4}[ -]?\d{4}|\d[ -]\d{3}[ -]\d{5}|\d\d[ -]\d{3}[ -]\d{4}|\d\d[ -]\d{4}[ -]\d{3}|\d{5}[ -]\d{4}|\d{3}[ -]\d{6})(?!\d|\.\d)/gu;
const LANDLINE = /(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/gu;
const CARD = /(?<![\d.])(?:\d{15,19}|\d{6}[ -]\d{10,13}|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?!\d)/gu;

function numbersIn(text: string): Covering[] {
  const flat = plain(text);
  const all = (kind: CoverKind, pattern: RegExp): Covering[] =>
    [...flat.matchAll(pattern)]
      .filter(({ 0: number }) => kind !== "idNumbers" || isIdNumber(number))
      .filter(({ 0: number, index }) => kind !== "cards" || isCard(number, flat.slice(Math.max(0, index - 48), index)))
      .filter(({ index }) => !isInHash(flat, index))
      .map(({ 0: number, index }) => coveredNumber(kind, number, index));
  return [...all("idNumbers", ID_NUMBER), ...all("cards", CARD), ...all("phones", MOBILE), ...all("phones", LANDLINE)];
}

/** The last four stay, so that one can tell of two numbers whether they are the same. */
function coveredNumber(kind: CoverKind, number: string, from: number): Covering {
  const by = number.slice(0, -4).replaceAll(/[^ -]/gu, "*");
  return { kind, from, to: from + by.length, by };
}

/** With a day of birth where it belongs (GB 11643). */
const isIdNumber = (number: string): boolean =>
  /^\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u.test(number.replaceAll(/[ -]/gu, ""));

/** The number of a message in an export is as long as that of a card. */
const ID_KEY = /"[a-z_]*(?:id|seq)"\s*:\s*"?$/iu;

/** UnionPay's begin with 62, whatever their last digit; of others the check digit must be right. */
function isCard(number: string, before: string): boolean {
  const digits = number.replaceAll(/\D/gu, "");
  if (ID_KEY.test(before)) return false;
  if (digits.startsWith("62") && digits.length >= 16) return true;
  return (digits.length === 15 ? /^3[47]/u : /^[3-6]/u).test(digits) && hasCheckDigit(digits);
}

/** Luhn (ISO/IEC 7812-1). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** In a hash, or the short one at the head of a record's id, digits mean nothing. */
function isInHash(flat: string, at: number): boolean {
  let [from, to] = [at, at];
  while (from > 0 && at - from < 129 && /[0-9A-Za-z]/u.test(flat[from - 1]!)) from -= 1;
  while (to < flat.length && to - at < 129 && /[0-9A-Za-z]/u.test(flat[to]!)) to += 1;
  const word = flat.slice(from, to);
  if (word.length === 16 && /^-[LRMPT]/u.test(flat.slice(to, to + 2))) return true;
  return [16, 32, 40, 56, 64, 96, 128].includes(word.length) && /^[0-9a-f]+$/u.test(word) && /[a-f]/u.test(word);
}

const LONGEST_NAME = 60;
/** Forms and fine printing put a blank between the characters of a name. */
const BETWEEN = "[ \\u3000\\u00a0\\u200b]?";

/** The first character is a group of its own. */
function namePattern(names: readonly string[]): RegExp | undefined {
  const wanted = [...new Set(names.map((name) => name.trim().slice(0, LONGEST_NAME)).filter((name) => name !== ""))];
  if (wanted.length === 0) return undefined;
  const patterns = wanted
    .toSorted((a, b) => b.length - a.length)
    .map((name) => {
      const [first, ...rest] = [...name].map(writings);
      return `(?<first>${first!})(?<rest>${rest.map((one) => BETWEEN + one).join("")})`;
    });
  return new RegExp(patterns.join("|"), "giu");
}

/** A character as it is, as JSON escapes it and as HTML does. */
function writings(char: string): string {
  const point = char.codePointAt(0)!;
  const escaped = Array.from(char, (one) => one)
    .flatMap((one) => one.split(""))
    .map((unit) => `\\\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
  const literal = /[\p{L}\p{N}]/u.test(char) ? char : `\\u{${point.toString(16)}}`;
  return `(?:${literal}|${escaped}|&#0*${point};|&#x0*${point.toString(16)};)`;
}

function namesIn(text: string, pattern: RegExp): Covering[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index, groups }): Covering => {
    const { first = match, rest = "" } = groups ?? {};
    const from = rest === "" ? index : index + first.length;
    return { kind: "names", from, to: index + match.length, by: "*".repeat(lengthWritten(rest === "" ? match : rest)) };
  });
}

/** How many characters a stretch has when its escapes are read. */
const lengthWritten = (text: string): number =>
  [...text.replaceAll(/\\u[d][89ab][0-9a-f]{2}\\u[d][c-f][0-9a-f]{2}|\\u[0-9a-f]{4}|&#x?[0-9a-f]+;/giu, "x")].length;

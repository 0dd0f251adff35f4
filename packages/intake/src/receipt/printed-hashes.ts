/**
 * Hashes as a receipt prints them: with their algorithm named or not, in groups of letters, broken over two lines, or in
 * base64. What has the length of a hash but is called a number is none.
 */
import type { HashAlgorithm, Locator, PrintedHash } from "@youju/model";
import type { PaperLine } from "./paper.ts";

const LENGTHS: Readonly<Record<HashAlgorithm, number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sm3: 64,
  sha384: 96,
  sha512: 128,
};
const WHOLE: ReadonlySet<number> = new Set(Object.values(LENGTHS));
const LONGEST = 128;

const NAMES: readonly (readonly [HashAlgorithm, RegExp])[] = [
  ["sm3", /SM-?3(?!\d)/iu],
  ["sha512", /SHA-?(?:2-)?512/iu],
  ["sha384", /SHA-?(?:2-)?384/iu],
  ["sha256", /SHA-?(?:2-)?256/iu],
  ["sha1", /SHA-?1(?!\d)/iu],
  ["md5", /MD-?5(?!\d)/iu],
];

/** What names a number, of which many are as long as a hash. */
const NUMBER_NAME = /(?:编号|编码|备案号|保全号|单号|序列号|ID|URL|网址)[:=]?$/iu;
/** A hash of the chain's own: of a transaction, of a block. */
const CHAIN_NAME = /交易|区块(?!链)|区块链哈希|链上(?:地址|哈希)|tx_?(?:hash|id)|transaction|block/iu;
/** What a certificate of 联合信任 calls 时间戳认证码; of what it is the hash is printed nowhere. */
const CODE_NAME = /认证码|验证码|防伪码/u;

interface Run {
  readonly value: string;
  readonly label: string;
  readonly at: Locator;
}

/** So many are enough for any list of files. */
const MOST_HASHES = 1000;

export function printedHashes(lines: readonly PaperLine[]): PrintedHash[] {
  const alone = namedAlone(lines);
  const found = new Map<string, PrintedHash>();
  for (const { value, label, at } of runsIn(lines)) {
    if (found.size >= MOST_HASHES) break;
    if (NUMBER_NAME.test(label)) continue;
    const of = CHAIN_NAME.test(label) ? "chain" : CODE_NAME.test(label) ? "code" : "file";
    const named = algorithmIn(label) ?? (of === "file" ? alone : undefined);
    const algorithm = named !== undefined && LENGTHS[named] === value.length ? named : byLength(value.length);
    const hash = { value, algorithm, of, at } as const;
    if (!found.has(value)) found.set(value, label === "" ? hash : { ...hash, label });
  }
  return [...found.values()];
}

const algorithmIn = (text: string): HashAlgorithm | undefined => NAMES.find(([, name]) => name.test(text))?.[0];

/** Null where the length leaves two: SHA-256 and SM3 are equally long. */
function byLength(length: number): HashAlgorithm | null {
  const fitting = NAMES.map(([name]) => name).filter((name) => LENGTHS[name] === length);
  return fitting.length === 1 ? fitting[0]! : null;
}

/** `哈希算法：SM3` on a line of its own, where no other says another. */
function namedAlone(lines: readonly PaperLine[]): HashAlgorithm | undefined {
  const plain = lines.filter(({ compact }) => compact.length < 40);
  const named = new Set(plain.flatMap(({ compact }) => algorithmIn(compact) ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}

interface Part {
  readonly hex: string;
  readonly label: string;
  /** Nothing but hexadecimal stands on its line. */
  readonly bare: boolean;
  /** Nothing stands behind it on its line. */
  readonly last: boolean;
  readonly line: number;
}

function runsIn(lines: readonly PaperLine[]): Run[] {
  const parts = lines.flatMap((line, at) => partsOf(line, at));
  const runs: Run[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const first = parts[i]!;
    const label = labelOf(first, lines, parts[i + 1]);
    const wanted = LENGTHS[algorithmIn(label) ?? "md5"];
    const named = algorithmIn(label) !== undefined;
    let value = first.hex;
    let next = i + 1;
    while (goesOn(value, named ? wanted : undefined, parts[next - 1]!, parts[next])) {
      value += parts[next]!.hex;
      next += 1;
    }
    if (!WHOLE.has(value.length) || /^\d+$/u.test(value)) continue;
    runs.push({ value, label, at: lines[first.line]!.at });
    i = next - 1;
  }
  return runs;
}

/** Whether the next part belongs to the same hash. A name in the middle of its height may stand between two lines of it. */
function goesOn(value: string, wanted: number | undefined, last: Part, next: Part | undefined): boolean {
  if (next === undefined || !next.bare || !last.last || next.line - last.line > 2) return false;
  const together = value.length + next.hex.length;
  if (wanted !== undefined) return value.length < wanted && together <= wanted;
  if (value.length === 64 || together > LONGEST) return false;
  return WHOLE.has(value.length) ? together === 64 || together === LONGEST : true;
}

const HEX = /(?<![0-9A-Za-z])(?:0[xX])?([0-9a-fA-F]{16,128})(?![0-9A-Za-z])/gu;
/** `F940 563D 6514 …`, at least four groups. */
const GROUPED = /(?<![0-9A-Za-z])[0-9a-fA-F]{4,16}(?:[ -][0-9a-fA-F]{4,16}){3,31}(?![0-9A-Za-z])/gu;
const BASE64 = /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{43}=(?!=)/gu;

function partsOf({ text }: PaperLine, line: number): Part[] {
  const joined = text.replaceAll(GROUPED, (group) => {
    const hex = group.replaceAll(/[ -]/gu, "");
    return WHOLE.has(hex.length) ? hex : group;
  });
  const plain = joined.replaceAll(BASE64, (code) => hexOf(code) ?? code);
  const rest = plain.replaceAll(HEX, "").replaceAll(/[\s:;,、。"'“”()[\]]/gu, "");
  const found = [...plain.matchAll(HEX)];
  return found.map((match, at) => {
    const before = plain.slice(at === 0 ? 0 : found[at - 1]!.index + found[at - 1]![0].length, match.index);
    const last = plain.slice(match.index + match[0].length).trim() === "";
    return { hex: match[1]!.toLowerCase(), label: labelIn(before), bare: rest === "", last, line };
  });
}

const labelIn = (text: string): string => text.replaceAll(/\s/gu, "").replace(/[:：=]+$/u, "");

/** The name before it, or the one that stands alone on the line above it, or on that between its two halves. */
function labelOf(part: Part, lines: readonly PaperLine[], next: Part | undefined): string {
  if (part.label !== "") return part.label;
  const between = part.bare && next?.bare === true && next.line === part.line + 2 ? lines[part.line + 1] : undefined;
  const near = between ?? lines[part.line - 1];
  const name = near === undefined ? "" : labelIn(near.compact);
  return name.length <= 30 && !/[0-9a-f]{16}/iu.test(name) ? name : "";
}

function hexOf(code: string): string | undefined {
  const bytes = Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0));
  return bytes.length === 32 ? Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") : undefined;
}

/**
 * How a transcript in plain words writes its times, learned from its first lines, so that a time that somebody speaks of
 * (`十点半，10:30 见`) is not taken for one:
 *
 *     [00:01:02] 那两万你什么时候还        `bracket`
 *     00:12 张伟：下个月                  `time`
 *     说话人 1 00:01:02                  `name`, with the words on the next lines
 *     张伟(00:01:02)：下个月              `inline`
 */
import { CLOCK, clockMs } from "./clock.ts";
import { isNumbered, repeated } from "./speakers.ts";

export type LayoutKind = "bracket" | "time" | "name" | "inline";

export interface Heading {
  readonly from: number;
  readonly to?: number | undefined;
  readonly name?: string | undefined;
  readonly text: string;
}

export interface Layout {
  readonly kind: LayoutKind;
  /** The heading of this line; undefined: it goes on with the words before. */
  readonly headingOf: (line: string) => Heading | undefined;
}

const RANGE = `(${CLOCK})(?:\\s*(?:-+>|[-–—~～至到])\\s*(${CLOCK}))?`;
const PATTERNS: Readonly<Record<LayoutKind, RegExp>> = {
  bracket: new RegExp(`^[[(（【<]\\s*${RANGE}\\s*[\\])）】>]\\s*[:：]?\\s*(.*)$`, "u"),
  time: new RegExp(`^${RANGE}(?:\\s*[:：、，,]\\s*|\\s+|$)(.*)$`, "u"),
  name: new RegExp(`^(.{1,30}?)(?:\\s*[[(（]\\s*|\\s+)(${CLOCK})\\s*[\\])）]?\\s*[:：]?$`, "u"),
  inline: new RegExp(`^(.{1,30}?)\\s*[[(（]\\s*(${CLOCK})\\s*[\\])）]\\s*[:：]\\s*(.+)$`, "u"),
};
const KINDS = Object.keys(PATTERNS) as readonly LayoutKind[];
const DATED = /\d{4}\s*[-/.年]\s*\d{1,2}/u;

/** The layout in which most of these lines have a time; undefined where none has. */
export function layoutOf(lines: readonly string[]): Layout | undefined {
  const names = repeated(lines.map((line) => PATTERNS.name.exec(line)?.[1]?.trim()));
  const layouts = KINDS.map((kind): Layout => ({ kind, headingOf: (line) => heading(kind, line, names) }));
  const counted = layouts.map((layout) => ({ layout, count: lines.filter((line) => layout.headingOf(line)).length }));
  const best = counted.toSorted((a, b) => b.count - a.count)[0]!;
  return best.count === 0 ? undefined : best.layout;
}

function heading(kind: LayoutKind, line: string, names: ReadonlySet<string>): Heading | undefined {
  const match = PATTERNS[kind].exec(line);
  if (match === null) return undefined;
  const named = kind === "name" || kind === "inline";
  const name = named ? match[1]!.trim() : undefined;
  if (name !== undefined && DATED.test(name)) return undefined;
  if (kind === "name" && !names.has(name!) && !isNumbered(name!)) return undefined;
  const from = clockMs(match[named ? 2 : 1]!);
  if (from === undefined) return undefined;
  const to = named || match[2] === undefined ? undefined : clockMs(match[2]);
  return { from, to, name, text: kind === "name" ? "" : match[3]! };
}

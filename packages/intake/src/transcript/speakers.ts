/**
 * Who speaks, where a transcript writes it before the words: `说话人 1：那两万…`. Any words may stand before a colon (`我
 * 说：…`), so a name counts only where it is a numbered one, begins lines again and again, or stands in a transcript most
 * lines of which begin so.
 */

const NUMBERED = /^(?:说话人|发言人|讲话人|speaker|spk)[\s_-]*\d{1,3}$/iu;
const LABEL = /^([\p{L}\p{N}_· -]{1,16}?)\s*[:：]\s*(?=\S)/u;
const TWICE = 2;
const MOST = 0.6;

export interface Said {
  readonly name?: string;
  readonly text: string;
}

export type Speakers = (text: string) => Said;

export const isNumbered = (name: string): boolean => NUMBERED.test(name);

/** Learns the names from the words of the first lines. */
export function speakersOf(lines: readonly string[]): Speakers {
  const labels = lines.map((line) => LABEL.exec(line)?.[1]);
  const found = labels.filter((label) => label !== undefined && /\p{L}/u.test(label));
  const usual = found.length >= TWICE && found.length >= lines.length * MOST;
  const names = usual ? new Set(found) : repeated(labels);
  return (text) => {
    const match = LABEL.exec(text);
    const name = match?.[1];
    if (match === null || name === undefined || !(names.has(name) || isNumbered(name))) return { text };
    return { name, text: text.slice(match[0].length) };
  };
}

/** What is there more than once, and is no number. */
export function repeated(names: readonly (string | undefined)[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count >= TWICE && /\p{L}/u.test(name) ? [name] : [])));
}

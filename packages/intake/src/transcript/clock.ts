/** Times within a recording as transcripts write them: `00:01:02,500`, `1:02.5`, `01：02`, `1分02秒`. */

const COLONS = String.raw`(?:\d{1,3}[:：])?\d{1,3}[:：]\d{2}(?:[.,]\d{1,3})?`;
const WORDS = String.raw`(?:\d{1,3}小时)?(?:\d{1,3}分钟?)?\d{1,2}秒`;

/** Source of a pattern without groups of its own. */
export const CLOCK = `(?:${COLONS}|${WORDS})`;

const BY_COLONS = /^(?:(\d{1,3})[:：])?(\d{1,3})[:：](\d{2})(?:[.,](\d{1,3}))?$/u;
const BY_WORDS = /^(?:(\d{1,3})小时)?(?:(\d{1,3})分钟?)?(\d{1,2})秒$/u;

/** Milliseconds; undefined where it is no time, such as `01:75`. */
export function clockMs(text: string): number | undefined {
  const match = BY_COLONS.exec(text) ?? BY_WORDS.exec(text);
  if (match === null) return undefined;
  const [hours, minutes, seconds] = [match[1] ?? 0, match[2] ?? 0, match[3]].map(Number) as [number, number, number];
  if (seconds > 59 || (match[1] !== undefined && minutes > 59)) return undefined;
  return (hours * 3600 + minutes * 60 + seconds) * 1000 + Number((match[4] ?? "").padEnd(3, "0"));
}

/** What a verification found, for a person who never saw this program. */
import { findRule } from "@youju/law";
import { describeFault, type Fault, onlyStampsFail, placeText } from "@youju/model";
import { type Meaning, notShownBy, shownBy, type Verified } from "@youju/vault";
import { citationText } from "./grounds-text.ts";

/** Names and words in it are a stranger's: nothing of them may move the cursor or turn the direction of a line. */
export const verifiedText = (verified: Verified): string =>
  textOf(verified).replaceAll(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "�");

function textOf(verified: Verified): string {
  const { ok, failures, notes, checked } = verified;
  const about = [checked.title, checked.date].filter((one) => one !== undefined).join("，");
  const name = about === "" ? checked.name : `${checked.name}（${about}）`;
  const note = part("还要知道", notes.map(line));
  const verdict = onlyStampsFail(failures)
    ? "文件和清单一致，但时间戳不成立，或者认不了。不要拿它证明时间。"
    : "有改动，或者不完整。不要把它当成没有动过的。";
  if (!ok) return `${name}：${verdict}\n${part("哪里不对", failures.map(failureText))}${note}`;
  return [
    `${name}：没有改动。\n`,
    part("核验了什么，说明什么", shownBy(verified).map(meaningText)),
    part("不说明什么", notShownBy(verified).map(meaningText)),
    note,
  ].join("");
}

const line = (text: string): string => `  · ${text}\n`;

const part = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `\n${head}\n${lines.join("")}`;

function failureText(one: Fault): string {
  const { text, mend, code } = describeFault(one);
  const place = placeText(one.at);
  return `  ${place === "" ? "" : `${place} `}[${code}]\n    ${text}\n    怎么办：${mend}\n`;
}

function meaningText({ text, basis }: Meaning): string {
  const grounds = basis.flatMap((id) => findRule(id) ?? []).map(citationText);
  return line(grounds.length === 0 ? text : `${text}（${grounds.join("、")}）`);
}

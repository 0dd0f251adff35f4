/** A seal for people: what was fixed, who stamped it when, what that shows, and what it does not. */
import type { HeldStampView, SealView, StampView } from "@youju/api";
import { findRule } from "@youju/law";
import { describeFault, type Fault, type Problem, type RuleId, wallTime } from "@youju/model";
import { groundsText } from "./grounds-text.ts";

export function sealText(seal: SealView, notes: readonly Fault[]): string {
  return `${aboutSeal(seal)}${notes.map((note) => problemText(describeFault(note))).join("")}${meaningText(seal)}`;
}

export function sealsText(seals: readonly SealView[], held: readonly HeldStampView[]): string {
  const last = seals.at(-1);
  const made =
    last === undefined
      ? "还没有固化过。固化：youju seal DIR|案件编号\n"
      : `${seals.map(aboutSeal).join("\n")}${meaningText(last)}`;
  return held.length === 0 ? made : `${made}\n原件里的时间戳\n${held.map(heldText).join("")}`;
}

function heldText({ path, over, ok, checkable, time, signer, hash, problems, notes }: HeldStampView): string {
  const state = ok ? "核对过" : checkable ? "不成立，或者用不上" : "签名在这里核对不了";
  const when = time === null ? "" : `，${wallTime(time)}`;
  const what = over === null ? "" : `，盖的是“${over.path}”的 ${hash ?? ""}`;
  return `  ${path}：${state}${when}${what}${signer === null ? "" : `（${signer}）`}\n${[...problems, ...notes].map(problemText).join("")}`;
}

function aboutSeal({ id, at, originals, manifest, stamps }: SealView): string {
  const stamped = stamps.length === 0 ? "  还没有时间戳\n" : stamps.map(stampText).join("");
  return `固化 ${id}：${originals} 个原件，${wallTime(at)}（这台电脑的时钟）\n  清单的 SHA-256：${manifest}\n${stamped}`;
}

function stampText(stamp: StampView): string {
  return `  ${headOf(stamp)}\n${[...stamp.problems, ...stamp.notes].map(problemText).join("")}`;
}

function headOf({ authority, state, ok, checkable, time, signer, root, rootTrusted, tries }: StampView): string {
  if (state === "waiting") return `还在等  ${authority}（问过 ${tries} 次，会再问）`;
  if (state === "refused") return `没有给  ${authority}`;
  const when = time === null ? "" : ` ${wallTime(time)}`;
  if (!checkable) return `已收下  ${authority}${when}（签名在这里核对不了）`;
  if (!ok) return `不成立  ${authority}${when}`;
  const trusted = rootTrusted === true ? `，根证书是您信任的“${root?.name ?? ""}”` : "";
  return `已盖好  ${authority}${when}（${signer ?? ""}${trusted}）`;
}

const problemText = ({ text, mend }: Problem): string => `    ${text}\n    怎么办：${mend}\n`;

const SHOWS: readonly RuleId[] = ["CN-EV-93"];
const DOES_NOT: readonly RuleId[] = ["CN-EV-OL16", "CN-EV-OL18"];

function meaningText({ stamps }: SealView): string {
  const first = stamps
    .filter(({ ok, time }) => ok && time !== null)
    .map(({ time }) => time!)
    .toSorted()[0];
  const shows =
    first === undefined
      ? "这份清单只有这台电脑的时间，能看出以后有没有改动，但这个时间别人可以不信；盖上时间戳以后，才有第三方说的时间。"
      : `自 ${wallTime(first)} 起，清单里的原件一个字节也没有改动过：改了，哈希就对不上${grounds(SHOWS)}。`;
  const not = `不说明内容是真的，也不说明那以前没有改过；来历要用手机、账号和导出的过程来说明${grounds(DOES_NOT)}。`;
  return `\n说明什么：${shows}\n不说明什么：${not}\n`;
}

const grounds = (ids: readonly RuleId[]): string => `（${groundsText(ids.flatMap((id) => findRule(id) ?? []))}）`;

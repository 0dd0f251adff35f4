/** What mends a piece of evidence: items of the check list that are still open, and what the law offers beside them. */
import { says, type Step } from "../computed.ts";
import type { EvidenceInput, EvidenceKind } from "./evidence-input.ts";
import { KINDS } from "./kinds.ts";
import { type CheckId, type CheckItem, showingCheckList } from "./showing-check-list.ts";

export interface Mend extends Step {
  /** The item of the check list; null for what stands beside it. */
  readonly check: CheckId | null;
  readonly level: CheckItem["level"];
}

const gone = ({ original }: EvidenceInput): boolean => original === "gone";

/** Which answer makes an item of the list settled, or idle where there is no phone to do it on. */
const SETTLED: Readonly<Partial<Record<string, (input: EvidenceInput) => boolean>>> = {
  "CHK-1": ({ original }) => original !== undefined,
  "CHK-3": ({ profileShown }) => profileShown === true,
  "CHK-4": ({ identityTied }) => identityTied === true,
  "CHK-5": ({ continuous }) => continuous === true,
  "CHK-6": gone,
  "CHK-8": gone,
  "CHK-14": gone,
  "CHK-15": gone,
  "CHK-16": gone,
};

export function mendsOf(input: EvidenceInput): Mend[] {
  const wanted = new Set(KINDS[input.kind].checks);
  if (input.language === "dialect") wanted.add("CHK-13");
  if (input.sealed === undefined && wanted.has("CHK-1")) wanted.add("CHK-15");
  const open = showingCheckList.filter(({ id }) => wanted.has(id) && SETTLED[id]?.(input) !== true);
  return [
    ...beside(input),
    ...open.map(({ id, level, item, rules }) => ({ check: id, level, ...says(item, ...rules) })),
  ];
}

const must = (text: string, ...rules: readonly string[]): Mend => ({
  check: null,
  level: "must",
  ...says(text, ...rules),
});
const should = (text: string, ...rules: readonly string[]): Mend => ({ ...must(text, ...rules), level: "should" });

/** Shows that money went, and not why. */
const MONEY_ONLY: ReadonlySet<EvidenceKind> = new Set([
  "transfer-voucher",
  "transfer-remark",
  "bill-file",
  "bill-stamped",
  "bank-receipt",
]);

const IOU: ReadonlySet<EvidenceKind> = new Set(["iou-paper", "iou-photo", "iou-electronic"]);

function beside(input: EvidenceInput): Mend[] {
  const { kind, original } = input;
  const mends: Mend[] = [];
  if (MONEY_ONLY.has(kind)) mends.push(must("配上能说明是借款的话：他开口借、或者事后认账。", "CN-PL-2", "CN-PL-16"));
  if (IOU.has(kind)) mends.push(must("配上交钱的记录：转账凭证；现金的，取款记录、收条、证人。", "CN-PL-15"));
  if (kind === "iou-photo" && original !== "kept") mends.push(must("请他把签了名的纸质原件给你，收好。", "CN-EV-92"));
  if (kind === "bill-file") mends.push(should("申请盖章的交易明细证明，或者单笔的电子凭证。", "CN-EV-94", "ID-1"));
  if (kind === "witness") mends.push(must("请证人出庭；来不了的，先向法院说明理由。", "CN-EV-68"));
  if (kind === "police-statement") mends.push(should("自己复印不到的，申请法院去调。", "CN-EV-20"));
  if (kind === "own-statement") mends.push(must("找另一样东西来印证：转账、聊天、收条、证人。", "CN-EV-90"));
  if (kind === "call-recording" && original !== "kept")
    mends.push(must("找到录音的原文件，留在录它的手机里，不剪、不转格式。", "CN-EV-15"));
  return [...mends, ...lostOriginal(input), ...identity(input), ...form(input)];
}

function lostOriginal({ kind, original }: EvidenceInput): Mend[] {
  if (original !== "gone" || !KINDS[kind].checks.includes("CHK-1")) return [];
  return [
    must("找另一份能对上的：旧手机、电脑上的备份、共同群聊里的人。", "CN-EV-61"),
    should("对方手机里也有同样的聊天，可以申请法院责令他拿出来；无正当理由不拿的，可以按你说的认定。", "CN-EV-95"),
    should("怕对方那份也没了的，可以申请证据保全。", "CN-CPL-84"),
  ];
}

function identity({ identityTied }: EvidenceInput): Mend[] {
  if (identityTied !== false) return [];
  return [should("账号对不上人的，申请法院向平台查实名。", "CN-EV-20", "ID-3", "RJ-2")];
}

function form({ abroad, language }: EvidenceInput): Mend[] {
  const mends: Mend[] = [];
  if (language === "foreign") mends.push(must("附上中文译本。", "CN-EV-17"));
  if (abroad === "official-paper")
    mends.push(must("外国形成的公文书，要经当地公证，或者按条约办证明手续。", "CN-EV-16"));
  if (abroad === "hong-kong-macao-taiwan") mends.push(must("港澳台形成的证据，要办相关的证明手续。", "CN-EV-16"));
  return mends;
}

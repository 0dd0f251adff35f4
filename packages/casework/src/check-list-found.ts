/**
 * What the records of a case themselves say to the items of the list for showing evidence. Few of them settle an item:
 * most only say how much there is to do, since what matters is on a phone that no program sees.
 */
import { type CheckFound, dateOf, daysBetween, groupMoney, isSound, type SourceRef } from "@youju/model";
import type { Chain, CheckedReceipt, ExhibitList } from "@youju/model";
import { type ChatContents, chatContents } from "./chat-contents.ts";
import type { Derived } from "./derived.ts";
import type { Payment } from "./payments/payment.ts";
import { isVoucher, isVoucherOf } from "./payments/vouchers.ts";
import { originalOfChat } from "./survey.ts";

/** What is found for an item, and whether that settles it. */
export interface Found {
  readonly settles: boolean;
  readonly found: CheckFound;
}

export interface Looked {
  readonly derived: Derived;
  readonly chain: Chain;
  readonly exhibits: ExhibitList;
  readonly receipts: readonly CheckedReceipt[];
}

/** By the id of the item; of the others the records say nothing. */
export function foundInRecords(looked: Looked): ReadonlyMap<string, Found> {
  const contents = chatContents(looked.derived);
  const found: readonly (readonly [string, Found | undefined])[] = [
    ["CHK-1", phoneKept(looked.derived)],
    ["CHK-4", tiedToPerson(looked.chain)],
    ["CHK-5", continuous(looked.derived, contents)],
    ["CHK-6", unsureDays(looked.derived)],
    ["CHK-7", voices(looked.derived, contents)],
    ["CHK-8", ofKind(contents, "media", "图片、文件或视频")],
    ["CHK-9", ofKind(contents, "payments", "转账或红包")],
    ["CHK-10", vouchers(looked.derived)],
    ["CHK-11", numbered(looked.exhibits)],
    ["CHK-12", soundToCopy(looked.derived, contents)],
    ["CHK-15", fixedByOthers(looked)],
    ["CHK-18", againstOneself(looked.derived)],
  ];
  return new Map(found.flatMap(([id, each]) => (each === undefined ? [] : [[id, each]])));
}

const says = (
  text: string,
  settles = false,
  sources: readonly SourceRef[] = [],
  decisions: readonly string[] = [],
): Found => ({ settles, found: { text, sources, decisions } });

function phoneKept({ kept, payments }: Derived): Found | undefined {
  const originals = [...new Set([...payments.chats].map(originalOfChat))];
  const decisions = originals.flatMap((original) => kept.get(original) ?? []);
  if (decisions.length === 0) return undefined;
  return decisions.length === originals.length
    ? says("你说过手机和原消息还在。", true, [], decisions)
    : says(`${originals.length} 份聊天里，你说过 ${decisions.length} 份的手机和原消息还在。`, false, [], decisions);
}

function tiedToPerson({ elements }: Chain): Found | undefined {
  const identity = elements.find(({ id }) => id === "identity");
  if (identity === undefined || identity.proofs.length === 0) return undefined;
  const sources = identity.proofs.flatMap((proof) => proof.sources);
  return says(identity.why, identity.grade === "strong", sources);
}

function continuous({ loans }: Derived, { spans, withdrawn }: ChatContents): Found | undefined {
  const first = spans[0]?.first;
  if (first === undefined) return undefined;
  const last = spans.map((span) => span.last).reduce((a, b) => (b.at! > a.at! ? b : a));
  const [from, to] = [dateOf(first.at!), dateOf(last.at!)];
  const lent = loans.map(({ date }) => date).toSorted()[0];
  const late = lent !== undefined && from > lent;
  const texts = [
    late
      ? `手上的聊天从 ${from} 开始，第一笔借款在 ${lent}，开口借钱那段不在里面。`
      : `手上的聊天从 ${from} 到 ${to}。`,
    ...gapsBetween(spans),
    ...(withdrawn.count > 0 ? [`里面有 ${withdrawn.count} 条撤回，打印时照样留着。`] : []),
    "中间缺没缺，要在手机上对。",
  ];
  return says(texts.join(""), false, [first.source, last.source, ...withdrawn.sources]);
}

/** Where one export ends days before the next begins, and none other covers it. */
function gapsBetween(spans: ChatContents["spans"]): string[] {
  const gaps: string[] = [];
  let until = spans[0]!.last.at!;
  for (const { first, last } of spans.slice(1)) {
    if (daysBetween(dateOf(until), dateOf(first.at!)) > 1)
      gaps.push(`${dateOf(until)} 到 ${dateOf(first.at!)} 之间，哪一份导出里都没有。`);
    if (last.at! > until) until = last.at!;
  }
  return gaps;
}

function unsureDays({ caseFile }: Derived): Found | undefined {
  const pictures = new Set(
    caseFile.readings.flatMap(({ kind, original }) => (kind === "wechat-screenshot" ? [original] : [])),
  );
  if (pictures.size === 0) return undefined;
  const unsure = caseFile.records.filter(
    ({ source, at, atCertain }) => pictures.has(source.original) && (at === undefined || atCertain === false),
  );
  if (unsure.length === 0) return says(`${pictures.size} 张截图上每一行的日子都看得出来。`);
  const which = new Set(unsure.map(({ source }) => source.original)).size;
  const sources = unsure.slice(0, 5).map(({ source }) => source);
  return says(`${which} 张截图上有看不出完整日期的，要重新截，或者写明是哪一天。`, false, sources);
}

/** An export may have left out what it could not carry, so that finding none settles nothing. */
const PHONE_DECIDES = "；导出会漏东西，手机上有的话照做。";

const hasChats = ({ spans }: ChatContents): boolean => spans.length > 0;

function voices({ caseFile }: Derived, contents: ChatContents): Found | undefined {
  const recordings = caseFile.readings.filter(({ kind }) => isSound(kind)).length;
  const { voices: all, unwritten } = contents;
  if (all.count === 0 && recordings === 0)
    return hasChats(contents) ? says(`手上的聊天里没有语音，也没有放进录音${PHONE_DECIDES}`) : undefined;
  const texts = [
    ...(all.count > 0 ? [`聊天里有 ${all.count} 条语音，${unwritten.count} 条还没有文字。`] : []),
    ...(recordings > 0 ? [`放进了 ${recordings} 段录音。`] : []),
  ];
  return says(texts.join(""), false, unwritten.count > 0 ? unwritten.sources : all.sources);
}

function ofKind(contents: ChatContents, kind: "media" | "payments", what: string): Found | undefined {
  const { count, sources } = contents[kind];
  if (count > 0) return says(`手上的聊天里有 ${count} 处${what}。`, false, sources);
  return hasChats(contents) ? says(`手上的聊天里没有${what}${PHONE_DECIDES}`) : undefined;
}

function soundToCopy({ caseFile }: Derived, contents: ChatContents): Found | undefined {
  const films = caseFile.readings.filter(({ kind }) => isSound(kind)).length + contents.voices.count;
  if (films > 0 || !hasChats(contents)) return undefined;
  return contents.media.count === 0 ? says(`手上没有音频、视频${PHONE_DECIDES}`) : undefined;
}

/** More than these are counted and not written out. */
const WRITTEN_OUT = 4;

function vouchers({ survey, loans, repayments }: Derived): Found | undefined {
  const payments = [...loans, ...repayments]
    .flatMap((each) => each.payments)
    .filter(({ kind, records }) => kind === "transfer" && records.length > 0);
  if (payments.length === 0) return undefined;
  const sealed = survey.bills.filter(isVoucher);
  const voucherOf = (payment: Payment) =>
    sealed.find((row) => isVoucherOf(row, [...payment.bills, ...payment.cards]))?.source;
  const missing = payments.filter((payment) => voucherOf(payment) === undefined);
  const sources = payments.flatMap((payment) => voucherOf(payment) ?? []);
  const have = `${payments.length} 笔转账里，${payments.length - missing.length} 笔有盖章的转账电子凭证`;
  if (missing.length === 0) return says(`${have}。`, true, sources);
  const written = missing.slice(0, WRITTEN_OUT).map(paymentText).join("、");
  const rest = missing.length > WRITTEN_OUT ? `，等共 ${missing.length} 笔` : "";
  return says(`${have}。还没有的：${written}${rest}。`, false, sources);
}

function paymentText({ date, amount, direction }: Payment): string {
  const sum = amount === undefined ? "数额不明" : `${groupMoney(amount)} 元`;
  return `${date ?? "日子不明"} ${direction === "out" ? "转出" : "转来"}的 ${sum}`;
}

const numbered = ({ listed }: ExhibitList): Found | undefined =>
  listed.length === 0 ? undefined : says(`证据目录已经编好，共 ${listed.length} 份；打印、编页码还要自己做。`);

/** A time stamp over a seal, or a receipt that names an original; whether the service gave it, only the service can say. */
function fixedByOthers({ receipts, derived: { caseFile } }: Looked): Found | undefined {
  const matched = receipts.filter((receipt) => receipt.matched.length > 0);
  const stamped = (caseFile.seals ?? []).filter(({ stamps }) => stamps.some(({ state }) => state === "granted"));
  const seals =
    stamped.length === 0 ? "" : `固化过 ${stamped.length} 次，有时间戳，最近一次在 ${dateOf(stamped.at(-1)!.at)}。`;
  if (matched.length === 0) return seals === "" ? undefined : says(`${seals}${NO_FILM}`);
  const originals = new Set(matched.flatMap((receipt) => receipt.matched)).size;
  const sources = matched.flatMap(({ hashes }) =>
    hashes.flatMap(({ result, source }) => (result === "matched" ? [source] : [])),
  );
  const printed = `有 ${matched.length} 份存证证书，印着 ${originals} 份原件的哈希；到平台核验过再算数。`;
  return says(`${seals}${printed}`, false, sources);
}

/** What a stamp over files does not do. */
const NO_FILM = "盖的是这些文件；手机上翻看的过程要留下来，另外录屏。";

function againstOneself({ repayments }: Derived): Found | undefined {
  if (repayments.length === 0) return undefined;
  const sources = repayments.flatMap((each) => each.payments.flatMap((payment) => payment.sources)).slice(0, 5);
  return says(`他还过的 ${repayments.length} 笔都算在里面，也在证据目录里。`, false, sources);
}

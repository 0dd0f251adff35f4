/** 证据目录: the originals that a case rests on, numbered and named with what each is to prove (证据规定 19). */
import {
  type Assessment,
  type CaseFile,
  type CheckedReceipt,
  type ElementId,
  ELEMENTS,
  type Exhibit,
  type ExhibitList,
  isBill,
  isChat,
  isReceipt,
  isSound,
  isTranscript,
  isWriting,
  type Original,
  type OriginalApart,
  type OriginalKind,
  type Proven,
  type Sha256,
} from "@youju/model";
import { cite } from "./cite.ts";
import { exhibitsInOrder, type Proving } from "./exhibit-order.ts";
import { type Shown, shownBy } from "./exhibit-proofs.ts";
import { exhibitName, exhibitSource } from "./exhibit-words.ts";
import { checkedReceipts } from "./receipts.ts";
import { recordingsOf } from "./transcripts.ts";

/**
 * The list of evidence of a case. Every original stands in it once: numbered, or apart with why it proves nothing.
 *
 * ```ts
 * exhibits(caseFile, assessment).listed[0].name; // "微信支付账单（2024-03至2024-12）"
 * ```
 */
export function exhibits(caseFile: CaseFile, judged: Pick<Assessment, "chain" | "loans" | "repayments">): ExhibitList {
  const readings = new Map(caseFile.readings.map((reading) => [reading.original, reading]));
  const shown = shownBy(caseFile, judged);
  const proving = exhibitsInOrder(caseFile, shown);
  const numbered = new Map(proving.map((each, at) => [each, at + 1]));
  const listed = proving.map((each, at) => exhibitOf(each, at + 1, numbered));
  const numbers = new Map(listed.map(({ original, no }) => [original, no]));
  const recordings = recordingsOf(caseFile);
  const receipts = checkedReceipts(caseFile);
  const apart = caseFile.originals
    .filter(({ sha256 }) => !numbers.has(sha256))
    .map((original): OriginalApart => {
      const reading = readings.get(original.sha256);
      const why = whyApart(original, reading?.kind ?? "unknown", { caseFile, numbers, recordings, receipts });
      const name = exhibitName(original, reading, []);
      return { original: original.sha256, path: original.path, name, why };
    });
  return { listed, apart, basis: cite("CN-EV-19") };
}

function exhibitOf(each: Proving, no: number, numbered: ReadonlyMap<Proving, number>): Exhibit {
  const { original, reading, lines, chats } = each;
  const proves =
    lines.length === 0 ? [wholeness(each, numbered)] : ELEMENTS.flatMap((element) => provenOf(element, lines));
  return {
    no,
    original: original.sha256,
    path: original.path,
    name: exhibitName(original, reading, chats),
    source: exhibitSource(reading?.kind ?? "unknown"),
    purpose: `证明${proves.map(({ text }) => text).join("；")}。`,
    proves,
    pages: reading?.pages ?? null,
    records: reading?.records ?? 0,
  };
}

/** Nothing in it was marked, but it is a part of a chat in which something was. */
function wholeness({ chats, element }: Proving, numbered: ReadonlyMap<Proving, number>): Proven {
  const same = [...numbered].filter(
    ([other]) => other.lines.length > 0 && other.chats.some((name) => chats.includes(name)),
  );
  return { element, text: `前后完整：与${same.map(([, no]) => `证据${no}`).join("、")}是同一段聊天`, sources: [] };
}

/** What the lines of one element are introduced by. */
const TO_PROVE: Readonly<Record<ElementId, string>> = {
  identity: "对方的身份",
  agreement: "双方是借款关系",
  delivery: "款项已经交付",
  interest: "利息的约定",
  due: "还款期限的约定",
  repayment: "还款的情况",
  demand: "催款和诉讼时效",
  jurisdiction: "管辖",
};

/** More than these are counted and not written out. */
const WRITTEN_OUT = 5;

function provenOf(element: ElementId, lines: readonly Shown[]): Proven[] {
  const of = lines.filter((each) => each.element === element);
  if (of.length === 0) return [];
  const texts = [...new Set(of.map(({ text }) => text))];
  const few = texts.slice(0, WRITTEN_OUT).join("，");
  const rest = texts.length > WRITTEN_OUT ? `，等共 ${texts.length} 处` : "";
  const records = new Map(of.map(({ record }) => [record.id, record.source]));
  return [{ element, text: `${TO_PROVE[element]}：${few}${rest}`, sources: [...records.values()] }];
}

interface Beside {
  readonly caseFile: CaseFile;
  readonly numbers: ReadonlyMap<Sha256, number>;
  readonly recordings: ReadonlyMap<Sha256, Sha256>;
  readonly receipts: readonly CheckedReceipt[];
}

function whyApart({ sha256 }: Original, kind: OriginalKind, beside: Beside): string {
  const { caseFile, numbers, recordings } = beside;
  if (kind === "zip") {
    const inside = caseFile.originals.filter(({ archive }) => archive === sha256);
    const listed = inside.flatMap((member) => numbers.get(member.sha256) ?? []).toSorted((a, b) => a - b);
    return listed.length > 0
      ? `压缩包，里面的文件另列为${listed.map((no) => `证据${no}`).join("、")}；压缩包本身也留着。`
      : "压缩包，里面的文件逐个另列；压缩包本身也留着。";
  }
  if (kind === "unknown") return "有据不会读这个文件，不知道里面有什么。你看过、有用的，自己列进证据目录。";
  if (isTranscript(kind) && recordings.has(sha256)) return "录音的文字稿，和录音放在一起；现在没有靠它证明的事。";
  if (isTranscript(kind)) return "录音的文字稿，还不知道是哪段录音的；现在没有靠它证明的事。";
  if (isWriting(kind)) return "照片里的字，证据链还没有用上。是借条、收条的，原件收好，自己列进证据目录。";
  if (isReceipt(kind)) return whyReceipt(sha256, beside);
  if (kind === "time-stamp") return "时间戳，和它所盖的文件一起交；盖的是哪一份，看保管记录（youju custody）。";
  if (isSound(kind)) return "录音里的话，证据链还没有用上。要作证据的，自己写明证明什么，附上文字稿。";
  if (isChat(kind)) return "里面还没有标出能证明什么的话，也没有算进借款、还款的转账。";
  if (isBill(kind)) return "里面没有算进借款、还款的往来。";
  return "现在没有靠它证明的事。";
}

function whyReceipt(sha256: Sha256, { receipts, numbers }: Beside): string {
  const receipt = receipts.find(({ original }) => original === sha256);
  const listed = (receipt?.matched ?? []).flatMap((matched) => numbers.get(matched) ?? []).toSorted((a, b) => a - b);
  return listed.length > 0
    ? `存证证书，印着${listed.map((no) => `证据${no}`).join("、")}的哈希，到平台核验以后和它一起交。`
    : "存证证书，印的哈希和证据目录里的文件对不上，现在用不上。";
}

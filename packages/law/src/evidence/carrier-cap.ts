/** What a piece of evidence can bear (chain-rubric M1–M6): the cap of its carrier, then what speaks against it. The product's own grades. */
import type { Grade } from "@youju/model";
import type { EvidenceInput, EvidenceKind } from "./evidence-input.ts";
import { lowerGrade, oneGradeDown } from "./grade-order.ts";

/** A run of messages, in which gaps say something. */
const RUNS: ReadonlySet<EvidenceKind> = new Set([
  "chat-on-phone",
  "chat-migrated",
  "chat-export",
  "screenshot",
  "screen-recording",
  "time-stamp",
  "blockchain",
  "settlement-concession",
]);

/** Full weight as it comes: a platform, a bank or a notary issued it. */
const ISSUED: ReadonlySet<EvidenceKind> = new Set([
  "transfer-voucher",
  "bill-stamped",
  "bank-receipt",
  "notarial-deed",
]);

/** One-sided: the creditor's own words, or a name that a person gave. */
const ONE_SIDED: ReadonlySet<EvidenceKind> = new Set(["transfer-remark", "own-statement"]);

/**
 * The most that the carrier bears, whatever it says: 强 with the original at hand, or issued by a platform or a notary; 中 for
 * copies that are whole; 弱 for bits; 缺 where it may not be used (M5, M6).
 */
export function carrierCap(input: EvidenceInput): Grade {
  const { kind, original } = input;
  if (unusable(input)) return "missing";
  if (ISSUED.has(kind)) return original === "gone" ? "fair" : "strong";
  if (ONE_SIDED.has(kind)) return "weak";
  if (kind === "bill-file") return "fair";
  if (kind === "witness") return witnessCap(input);
  if (kind === "iou-electronic") return input.reliableSignature === true ? "strong" : "fair";
  if (isPaper(kind)) return paperCap(input);
  if (original === "kept") return "strong";
  if (kind === "screenshot") return input.profileShown === true && input.continuous === true ? "fair" : "weak";
  const bare = kind === "chat-on-phone" || kind === "voice-message";
  return bare && original === "gone" ? "weak" : "fair";
}

/** The grade of one piece by itself: the cap, and then the downs. */
export function evidenceGrade(input: EvidenceInput): Grade {
  const cap = carrierCap(input);
  if (input.altered === true || input.contradicted === true || unproven(input)) return lowerGrade(cap, "weak");
  const vague = input.kind === "call-recording" && (input.sumPlain === false || input.reserved === true);
  const graded = vague ? lowerGrade(cap, "fair") : cap;
  return input.continuous === false && RUNS.has(input.kind) ? oneGradeDown(graded) : graded;
}

/** 解释 106 and 107; a witness who stays away without reason (证据规定 68). */
function unusable({ kind, obtained, talks, witnessComes }: EvidenceInput): boolean {
  if (obtained === "bugged" || obtained === "hacked" || obtained === "threatened") return true;
  if (kind === "settlement-concession") return talks === "led-by-body" || talks === "in-suit";
  return kind === "witness" && witnessComes === false;
}

/** 在线诉讼规则 18: disputed as false before it was put on the chain, and nothing shows how it came about. */
const unproven = ({ kind, sealed, disputed, original }: EvidenceInput): boolean =>
  (kind === "blockchain" || kind === "time-stamp") && disputed === true && sealed !== "at-once" && original !== "kept";

const isPaper = (kind: EvidenceKind): boolean =>
  kind === "iou-paper" || kind === "iou-photo" || kind === "settlement-agreement";

function paperCap({ kind, signed, original, identityTied }: EvidenceInput): Grade {
  if (signed === false) return "weak";
  if (original === "kept" && signed === true) return "strong";
  return kind === "iou-photo" && identityTied === false ? "weak" : "fair";
}

const witnessCap = ({ witnessComes, witnessInterested }: EvidenceInput): Grade =>
  witnessComes === true && witnessInterested === false ? "fair" : "weak";

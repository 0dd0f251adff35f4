/** 标记: the words that a person marked as proving something, with the message that they stand in. */
import type {
  CalendarDate,
  DecisionOf,
  FindingKind,
  Fen,
  Instant,
  Message,
  Rate,
  Recording,
  Warning,
} from "@youju/model";
import { dateOf, moneyFromContract } from "@youju/model";
import type { Survey } from "./survey.ts";
import { rateOrNone } from "./terms.ts";
import { warning } from "./warn.ts";

export interface Mark {
  readonly decision: string;
  readonly finding: FindingKind;
  readonly message: Message;
  /** Place of the message in `caseFile.records`. */
  readonly index: number;
  readonly at: Instant;
  readonly on: CalendarDate;
  readonly amount: Fen | null;
  readonly date: CalendarDate | null;
  readonly annualRate: Rate | null;
  /** As the decision names it; resolve it with the loans' aliases. */
  readonly loan: string | null;
  readonly reached: boolean | null;
}

/** Standing marks whose message is there and has a time, in order of time. */
export function marksOf(
  decisions: readonly DecisionOf<"confirm-finding">[],
  survey: Survey,
): { readonly marks: readonly Mark[]; readonly warnings: readonly Warning[] } {
  const marks: Mark[] = [];
  const warnings: Warning[] = [];
  for (const decision of decisions) {
    const found = survey.wanted.get(decision.target);
    if (found?.record.kind === "recording") warnings.push(inRecording(found.record));
    if (found === undefined || found.record.kind !== "message") continue;
    if (found.record.at === undefined) {
      warnings.push(
        warning("mark-without-time", `标记的消息没有时间，不能用来证明什么：“${shorten(found.record.text)}”。`, {
          sources: [found.record.source],
        }),
      );
      continue;
    }
    if (found.record.sideUnknown === true) {
      warnings.push(withoutSide(found.record));
      continue;
    }
    marks.push(markOf(decision, found.record, found.record.at, found.index));
  }
  return {
    marks: marks.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.decision < b.decision ? -1 : 1)),
    warnings,
  };
}

/** Words of nobody knows whom prove nothing. */
const withoutSide = ({ text, source }: Message): Warning =>
  warning("mark-without-side", `标记的话还不知道是你说的还是对方说的，没有用上：“${shorten(text)}”。`, {
    mend: "先说明那份聊天里哪一个是你。",
    sources: [source],
  });

/** A recording has no time of its own that can be relied on, and no side. */
function inRecording({ text = "", source }: Recording): Warning {
  return warning("mark-in-recording", `标记的是录音里的话，证据链还没有用上它：“${shorten(text)}”。`, {
    mend: "文字稿和原录音都留好；录音是哪天录的、谁说的，起诉时自己写明。",
    sources: [source],
  });
}

function markOf(decision: DecisionOf<"confirm-finding">, message: Message, at: Instant, index: number): Mark {
  const { finding, amount, date, annualRate, loan, reached } = decision.value;
  return {
    decision: decision.id,
    finding,
    message,
    index,
    at,
    on: dateOf(at),
    amount: amount === undefined ? null : moneyFromContract(amount),
    date: date ?? null,
    annualRate: annualRate === undefined ? null : rateOrNone(annualRate),
    loan: loan ?? null,
    reached: reached ?? null,
  };
}

const SHOWN = 40;

/** At most 40 characters of a message, on one line. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : line;
}

/** `2024-03-01 他说“九月一号前还你”` */
export const quote = (mark: Mark): string =>
  `${mark.on} ${mark.message.side === "own" ? "你" : "他"}说“${shorten(mark.message.text)}”`;

/** 催告: stated ones, those that a person added, and messages marked as demands. */
import type { CalendarDate, CaseFacts, CaseRecord, Decision, Reason, StatedDemand } from "@youju/model";
import { byAlias, type Loan } from "./loan.ts";
import type { Mark } from "./marks.ts";
import { type FieldLines, statedReason } from "./stated-reason.ts";
import { ofKind } from "./verdicts.ts";

export interface Demand {
  readonly date: CalendarDate;
  readonly deadline: CalendarDate | null;
  readonly reached: boolean;
  /** Null: about all loans. */
  readonly loan: string | null;
  readonly mark: Mark | null;
  readonly by: Reason;
  readonly decisions: readonly string[];
}

/** What stands right under a message that WeChat did not deliver. */
const NOT_DELIVERED = /开启了朋友验证|还不是他.{0,2}朋友|被对方拒收/u;

/** All demands by date; only words of the creditor can be one. A marked one counts as not arrived where the next line says that it was refused. */
export function demandsOf(
  facts: CaseFacts,
  lines: FieldLines,
  decisions: readonly Decision[],
  marks: readonly Mark[],
  loans: readonly Loan[],
  records: readonly CaseRecord[],
): Demand[] {
  const ids = byAlias(loans);
  const stated = (facts.demands ?? []).map((demand, i) => plain(demand, statedReason(`demands[${i}].date`, lines), []));
  const added = ofKind(decisions, "demand").map((decision) =>
    plain(decision.value, { kind: "decision", id: decision.id }, [decision.id]),
  );
  const marked = marks
    .filter(
      (mark) => mark.finding === "demand" && mark.message.side === "own" && (mark.loan === null || ids.has(mark.loan)),
    )
    .map((mark) => ({
      date: mark.on,
      deadline: mark.date,
      reached: mark.reached ?? !refused(mark, records),
      loan: mark.loan === null ? null : ids.get(mark.loan)!.id,
      mark,
      by: markReason(mark),
      decisions: [mark.decision],
    }));
  return [...stated, ...added, ...marked].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function plain(demand: StatedDemand, by: Reason, decisions: readonly string[]): Demand {
  return {
    date: demand.date,
    deadline: demand.deadline ?? null,
    reached: demand.reached,
    loan: null,
    mark: null,
    by,
    decisions,
  };
}

function refused(mark: Mark, records: readonly CaseRecord[]): boolean {
  const next = records[mark.index + 1];
  if (next?.kind !== "message" || next.side !== "system") return false;
  return (
    next.source.original === mark.message.source.original &&
    next.chat === mark.message.chat &&
    NOT_DELIVERED.test(next.text)
  );
}

/** A marked message as a reason: the decision, and the line that it is about. */
export function markReason(mark: Mark): Reason {
  return {
    kind: "policy",
    id: "marked-words",
    text: "你标记的一句话",
    inputs: [
      {
        name: "原话",
        value: mark.message.text,
        by: { kind: "record", records: [mark.message.id], source: [mark.message.source] },
      },
      { name: "标记", value: mark.finding, by: { kind: "decision", id: mark.decision } },
    ],
  };
}

import { useElementSize } from "@mantine/hooks";
import type { DecisionOf } from "@youju/model";
import { useQueries } from "@tanstack/react-query";
import { Section } from "../../../components/Section.tsx";
import { sourceQuery } from "../../../data/queries.ts";
import { findingName } from "../../../text/findings.ts";
import { shortMoney } from "../../../text/money.ts";
import { useCaseView } from "../case-view.ts";
import s from "./Timeline.module.css";
import { TimelineStrip } from "./TimelineStrip.tsx";
import type { TimelineEvent } from "./timeline-layout.ts";

/** 钱与话: above the line what was paid, below it what was said. */
export function Timeline() {
  const { id, assessment, decisions } = useCaseView();
  const { ref, width } = useElementSize();
  const marks = decisions.filter((decision) => decision.kind === "confirm-finding");
  const sources = useQueries({ queries: marks.map((mark) => sourceQuery(id, mark.target, 0)) });
  const said = marks.flatMap((mark, index) =>
    saidEvent(
      mark,
      sources[index]?.data?.lines.find((line) => line.asked),
    ),
  );
  const { loans, repayments, claim } = assessment;
  const dues = [...new Set(claim.byLoan.map((loan) => loan.due).filter((due) => due !== null))];
  const events: readonly TimelineEvent[] = [
    ...loans.map((loan) => ({
      kind: "lent" as const,
      on: loan.date,
      amount: loan.principal,
      text: `借出 ${shortMoney(loan.principal)}`,
    })),
    ...repayments.map((one) => ({
      kind: "repaid" as const,
      on: one.date,
      amount: one.amount,
      text: `还 ${shortMoney(one.amount)}`,
    })),
    ...dues.map((due) => ({ kind: "due" as const, on: due, text: `到期 ${due.slice(5)}` })),
    ...said,
  ];
  if (events.length === 0) return null;
  return (
    <Section id="timeline" title="钱与话" note="上面是钱，下面是说过的话">
      <div className={s.card} ref={ref}>
        {width === 0 ? null : <TimelineStrip events={events} asOf={assessment.asOf} width={width} />}
      </div>
    </Section>
  );
}

function saidEvent(
  mark: DecisionOf<"confirm-finding">,
  line: { readonly at: string | null; readonly text: string } | undefined,
): readonly TimelineEvent[] {
  if (line === undefined || line.at === null) return [];
  const demand = mark.value.finding === "demand";
  const text = line.text === "" ? findingName(mark.value.finding) : `“${line.text}”`;
  return [{ kind: "said", on: line.at.slice(0, 10) as TimelineEvent["on"], text, demand }];
}

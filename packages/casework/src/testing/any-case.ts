/** Arbitrary small cases: payments both ways, in bill, chat or both, with decisions about them. */
import fc from "fast-check";
import type { CaseFacts, DecisionInput } from "@youju/model";
import { bill, chat, day, decided, facts, type Line, type Row, type Source } from "./build.ts";

interface Paid {
  readonly day: number;
  readonly minute: number;
  readonly yuan: number;
  readonly direction: "in" | "out";
  readonly in: "bill" | "chat" | "both";
  readonly id: boolean;
  readonly state: "received" | "returned";
}

const paid: fc.Arbitrary<Paid> = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  minute: fc.nat(1300),
  yuan: fc.constantFrom(100, 300, 520, 1000, 2000, 8888),
  direction: fc.constantFrom("in", "out"),
  in: fc.constantFrom("bill", "chat", "both"),
  id: fc.boolean(),
  state: fc.constantFrom("received", "received", "received", "returned"),
});

const pad = (n: number): string => String(n).padStart(2, "0");
const timeOf = ({ day, minute }: Paid, later = 0): string =>
  `2024-${pad(1 + (day % 12))}-${pad(day)} ${pad(Math.floor((minute + later) / 60))}:${pad((minute + later) % 60)}:00`;
const idOf = (payment: Paid, i: number): { id?: string } => (payment.id ? { id: `T${i}` } : {});

function rowsOf(payments: readonly Paid[]): Row[] {
  return payments.flatMap((payment, i) =>
    payment.in === "chat"
      ? []
      : [
          {
            at: timeOf(payment),
            amount: String(payment.yuan),
            direction: payment.direction,
            state: payment.state,
            ...idOf(payment, i),
          },
        ],
  );
}

function linesOf(payments: readonly Paid[]): Line[] {
  const lines = payments.flatMap((payment, i): Line[] => {
    if (payment.in === "bill") return [];
    const [payer, payee] = payment.direction === "out" ? (["own", "other"] as const) : (["other", "own"] as const);
    const same = { amount: String(payment.yuan), direction: payment.direction, ...idOf(payment, i) };
    return [
      { at: timeOf(payment), side: payer, state: "sent", ...same },
      { at: timeOf(payment, 2), side: payee, state: payment.state, ...same },
    ];
  });
  return lines.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function decisionsAbout(
  sources: readonly Source[],
  picks: readonly { readonly at: number; readonly kind: number }[],
): DecisionInput[] {
  const records = sources.flatMap((source) => source.records);
  if (records.length === 0) return [];
  return picks.map(({ at, kind }): DecisionInput => {
    const target = records[at % records.length]!.id;
    const all: DecisionInput[] = [
      { kind: "loan", target },
      { kind: "not-a-loan", target },
      { kind: "repayment", target },
      { kind: "not-a-repayment", target },
      { kind: "set-terms", target, value: { due: day("2025-06-01"), annualRate: "月息1%" } },
      { kind: "confirm-finding", target, value: { finding: "acknowledgement" } },
      { kind: "pays-loan", target, value: { for: "principal" } },
      { kind: "original-kept", target: sources[0]!.original.sha256, value: "phone" },
    ];
    return all[kind % all.length]!;
  });
}

export interface AnyCase {
  readonly facts: CaseFacts;
  readonly sources: readonly Source[];
  readonly inputs: readonly DecisionInput[];
}

export const anyCase: fc.Arbitrary<AnyCase> = fc
  .record({
    payments: fc.array(paid, { minLength: 1, maxLength: 12 }),
    picks: fc.array(fc.record({ at: fc.nat(50), kind: fc.nat(50) }), { maxLength: 4 }),
  })
  .map(({ payments, picks }) => {
    const rows = rowsOf(payments);
    const lines = linesOf(payments);
    const half = Math.ceil(rows.length / 2);
    const sources = [
      bill("一.csv", rows.slice(0, half + 1)),
      bill("二.csv", rows.slice(half)),
      chat("聊天.json", lines),
    ];
    const inputs = decisionsAbout(sources, picks);
    return { facts: facts({ decisions: decided(...inputs) }), sources, inputs };
  });

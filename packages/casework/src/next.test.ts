import { expect, test } from "vitest";
import type { DecisionInput } from "@youju/model";
import { assessed, KEPT, LOAN, REPAID, said, STORY, story } from "./testing/assessed.ts";
import { bill, chat, day, sentAndReceived } from "./testing/build.ts";

const CONFIRMED: DecisionInput[] = [{ kind: "loan", target: LOAN }, { kind: "repayment", target: REPAID }];
const due = (date: string): DecisionInput => ({ kind: "set-terms", target: LOAN, value: { due: day(date) } });
const DUE = due("2024-09-01");
const mark = (line: number, value: Extract<DecisionInput, { kind: "confirm-finding" }>["value"]): DecisionInput => ({ kind: "confirm-finding", target: said(line), value });
const REQUEST = mark(1, { finding: "borrow-request", amount: "20000.00" });
const DUE_WORDS = mark(2, { finding: "due-term", date: day("2024-09-01") });
const PEOPLE: DecisionInput[] = [
  { kind: "set-party", target: "creditor", value: { idNumber: "440300000000000000", domicile: "广东省深圳市南山区" } },
  { kind: "set-party", target: "debtor", value: { domicile: "北京市朝阳区" } },
];
const REFUSED: DecisionInput = { kind: "demand", value: { date: day("2025-01-01"), reached: false } };
const PAID: DecisionInput = { kind: "add-repayment", value: { date: day("2024-12-01"), amount: "20000.00" } };

/** Everything strong: he gives his name and his voice from this account, asks, names the day, and the phone is kept. */
const full = chat("聊天.json", [
  { at: "2024-03-01 18:02:00", text: "我是张伟，借我两万" },
  { at: "2024-03-01 18:03:00", type: "voice" },
  { at: "2024-03-01 18:06:00", text: "九月一号前还你" },
  ...sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:05", "20000", "T1"),
]);
const row = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "20000", id: "T1" }]);
const strong = (...more: DecisionInput[]) => {
  const about = (line: number, value: Extract<DecisionInput, { kind: "confirm-finding" }>["value"]): DecisionInput => ({ kind: "confirm-finding", target: full.records[line - 1]!.id, value });
  return story([{ kind: "loan", target: row.records[0]!.id }, { kind: "original-kept", target: full.original.sha256, value: "phone" }, about(1, { finding: "borrow-request", amount: "20000.00" }), about(3, { finding: "due-term", date: day("2024-09-01") }), ...more], {}, [row, full]);
};

/** A case in which who he is stands at fair already, by his voice. */
function named(...more: DecisionInput[]) {
  const voice = chat("语音.json", [{ at: "2024-03-02 09:00:00", type: "voice" }]);
  return story([...CONFIRMED, DUE, DUE_WORDS, ...more], {}, [STORY.bill, STORY.chat, voice]);
}

/** The stage of a case, and the one thing to do. */
test.each<[string, ReturnType<typeof story>, string, string | null]>([
  ["no files", story([], {}, []), "2026-11-23", "add-files"],
  ["nobody recognised", story([], {}, [bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "100", who: "王芳" }])]), "2026-11-23", "who-is-debtor"],
  ["payments, but no loan", story([], {}, [bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "520" }])]), "2026-11-23", "add-loan"],
  ["proposals", story(), "2026-11-23", "confirm-proposals"],
  ["no due date", story(CONFIRMED), "2026-11-23", "first-demand"],
  ["no due date, and the message was refused", story([...CONFIRMED, REFUSED]), "2026-11-23", "demand-letter"],
  ["the weakest element", story([...CONFIRMED, DUE]), "2026-11-23", "transfer-voucher"],
  ["words that wait in the chat", named(), "2026-11-23", "mark-loan-words"],
  ["marked words of an export", named(mark(1, { finding: "borrow-request", amount: "20000.00" })), "2026-11-23", "keep-phone"],
  ["not due yet, evidence first", story([...CONFIRMED, due("2027-01-01")]), "2026-11-23", "transfer-voucher"],
  ["all strong, papers missing", strong(), "2026-11-23", "debtor-id-or-address"],
  ["all strong and ready", strong(...PEOPLE), "2026-11-23", "choose-road"],
  ["all strong and sued already", strong(...PEOPLE, { kind: "filing-date", value: day("2026-11-01") }), "2026-11-23", null],
  ["all strong, nothing due", strong(...PEOPLE), "2024-08-01", "wait-for-due-date"],
  ["less than 180 days of limitation", strong(...PEOPLE), "2027-06-01", "limitation-near"],
  ["the same before proposals are settled", story([DUE, DUE_WORDS, REQUEST, KEPT], { repayments: [] }), "2027-06-01", "limitation-near"],
  ["limitation has run out", strong(...PEOPLE), "2028-01-01", "new-agreement"],
  ["all repaid", story([...CONFIRMED, PAID]), "2026-11-23", null],
])("%s", (_, file, asOf, id) => {
  const { next } = assessed(file, asOf);
  expect(next?.id ?? null).toBe(id);
  if (next === null) return;
  expect([next.steps.length > 0, next.basis.length > 0, next.why.length > 0]).toEqual([true, true, true]);
});

test("it is the free mend that lifts the weakest needed element", () => {
  const { next } = assessed(story([...CONFIRMED, DUE, KEPT, REQUEST]));
  expect(next).toMatchObject({ element: "identity", cost: "不花钱" });
});

test("steps in an app say of when they are", () => {
  const dated = (file: ReturnType<typeof story>) => assessed(file).next!.steps.at(-1);
  expect(dated(story([], {}, []))).toBe("以上是 2024-12 的菜单，可能已变");
  expect(dated(story([...CONFIRMED, DUE]))).toBe("以上是 2025-08 的菜单，可能已变");
});

test("the roads to choose from are those that are open, with what they cost", () => {
  const { next, roads } = assessed(strong(...PEOPLE));
  const open = roads.filter((road) => road.open && ["negotiation", "mediation", "payment-order", "small-claim", "suit"].includes(road.id));
  expect(next!.steps).toHaveLength(open.length);
  expect(next!.steps.join()).toContain("支付令（法院费用");
});

import { describe, expect, test } from "vitest";
import { type DecisionInput, type ElementId, UNNAMED } from "@youju/model";
import { assessed, billOnly, chatOnly, KEPT, LOAN, said, story } from "../testing/assessed.ts";
import { day, sentAndReceived } from "../testing/build.ts";

type File = Parameters<typeof assessed>[0];
const mends = (file: File, id: ElementId) => assessed(file).chain.elements.find((each) => each.id === id)!.repairs;
const ids = (file: File, id: ElementId) => mends(file, id).map((repair) => `${repair.id} → ${repair.reaches}`);
const stated = (deliveredBy: string, principal = "3000") => story([], { loans: [{ date: "2023-05-01", principal, deliveredBy }], repayments: [] }, []);
const REQUEST: DecisionInput = { kind: "confirm-finding", target: said(1), value: { finding: "borrow-request", amount: "20000.00" } };

/** Each mend is right for the case, and says honestly what it can reach. */
test.each<[string, File, ElementId, string[]]>([
  ["delivery in bill and chat, export alone", story(), "delivery", ["keep-phone → strong", "sealed-statement → strong"]],
  ["the phone is kept already", story([KEPT]), "delivery", ["sealed-statement → strong"]],
  ["a bill alone has no phone to keep", billOnly([{ at: "2024-03-01 18:10:00", amount: "2000" }]), "delivery", ["sealed-statement → strong"]],
  ["a chat alone", chatOnly(sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:05", "2000")), "delivery", ["sealed-statement → strong", "download-bill → fair"]],
  ["nothing but a stated transfer", stated("wechat"), "delivery", ["download-bill → fair", "sealed-statement → strong"]],
  ["cash", stated("cash"), "delivery", ["cash-receipt → strong", "receipt-words → fair"]],
  ["a bank transfer", stated("bank"), "delivery", ["bank-receipt → strong"]],
  ["Alipay", stated("alipay"), "delivery", ["alipay-proof → strong"]],
  ["identity by a WeChat transfer", story(), "identity", ["transfer-voucher → strong", "iou-with-name → fair", "enquiry-order → strong"]],
  ["identity where no WeChat transfer is", stated("cash"), "identity", ["iou-with-name → fair", "enquiry-order → strong"]],
  ["identity by a bank transfer", stated("bank"), "identity", ["bank-receipt → strong", "iou-with-name → fair", "enquiry-order → strong"]],
  ["words that wait in the chat", story(), "agreement", ["mark-loan-words → strong", "ask-to-confirm-sum → strong", "iou-afterwards → strong", "recorded-call → fair"]],
  ["marked words of an export", story([REQUEST]), "agreement", ["keep-phone → strong", "ask-to-confirm-sum → strong", "iou-afterwards → strong", "recorded-call → fair"]],
  ["no chat, no words to find", stated("cash"), "agreement", ["ask-to-confirm-sum → strong", "iou-afterwards → strong", "recorded-call → fair"]],
  ["a due date that only I state", story([{ kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } }]), "due", ["mark-due-date → strong", "confirm-due-date → strong"]],
  ["a demand that was refused", story([{ kind: "demand", value: { date: day("2025-01-01"), reached: false } }]), "demand", ["registered-letter → strong", "written-demand → strong"]],
])("%s", (_, file, element, expected) => {
  expect(ids(file, element)).toEqual(expected);
});

describe("steps", () => {
  test("in an app carry the date of their source", () => {
    const repairs = assessed(story()).chain.elements.flatMap((element) => element.repairs);
    for (const repair of repairs) expect([repair.id, repair.stepsAsOf !== null]).toEqual([repair.id, repair.steps.some((step) => step.startsWith("我 → "))]);
  });

  test("never name somebody whom nobody has named", () => {
    const unnamed = story();
    const facts = { ...unnamed.facts, debtor: { ...unnamed.facts.debtor, name: UNNAMED.debtor } };
    const voucher = mends({ ...unnamed, facts }, "identity").find((repair) => repair.id === "transfer-voucher")!;
    expect(voucher.steps.join()).not.toContain(UNNAMED.debtor + "。");
    expect(mends(story(), "identity")[0]!.steps.join()).toContain("真实姓名：张伟");
  });
});

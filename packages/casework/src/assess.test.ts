import { expect, test } from "vitest";
import { assess } from "./assess.ts";
import { bill, caseFile, chat, day, decided, facts, sentAndReceived } from "./testing/build.ts";

/** The story of the first example: ¥20,000 lent without interest, ¥5,000 back after the due date. */
const story = () => {
  const money = bill("账单.csv", [
    { at: "2024-03-01 18:10:00", amount: "20000", id: "T1" },
    { at: "2024-10-08 12:03:41", amount: "5000", direction: "in", remark: "还你五千" },
  ]);
  const words = chat("聊天.json", [
    { at: "2024-03-01 18:02:00", text: "能不能借我两万" },
    { at: "2024-03-01 18:06:00", text: "九月一号前还你" },
    ...sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:05", "20000", "T1"),
    { at: "2024-10-08 12:03:00", amount: "5000", state: "sent", direction: "in" },
    { at: "2024-10-08 12:03:41", side: "own", amount: "5000", state: "received", direction: "in" },
  ]);
  return { money, words };
};

function assessed(...args: Parameters<typeof assess>) {
  const outcome = assess(...args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.assessment;
}

test("the first example to the fen, on three dates", () => {
  const { money, words } = story();
  const decisions = decided({ kind: "set-terms", target: money.records[0]!.id, value: { due: day("2024-09-01") } });
  const file = caseFile(facts({ decisions }), [money, words]);
  const on = (date: string) => assessed(file, { asOf: day(date) }).claim;
  expect(on("2024-12-31")).toMatchObject({ principal: "15066.08", overdueInterest: "117.54", total: "15183.62", payable: "15183.62" });
  expect(on("2026-11-23")).toMatchObject({ overdueInterest: "1074.42", total: "16140.50" });
  expect(on("2024-08-31")).toMatchObject({ total: "20000.00", payable: "0.00" });
});

import { expect, test } from "vitest";
import type { DecisionInput } from "@youju/model";
import { assessed, KEPT, LOAN, REPAID, said, story } from "./testing/assessed.ts";
import { bill, day } from "./testing/build.ts";

const CONFIRMED: DecisionInput[] = [{ kind: "loan", target: LOAN }, { kind: "repayment", target: REPAID }];
const DUE: DecisionInput = { kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } };

test.each<[string, ReturnType<typeof story>, string]>([
  ["no files", story([], {}, []), "add-files"],
  ["nobody recognised", story([], {}, [bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "100", who: "王芳" }])]), "who-is-debtor"],
  ["payments, but no loan", story([], {}, [bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "520" }])]), "add-loan"],
  ["proposals", story(), "confirm-proposals"],
  ["no due date", story(CONFIRMED), "first-demand"],
  ["the weakest element", story([...CONFIRMED, DUE]), "transfer-voucher"],
])("%s", (_, file, id) => {
  const { next } = assessed(file);
  expect(next).toMatchObject({ id });
  expect([next!.steps.length > 0, next!.basis.length > 0, next!.why.length > 0]).toEqual([true, true, true]);
});

test("it is the free mend that lifts the weakest needed element", () => {
  const strong: DecisionInput[] = [KEPT, { kind: "confirm-finding", target: said(1), value: { finding: "borrow-request", amount: "20000.00" } }];
  expect(assessed(story([...CONFIRMED, DUE, ...strong])).next).toMatchObject({ element: "identity", cost: "不花钱" });
});

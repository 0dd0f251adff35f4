import { expect, test } from "vitest";
import { mappingOf, type PreviewTable, rolesOf, withRole, wantingIn } from "./said-columns.ts";

const TABLE: PreviewTable = {
  delimiter: ";",
  rows: [{ at: 1, cells: ["发生于", "数目", "跟谁"] }, { at: 2, cells: ["2024-03-01", "5.00", "张伟"] }],
  columns: [{ role: "remark", column: 3 }, { role: "counterparty", column: 3 }, { role: "date", column: 1 }],
};

test("what is known is shown, one thing a column", () => {
  expect([...rolesOf(TABLE)]).toEqual([[1, "date"], [3, "counterparty"]]);
});

test("a role is given and taken away, and no other column loses its own by it", () => {
  const roles = withRole(rolesOf(TABLE), 2, "date");
  expect([...roles]).toEqual([[1, "date"], [3, "counterparty"], [2, "date"]]);
  expect(wantingIn(roles)).toContain("两栏都选了“日期”");
  expect([...withRole(roles, 3, undefined)]).toEqual([[1, "date"], [2, "date"]]);
});

test.each<[string, Parameters<typeof mappingOf>[1], string | undefined]>([
  ["nothing", new Map(), "日期"],
  ["a day", new Map([[1, "date"]]), "金额"],
  ["two kinds of sums", new Map([[1, "date"], [2, "amount"], [3, "out"]]), "只能选一种"],
  ["a day and a sum", new Map([[1, "date"], [2, "amount"]]), undefined],
  ["a day and what went", new Map([[1, "date"], [2, "out"]]), undefined],
])("%s", (_, roles, wanting) => {
  if (wanting === undefined) expect(wantingIn(roles)).toBeUndefined();
  else expect(wantingIn(roles)).toContain(wanting);
  expect(mappingOf(TABLE, roles, 1) === undefined).toBe(wanting !== undefined);
});

test("by number with what they were counted in; in a PDF by name where there is one of it", () => {
  const roles = new Map([[1, "date"], [2, "amount"]] as const);
  expect(mappingOf(TABLE, roles, 1)).toEqual({ date: 1, amount: 2, delimiter: ";" });
  expect(mappingOf({ name: "流水", rows: TABLE.rows, columns: [] }, roles, 2)).toEqual({ date: 1, amount: 2, sheet: "流水" });
  expect(mappingOf({ rows: [{ cells: ["发生于", "数目", "数目"] }], columns: [] }, roles, 1)).toEqual({ date: "发生于", amount: 2 });
});

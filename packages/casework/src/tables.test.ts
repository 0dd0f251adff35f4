import { type LawTables, lawTablesWith, type UserRow } from "@youju/law";
import { addDays } from "@youju/model";
import { expect, test } from "vitest";
import { assess } from "./assess.ts";
import { billOnly } from "./testing/assessed.ts";
import { day } from "./testing/build.ts";

const row = (cells: Readonly<Record<string, string>>, replaces = false): UserRow => ({
  cells,
  source: "新.csv",
  addedOn: day("2026-11-23"),
  replaces,
});

/** 李明 lent ¥20,000 on 2026-01-05 until a day; nobody spoke of interest. */
function assessed(due: string, tables?: LawTables) {
  const file = billOnly([{ at: "2026-01-05 10:00:00", amount: "20000", id: "T1" }], {
    loans: [{ date: "2026-01-05", principal: "20000.00", due }],
  });
  const outcome = assess(file, { asOf: day("2026-11-23"), why: true, ...(tables === undefined ? {} : { tables }) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.assessment;
}

const codes = (of: ReturnType<typeof assessed>): readonly string[] => of.warnings.map((warning) => warning.code);

test("a claim that begins after our last LPR row goes by the user's, and says whose it is", () => {
  const ours = assessed("2026-10-24");
  expect(ours.claim.overdueInterest).toBe("49.32");
  expect(codes(ours)).toContain("lpr-past-table");
  const mine = assessed("2026-10-24", lawTablesWith({ lpr: [row({ date: "2026-10-20", rate: "2.90" })] }));
  expect(mine.claim.overdueInterest).toBe("47.67");
  expect(codes(mine)).toContain("lpr-by-user");
  expect(codes(mine)).not.toContain("lpr-past-table");
  expect(JSON.stringify(mine.reasons)).toContain("按一年期LPR 2026-10-20 公布的 2.90%（用户添加）");
});

test("a claim that rests on a row of one source says so", () => {
  expect(codes(assessed("2026-08-25"))).toContain("lpr-one-source");
  expect(codes(assessed("2026-08-10"))).not.toContain("lpr-one-source");
});

test("a year of holidays that the user adds ends the doubt about the last day", () => {
  const off = [...Array.from({ length: 22 }, (_, i) => addDays(day("2029-01-25"), i)), "2029-05-01", "2029-10-01"];
  const holidays = off.map((date) => row({ date, type: "放假" }));
  const unknown = assessed("2026-02-01");
  expect(unknown.limitation).toMatchObject({ safeUntil: "2029-02-01", expiresOn: "2029-02-01" });
  expect(codes(unknown)).toContain("holidays-unknown");
  const known = assessed("2026-02-01", lawTablesWith({ holidays }));
  expect(known.limitation).toMatchObject({ safeUntil: "2029-02-01", expiresOn: "2029-02-16" });
  expect(codes(known)).not.toContain("holidays-unknown");
  expect(codes(known)).toContain("holidays-by-user");
});

test("court fees follow the user's scale, and say so", () => {
  const scale = [
    { fee: "执行费", upTo: "10000.00", amount: "70.00", percent: "" },
    { fee: "执行费", upTo: "以上", amount: "", percent: "2.00" },
  ].map((cells) => row(cells, true));
  const fees = (of: ReturnType<typeof assessed>) => Object.fromEntries(of.roads.map(({ id, fee }) => [id, fee]));
  const [ours, mine] = [assessed("2026-12-24"), assessed("2026-12-24", lawTablesWith({ fees: scale }))];
  expect([fees(ours)["enforcement"], fees(mine)["enforcement"]]).toEqual(["200.00", "270.00"]);
  expect(fees(mine)["suit"]).toBe(fees(ours)["suit"]);
  expect([codes(ours).includes("fees-by-user"), codes(mine).includes("fees-by-user")]).toEqual([false, true]);
});

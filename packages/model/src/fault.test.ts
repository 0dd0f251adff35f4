import { describe, expect, test } from "vitest";
import { describeFault, fault, faultAt, placeText } from "./fault.ts";
import { faultTables } from "./faults/index.ts";

/** Stands for any detail: it reads as a text, and so does whatever is in it. */
const anyDetail: object = new Proxy({ toString: () => "某某" }, { get: (target, key) => (key === "toString" || typeof key === "symbol" ? Reflect.get(target, key) : "某某") as unknown });
/** Stands for any details: a list of one detail reads as that detail too. */
const anyDetails: unknown = new Proxy({}, { get: () => [anyDetail] });

describe("faults", () => {
  test.each(Object.entries(faultTables))("%s says what is wrong and how to mend it", (_, sentence) => {
    const { text, mend } = (sentence as (details: unknown) => { text: string; mend: string })(anyDetails);
    for (const said of [text, mend].map(String)) {
      expect(said).toMatch(/\p{Script=Han}/u);
      expect(said).not.toMatch(/undefined|\[object|NaN|function/);
    }
  });

  test("carry their place, and a better one can be added", () => {
    const found = fault("money-decimals", { text: "1.234" }, { line: 7, field: "loans[0].principal" });
    expect(faultAt(found, { file: "case.yaml" })).toEqual({ code: "money-decimals", details: { text: "1.234" }, at: { line: 7, field: "loans[0].principal", file: "case.yaml" } });
    expect(describeFault(faultAt(found, { file: "case.yaml" }))).toEqual({
      code: "money-decimals",
      where: "case.yaml 第 7 行 loans[0].principal",
      text: "金额“1.234”的小数超过两位，人民币只到分。",
      mend: "改成最多两位小数，例如 2000.50。",
    });
  });

  test("have no place where none is known", () => {
    expect(fault("money-decimals", { text: "x" })).not.toHaveProperty("at");
    expect(placeText(undefined)).toBe("");
    expect(placeText({ file: "账单.xlsx", sheet: "明细", row: 3 })).toBe("账单.xlsx 工作表“明细” 第 3 行");
    expect(placeText({ file: "聊天.json", message: "982" })).toBe("聊天.json 消息 982");
  });
});

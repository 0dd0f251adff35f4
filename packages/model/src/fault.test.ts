import { describe, expect, test } from "vitest";
import { describeFault, fault, faultAt, placeText } from "./fault.ts";
import { faultTables } from "./faults/index.ts";

/** Stands for any detail: it reads as a text, and so does whatever is in it. */
const anyDetail: object = new Proxy({ toString: () => "某某" }, { get: (target, key) => (key === "toString" || typeof key === "symbol" ? Reflect.get(target, key) : "某某") as unknown });
/** Stands for any details: a list of one detail reads as that detail too. */
const anyDetails: unknown = new Proxy({}, { get: () => [anyDetail] });

/** Details that choose between sentences, or are counted with: every one of them is tried. */
const CHOICES: Readonly<Partial<Record<keyof typeof faultTables, readonly object[]>>> = {
  "bundle-not-zip": ["empty", "no-end"].map((why) => ({ why })),
  "bundle-text-form": ["utf-8", "line-ends", "bom", "last-line"].map((what) => ({ what })),
  "log-entry-missing": [1, 3].map((count) => ({ index: 7, count })),
  "stamp-chain": ["not-issued", "dates", "not-ca", "too-long", "extension", "weak", "algorithm"].map((why) => ({ certificate: "某某", why })),
  "stamp-purpose": ["missing", "not-critical", "several", "key-usage"].map((why) => ({ why })),
  "stamp-unreadable": ["empty", "large", "form", "more"].map((why) => ({ why })),
};

describe("faults", () => {
  test.each(Object.entries(faultTables))("%s says what is wrong and how to mend it", (code, sentence) => {
    for (const details of CHOICES[code as keyof typeof faultTables] ?? [anyDetails]) {
      const { text, mend } = (sentence as (details: unknown) => { text: string; mend: string })(details);
      for (const said of [text, mend].map(String)) {
        expect(said).toMatch(/\p{Script=Han}/u);
        expect(said).not.toMatch(/undefined|\[object|NaN|function/);
      }
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

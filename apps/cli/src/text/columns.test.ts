import { describe, expect, test } from "vitest";
import { alignedRows, displayWidth } from "./columns.ts";

describe("width in a terminal", () => {
  test.each([
    ["abc", 3],
    ["李明", 4],
    ["20,000.00 元", 12],
    ["“好”", 4],
    ["（一）", 6],
    ["e\u0301", 1],
    ["𠀀", 2],
    ["", 0],
  ])("%s is %i", (text, width) => expect(displayWidth(text)).toBe(width));
});

test("columns line up under Chinese words, numbers to the right, nothing trails", () => {
  const table = alignedRows([["时段", "利息", ""], ["a", "66.08", "逾期"], ["短", "1,074.42", ""]], ["left", "right", "left"]);
  expect(table).toBe("时段      利息\na        66.08  逾期\n短    1,074.42\n");
});

import type { Warning } from "@youju/model";
import { expect, test } from "vitest";
import { sortWarnings } from "./sort-warnings.ts";

const warning = (code: string): Warning => ({ code, text: code });

test("what asks for something stands open, what only informs is folded, what is said elsewhere is left out", () => {
  const { pressing, informing } = sortWarnings(
    ["proposals-counted", "limitation-expired", "costs-beside-claim", "never-heard-of"].map(warning),
  );
  expect(pressing.map(({ code }) => code)).toEqual(["limitation-expired", "never-heard-of"]);
  expect(informing.map(({ code }) => code)).toEqual(["costs-beside-claim"]);
});

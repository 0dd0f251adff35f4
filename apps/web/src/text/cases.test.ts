import { CASES_NOTE as inTheLawBook } from "@youju/law";
import { expect, test } from "vitest";
import { CASES_NOTE } from "./cases.ts";

test("the screen says of cases what the law book says", () => {
  expect(CASES_NOTE).toBe(inTheLawBook);
});

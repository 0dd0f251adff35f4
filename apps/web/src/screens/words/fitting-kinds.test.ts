import { expect, test } from "vitest";
import { fittingKinds } from "./fitting-kinds.ts";

const kindsOf = (side: "own" | "other") => fittingKinds(side).map((one) => one.kind);

test("my own message is offered as a demand, never as his admission", () => {
  expect(kindsOf("own")).toEqual(["due-term", "interest-term", "demand", "lend-agreement"]);
});

test("his message is offered as an admission, never as my demand", () => {
  expect(kindsOf("other")).toContain("acknowledgement");
  expect(kindsOf("other")).not.toContain("demand");
});

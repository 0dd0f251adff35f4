import { expect, test } from "vitest";
import type { Grade } from "@youju/model";
import { day } from "../testing/build.ts";
import { type Addend, together } from "./grades.ts";

const on = (date: string, grade: Grade, cap: Grade = "strong"): Addend => ({ grade, cap, carrier: { medium: "chat", wordsOn: day(date) } });
const card: Addend = { grade: "fair", cap: "strong", carrier: { medium: "chat" } };
const row = (grade: Grade): Addend => ({ grade, cap: "strong", carrier: { medium: "bill" } });

/** M8 and the rule of adding: two independent weak make fair, two independent fair make strong, nothing else adds. */
test.each<[string, Addend[], Grade]>([
  ["nothing", [], "missing"],
  ["one", [row("fair")], "fair"],
  ["a bill and a chat, both fair", [row("fair"), card], "strong"],
  ["a bill and a chat that is only an export", [row("fair"), { ...card, cap: "fair" }], "fair"],
  ["two rows of bills are one carrier", [row("fair"), row("fair")], "fair"],
  ["his words on two days", [on("2024-05-01", "fair"), on("2024-06-01", "fair")], "strong"],
  ["his words on two days, one of them only in an export", [on("2024-05-01", "fair"), on("2024-06-01", "fair", "fair")], "fair"],
  ["his words twice on one day", [on("2024-05-01", "fair"), on("2024-05-01", "fair")], "fair"],
  ["a card and his words of another day: one conversation", [card, on("2024-06-01", "fair")], "fair"],
  ["two weak", [row("weak"), on("2024-05-01", "weak")], "fair"],
  ["weak and fair do not add", [row("weak"), on("2024-05-01", "fair")], "fair"],
  ["three weak make no more than fair", [row("weak"), on("2024-05-01", "weak"), on("2024-06-01", "weak")], "fair"],
  ["what never adds", [row("weak"), { ...on("2024-05-01", "weak"), adds: false }], "weak"],
  ["strong stays strong", [on("2024-05-01", "strong"), row("fair")], "strong"],
])("%s", (_, proofs, grade) => {
  expect(together(proofs)).toBe(grade);
  expect(together(proofs.toReversed())).toBe(grade);
});

import type { Status } from "@youju/model";
import { expect, test } from "vitest";
import { openFirst } from "./open-first.ts";

const list = (...statuses: Status[]): { readonly status: Status }[] => statuses.map((status) => ({ status }));

test("a long list begins with what waits for a word, each with its place", () => {
  expect(openFirst(list("confirmed", "proposed", "stated"), 2).map(({ index }) => index)).toEqual([1, 0, 2]);
});

test("a short list keeps its order", () => {
  expect(openFirst(list("confirmed", "proposed"), 2).map(({ index }) => index)).toEqual([0, 1]);
});

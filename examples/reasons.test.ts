/** Every figure of the examples reaches a line, a decision, a stated field or an article. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Assessment } from "@youju/model";
import { bench } from "../apps/cli/src/testing/cli.ts";
import { problemsOf } from "../packages/casework/src/testing/reason-problems.ts";

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(folders.map(({ name }) => name))("%s", async (name) => {
  await using place = await bench();
  const ran = await place.youju("assess", join(import.meta.dirname, name), "--as-of", "2026-11-23", "--why", "--json");
  expect(problemsOf(JSON.parse(ran.out) as Assessment)).toEqual([]);
});

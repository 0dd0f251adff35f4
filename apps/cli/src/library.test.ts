import { expect, test } from "vitest";
import { bench } from "./testing/cli.ts";

test("a library that is no library: one sentence, and how to mend it", async () => {
  await using place = await bench();
  await place.write("library/youju.db", "这不是数据库".repeat(1000));
  const ran = await place.youju("cases");
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(/^[^\n]*\[database-damaged\][^\n]*YOUJU_HOME[^\n]*\n$/u);
});

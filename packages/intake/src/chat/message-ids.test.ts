import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs.ts";
import { messageLocators } from "./message-ids.ts";

test("whatever the order, the first of an id bears it and every other one its number", () => {
  const id = fc.oneof(fc.integer({ min: 0, max: 20 }).map(String), fc.constantFrom("007", "7234567890123456789", "x", undefined));
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
      const locate = messageLocators();
      const seen = new Map<string, number>();
      ids.forEach((one, at) => {
        const name = one ?? `n${at + 1}`;
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        expect(locate(one)).toEqual({ message: times === 1 ? name : `${name}#${times}` });
      });
    }),
    runs(200),
  );
});

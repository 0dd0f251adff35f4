import { expect, test } from "vitest";
import { realNameAmong } from "./real-name.ts";

test.each([
  [["阿杰", "周杰"], "周杰"],
  [["大伟", "张伟"], "张伟"],
  [["强子"], undefined],
  [["芳芳", "方方方"], undefined],
  [["王总", "李老师"], undefined],
  [["A张伟💰"], undefined],
])("%j: %s", (names, real) => expect(realNameAmong(names)).toBe(real));

import { fault } from "@youju/model";
import type { Verified } from "@youju/vault";
import { expect, test } from "vitest";
import { verifiedText } from "./verified-text.ts";

const checked: Verified["checked"] = { what: "bundle", name: "a.zip", files: 3, bytes: 9, originals: 1, here: 1, records: 2, reread: true, seals: 1, zip: true };
const STAMP = fault("stamp-root-not-trusted", { root: "CN=TSA", sha256: "0".repeat(64) }, { file: "data/seals/a/tsa.tsr" });
const FILE = fault("bundle-not-zip", { why: "empty" }, { file: "a.zip" });

test.each([
  ["a stamp alone that cannot be relied on is no changed file", [STAMP], /a\.zip：文件和清单一致，但时间戳不成立，或者认不了/u],
  ["a changed file beside it is", [STAMP, FILE], /a\.zip：有改动，或者不完整/u],
])("%s", (_, failures, headline) => {
  expect(verifiedText({ ok: false, failures, notes: [], stamps: [], checked })).toMatch(headline);
});

import type { SealView, StampView } from "@youju/api/client";
import type { Instant } from "@youju/model";
import { expect, test } from "vitest";
import { sealedState } from "./sealed-state.ts";

const at = (text: string): Instant => `${text}+08:00` as Instant;
const [A, B, C] = ["a", "b", "c"].map((letter) => ({ sha256: letter.repeat(64) })) as [{ sha256: string }, { sha256: string }, { sha256: string }];
const EARLY = at("2026-11-20T10:00:00");
const LATE = at("2026-11-25T10:00:00");

const stamp = (time: Instant | null, more: Partial<StampView> = {}): StampView => ({
  authority: "测试", state: "granted", ok: true, checkable: true, time, signer: null, policy: null, root: null, rootTrusted: null, problems: [], notes: [], tries: 1, lastTry: null, ...more,
});
const seal = (when: Instant, covers: readonly { sha256: string }[], stamps: readonly StampView[] = []): SealView => ({
  id: when, at: when, originals: covers.length, covers: covers.map(({ sha256 }) => sha256), manifest: "0".repeat(64), stamps,
});

test.each<[string, SealView[], Partial<ReturnType<typeof sealedState>>]>([
  ["nothing sealed", [], { open: 3, sealed: 0, stampedSince: null, sealedSince: null }],
  ["sealed without a stamp", [seal(EARLY, [A, B, C])], { open: 0, sealed: 3, stampedSince: null, sealedSince: EARLY }],
  ["one came later", [seal(EARLY, [A, B], [stamp(EARLY)])], { open: 1, sealed: 2, stampedSince: EARLY }],
  ["and was sealed later: all of them are stamped only since then", [seal(EARLY, [A, B], [stamp(EARLY)]), seal(LATE, [A, B, C], [stamp(LATE)])], { open: 0, stampedSince: LATE, sealedSince: LATE }],
  ["a second seal takes nothing from the first", [seal(EARLY, [A, B, C], [stamp(EARLY)]), seal(LATE, [A, B, C])], { stampedSince: EARLY, sealedSince: EARLY }],
  ["a stamp that does not hold gives no time", [seal(EARLY, [A, B, C], [stamp(EARLY, { ok: false })])], { stampedSince: null }],
  ["one that cannot be checked here gives none", [seal(EARLY, [A, B, C], [stamp(EARLY, { checkable: false })])], { stampedSince: null }],
  ["a stamp whose root nobody confirmed fixes, but is no third party's yet", [seal(EARLY, [A, B, C], [stamp(EARLY)])], { stampedSince: EARLY, trustedSince: null }],
  ["one whose root the settings name is", [seal(EARLY, [A, B, C], [stamp(EARLY), stamp(LATE, { rootTrusted: true })])], { stampedSince: EARLY, trustedSince: LATE }],
  ["one that waits is counted", [seal(EARLY, [A, B, C], [stamp(null, { state: "waiting", ok: false })])], { waiting: 1, stampedSince: null }],
])("%s", (_, seals, expected) => {
  expect(sealedState([A, B, C], seals)).toMatchObject(expected);
});

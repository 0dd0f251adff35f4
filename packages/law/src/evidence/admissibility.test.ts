import { type Grade, GRADES } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { EXAMPLES } from "./admissibility.examples.ts";
import { weighEvidence } from "./admissibility.ts";
import { carrierCap } from "./carrier-cap.ts";
import type { EvidenceInput, EvidenceKind } from "./evidence-input.ts";
import { KINDS } from "./kinds.ts";
import { showingCheckList } from "./showing-check-list.ts";

const kinds = Object.keys(KINDS).filter((kind): kind is EvidenceKind => kind in KINDS);
const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
const yesNo = maybe(true, false);

const inputs: fc.Arbitrary<EvidenceInput> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    original: maybe("kept", "gone"),
    continuous: yesNo,
    profileShown: yesNo,
    identityTied: yesNo,
    altered: yesNo,
    contradicted: yesNo,
    obtained: maybe("own-talk", "handed-over", "bugged", "hacked", "threatened"),
    signed: yesNo,
    reliableSignature: yesNo,
    sealed: maybe("at-once", "later"),
    disputed: yesNo,
    sumPlain: yesNo,
    reserved: yesNo,
    witnessComes: yesNo,
    witnessInterested: yesNo,
    talks: maybe("led-by-body", "in-suit", "between-us"),
    abroad: maybe("official-paper", "private", "hong-kong-macao-taiwan"),
    language: maybe("foreign", "dialect"),
  })
  .map(({ kind, ...facts }) => ({ kind, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) }));

const rank = (grade: Grade): number => GRADES.indexOf(grade);
const weight = (input: EvidenceInput): number => rank(weighEvidence(input).value.weight);
const without = (input: EvidenceInput, key: keyof EvidenceInput): EvidenceInput => ({
  ...Object.fromEntries(Object.entries(input).filter(([name]) => name !== key)),
  kind: input.kind,
});

describe("what a piece of evidence weighs", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, row) => {
    const result = weighEvidence(row.input);
    expect(result.value.weight).toBe(row.expected);
    expect(citedBy(result, result.value.attacks, result.value.mends)).toEqual(expect.arrayContaining([...row.rules]));
  });

  test("there is an example of every kind", () => {
    expect(new Set(EXAMPLES.map(({ input }) => input.kind))).toEqual(new Set(kinds));
  });

  test("an original at hand never lowers it, and lets nothing in that may not be used", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(weight({ ...input, original: "kept" })).toBeGreaterThanOrEqual(weight(input));
        expect(weight(without(input, "original"))).toBeGreaterThanOrEqual(weight({ ...input, original: "gone" }));
        expect(weight({ ...input, original: "kept", obtained: "bugged" })).toBe(0);
      }),
      PROPERTY_RUNS,
    );
  });

  test("what speaks for it never lowers it, what speaks against it never lifts it, and the unknown never counts for it", () => {
    const facts: readonly (readonly [keyof EvidenceInput, Partial<EvidenceInput>, Partial<EvidenceInput>])[] = [
      ["continuous", { continuous: true }, { continuous: false }],
      ["profileShown", { profileShown: true }, { profileShown: false }],
      ["identityTied", { identityTied: true }, { identityTied: false }],
      ["signed", { signed: true }, { signed: false }],
      ["reliableSignature", { reliableSignature: true }, { reliableSignature: false }],
      ["sealed", { sealed: "at-once" }, { sealed: "later" }],
      ["altered", { altered: false }, { altered: true }],
      ["contradicted", { contradicted: false }, { contradicted: true }],
      ["disputed", { disputed: false }, { disputed: true }],
      ["sumPlain", { sumPlain: true }, { sumPlain: false }],
      ["reserved", { reserved: false }, { reserved: true }],
      ["witnessComes", { witnessComes: true }, { witnessComes: false }],
      ["witnessInterested", { witnessInterested: false }, { witnessInterested: true }],
      ["talks", { talks: "between-us" }, { talks: "led-by-body" }],
    ];
    fc.assert(
      fc.property(inputs, fc.constantFrom(...facts), (input, [key, good, bad]) => {
        const unknown = weight(without(input, key));
        expect(weight({ ...input, ...good })).toBeGreaterThanOrEqual(unknown);
        expect(weight({ ...input, ...bad })).toBeLessThanOrEqual(unknown);
      }),
      PROPERTY_RUNS,
    );
  });

  test("never more than its carrier bears, and what is sealed is never more than it was", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(weight(input)).toBeLessThanOrEqual(rank(carrierCap(input)));
        expect(weight({ ...input, sealed: "at-once", disputed: false })).toBe(weight({ ...without(input, "sealed"), disputed: false }));
      }),
      PROPERTY_RUNS,
    );
  });

  test("only what the law keeps out is of no use: ill got, a concession in mediation, a witness who stays away", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const ill = input.obtained === "bugged" || input.obtained === "hacked" || input.obtained === "threatened";
        const kept = input.kind === "settlement-concession" && (input.talks === "led-by-body" || input.talks === "in-suit");
        const away = input.kind === "witness" && input.witnessComes === false;
        expect(weight(input) === 0).toBe(ill || kept || away);
        expect(weighEvidence(input).value.stop).toBe(ill || input.altered === true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("says of no missing item of the check list that it keeps anything out", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { value, steps, notes } = weighEvidence(input);
        const texts = [...steps, ...notes, ...value.attacks, ...value.mends].map(({ text }) => text);
        expect(texts.filter((text) => /不可采|无效证据|不予采纳/u.test(text))).toEqual([]);
        const listed = showingCheckList.filter(({ id }) => value.mends.some(({ check }) => check === id)).map(({ id }) => id);
        expect(value.mends.flatMap(({ check }) => check ?? [])).toEqual(listed);
      }),
      PROPERTY_RUNS,
    );
  });

  test("mends of the list go away as they are done", () => {
    const open = (input: EvidenceInput) => weighEvidence(input).value.mends.flatMap(({ check }) => check ?? []);
    expect(open({ kind: "screenshot" })).toEqual(["CHK-1", "CHK-2", "CHK-3", "CHK-4", "CHK-5", "CHK-6", "CHK-8", "CHK-15", "CHK-16", "CHK-17", "CHK-18"]);
    expect(open({ kind: "screenshot", original: "gone" })).toEqual(["CHK-2", "CHK-3", "CHK-4", "CHK-5", "CHK-17", "CHK-18"]);
    expect(open({ kind: "screenshot", original: "kept", profileShown: true, identityTied: true, continuous: true, sealed: "at-once" })).toEqual(["CHK-2", "CHK-6", "CHK-8", "CHK-16", "CHK-17", "CHK-18"]);
  });

  test("weighs the words in a sentence", () => {
    expect(weighEvidence({ kind: "own-statement" }).value.words).toBe("弱：单独一样不够，法官会要更多的东西；可以和别的互相印证。");
    expect(weighEvidence({ kind: "witness", witnessComes: false }).value.words).toBe("缺：不能用来证明。");
  });
});

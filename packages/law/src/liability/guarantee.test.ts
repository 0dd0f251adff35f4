import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citedBy, PROPERTY_RUNS } from "../../testing/cited.ts";
import { EXAMPLES } from "./guarantee.examples.ts";
import { guaranteeLiability } from "./guarantee.ts";
import type { GuaranteeLiabilityInput } from "./guarantee-types.ts";

const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);

const inputs: fc.Arbitrary<GuaranteeLiabilityInput> = fc
  .record({
    role: maybe("guarantor", "pays-if-debtor-cannot", "pays-if-debtor-does-not", "pays-together", "promise-unclear", "name-only", "witness"),
    meantAsGuarantee: maybe(true, false),
    form: maybe("paper", "e-signature", "chat", "spoken"),
    kind: maybe("general", "joint", "unclear"),
    scope: maybe("unstated", "principal-only", "up-to-a-sum"),
    refused: maybe(true, false),
    loanVoid: maybe(true, false),
    periodOver: maybe(true, false),
    debtor: maybe("missing-without-property", "in-bankruptcy", "provably-unable"),
    waived: maybe(true, false),
    enforcedInVain: maybe(true, false),
    changed: maybe("later-due", "heavier", "lighter", "debt-moved", "claim-assigned"),
    others: maybe("shares-agreed", "no-shares"),
  })
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));

const valueOf = (input: GuaranteeLiabilityInput) => guaranteeLiability(input).value;

describe("whether a third person has to pay", () => {
  test.each(EXAMPLES.map((row) => [row.id, row.situation, row] as const))("%s: %s", (_id, _situation, row) => {
    const result = guaranteeLiability(row.input);
    const { standing, state, defendants } = result.value;
    const only = defendants.find(({ who }) => who === "third-person")?.result ?? null;
    expect({ standing, state, only }).toEqual(row.expected);
    expect(citedBy(result, defendants)).toEqual(expect.arrayContaining([...row.rules]));
  });

  test("answers for everything unless less was agreed, and for nothing where he is not liable", () => {
    expect(valueOf({ role: "guarantor", form: "paper", scope: "principal-only" }).covers).toEqual(["principal"]);
    expect(valueOf({ role: "guarantor", form: "paper" }).covers).toEqual(["principal", "interest", "penalty", "damages", "costs"]);
    expect(valueOf({ role: "witness" }).covers).toEqual([]);
  });

  test("a guarantee that is void with the loan covers nothing that was agreed", () => {
    const { value, steps, notes } = guaranteeLiability({ role: "guarantor", form: "paper", kind: "joint", loanVoid: true });
    expect(value.covers).toEqual([]);
    const told = [...steps, ...notes].map(({ text }) => text).join("");
    expect(told).not.toContain("本金、利息、违约金");
    expect(told).not.toContain("保证期间");
  });

  test("never joint unless it was agreed or the words put nobody first, and never a guarantee by a bare name or by word of mouth", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { standing } = valueOf(input);
        expect(standing !== "joint" || input.kind === "joint" || input.role === "pays-if-debtor-does-not").toBe(true);
        const bare = input.role === undefined || input.role === "name-only" || input.role === "witness";
        const spoken = input.role !== "pays-together" && (input.form === undefined || input.form === "spoken");
        expect((bare || spoken) && (standing === "general" || standing === "joint")).toBe(false);
      }),
      PROPERTY_RUNS,
    );
  });

  test("a general guarantor has to pay at once only by an exception of 民法典 687", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { standing, state } = valueOf(input);
        const excepted = input.debtor !== undefined || input.waived === true || input.enforcedInVain === true;
        expect(standing !== "general" || state !== "now" || excepted).toBe(true);
      }),
      PROPERTY_RUNS,
    );
  });

  test("a period that is over never leaves a guarantor liable, and the borrower can always be sued", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { standing, state, covers, defendants } = valueOf({ ...input, periodOver: true });
        const guarantees = standing === "general" || standing === "joint";
        expect(guarantees && state !== "lapsed").toBe(false);
        expect(covers.length > 0).toBe(state !== "not" && state !== "lapsed");
        expect(defendants[0]).toMatchObject({ who: "borrower", result: "possible" });
      }),
      PROPERTY_RUNS,
    );
  });
});

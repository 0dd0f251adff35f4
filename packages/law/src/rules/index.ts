/** The law book: every rule there is. A new subject is one file and one line here. */
import type { Basis, RuleId } from "@youju/model";
import { arbitration } from "./arbitration.ts";
import { cap } from "./cap.ts";
import { criminal } from "./criminal.ts";
import { dueDate } from "./due-date.ts";
import { enforcement } from "./enforcement.ts";
import { evidence } from "./evidence.ts";
import { fees } from "./fees.ts";
import { formation } from "./formation.ts";
import { identity } from "./identity.ts";
import { interest } from "./interest.ts";
import { jurisdiction } from "./jurisdiction.ts";
import { limitation } from "./limitation.ts";
import { mediation } from "./mediation.ts";
import { overdueInterest } from "./overdue-interest.ts";
import { paymentOrder } from "./payment-order.ts";
import { practice } from "./practice.ts";
import { preservation } from "./preservation.ts";
import { repayment } from "./repayment.ts";
import type { Rule } from "./rule.ts";
import { suit } from "./suit.ts";

export const rules: readonly Rule[] = [
  ...formation,
  ...interest,
  ...cap,
  ...dueDate,
  ...overdueInterest,
  ...repayment,
  ...limitation,
  ...identity,
  ...evidence,
  ...practice,
  ...jurisdiction,
  ...suit,
  ...paymentOrder,
  ...mediation,
  ...arbitration,
  ...preservation,
  ...criminal,
  ...enforcement,
  ...fees,
];

const byId: ReadonlyMap<RuleId, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

const basisById: ReadonlyMap<RuleId, Basis> = new Map(
  rules.map(({ id, statute, article }) => [id, Object.freeze({ rule: id, statute, article })]),
);

export function findRule(id: RuleId): Rule | undefined {
  return byId.get(id);
}

/**
 * The citation of a rule; one frozen object for each rule, so that many results can share it.
 * @throws RangeError on an id that is not in the law book
 */
export function basis(id: RuleId): Basis {
  const found = basisById.get(id);
  if (found === undefined) throw new RangeError(`no such rule: ${id}`);
  return found;
}

const basesOfList = new WeakMap<readonly RuleId[], readonly Basis[]>();

/** The citations of a constant list of rules; the same list gives the same frozen array. */
export function bases(ids: readonly RuleId[]): readonly Basis[] {
  const known = basesOfList.get(ids);
  if (known !== undefined) return known;
  const made = Object.freeze(ids.map(basis));
  basesOfList.set(ids, made);
  return made;
}

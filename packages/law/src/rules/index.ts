/** The law book: every rule there is, by subject. A new subject is one file and one line here. */
import type { Basis, RuleId } from "@youju/model";
import { arbitration } from "./arbitration.ts";
import { assetEvasion } from "./asset-evasion.ts";
import { cap } from "./cap.ts";
import { capacity } from "./capacity.ts";
import { criminal } from "./criminal.ts";
import { crossBorder } from "./cross-border.ts";
import { delayedPerformance } from "./delayed-performance.ts";
import { debtJoining } from "./debt-joining.ts";
import { dueDate } from "./due-date.ts";
import { electronicEvidence } from "./electronic-evidence.ts";
import { enforcement } from "./enforcement.ts";
import { evidence } from "./evidence.ts";
import { fees } from "./fees.ts";
import { formation } from "./formation.ts";
import { guarantee } from "./guarantee.ts";
import { identity } from "./identity.ts";
import { interest } from "./interest.ts";
import { jurisdiction } from "./jurisdiction.ts";
import { lendingBefore2021 } from "./lending-before-2021.ts";
import { limitation } from "./limitation.ts";
import { mediation } from "./mediation.ts";
import { overdueInterest } from "./overdue-interest.ts";
import { paymentOrder } from "./payment-order.ts";
import { periods } from "./periods.ts";
import { practice } from "./practice.ts";
import { preservation } from "./preservation.ts";
import { publicOrder } from "./public-order.ts";
import { redLines } from "./red-lines.ts";
import { repayment } from "./repayment.ts";
import type { Rule } from "./rule.ts";
import { setOffRules } from "./set-off.ts";
import { shamSuit } from "./sham-suit.ts";
import { spouse } from "./spouse.ts";
import { smallClaim } from "./small-claim.ts";
import { suit } from "./suit.ts";
import { voidLoan } from "./void-loan.ts";

/** A subject of the law book: its file under `rules/`. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

const topic = (id: string, title: string, of: readonly Rule[]): Topic => ({ id, title, rules: of });

export const topics: readonly Topic[] = [
  topic("formation", "借款的成立与效力", formation),
  topic("capacity", "借款人未成年", capacity),
  topic("void-loan", "借款合同无效", voidLoan),
  topic("interest", "借期利息", interest),
  topic("cap", "利率上限", cap),
  topic("due-date", "还款期限", dueDate),
  topic("overdue-interest", "逾期利息与违约金", overdueInterest),
  topic("repayment", "还款怎么抵", repayment),
  topic("lending-before-2021", "2021年以前的民间借贷规定", lendingBefore2021),
  topic("limitation", "诉讼时效", limitation),
  topic("guarantee", "保证", guarantee),
  topic("spouse", "夫妻共同债务", spouse),
  topic("debt-joining", "债务加入", debtJoining),
  topic("asset-evasion", "撤销权与代位权", assetEvasion),
  topic("set-off", "抵销", setOffRules),
  topic("identity", "对方是谁", identity),
  topic("evidence", "证据", evidence),
  topic("electronic-evidence", "电子证据", electronicEvidence),
  topic("practice", "法院怎么看", practice),
  topic("jurisdiction", "去哪个法院", jurisdiction),
  topic("suit", "起诉与审理", suit),
  topic("small-claim", "小额诉讼", smallClaim),
  topic("sham-suit", "虚假诉讼", shamSuit),
  topic("periods", "期间与期限", periods),
  topic("payment-order", "支付令", paymentOrder),
  topic("mediation", "调解", mediation),
  topic("arbitration", "仲裁", arbitration),
  topic("preservation", "财产保全", preservation),
  topic("criminal", "报案与刑事风险", criminal),
  topic("public-order", "治安处罚", publicOrder),
  topic("red-lines", "催收的红线", redLines),
  topic("enforcement", "强制执行", enforcement),
  topic("delayed-performance", "迟延履行利息", delayedPerformance),
  topic("cross-border", "对方在境外", crossBorder),
  topic("fees", "诉讼费用", fees),
];

export const rules: readonly Rule[] = topics.flatMap((each) => each.rules);

/** A subject by its id or its title: `cap`, `利率上限`. */
export const findTopic = (name: string): Topic | undefined =>
  topics.find(({ id, title }) => id === name || title === name);

const topicByRule: ReadonlyMap<RuleId, Topic> = new Map(
  topics.flatMap((each) => each.rules.map((rule) => [rule.id, each] as const)),
);

/**
 * The subject that a rule stands under.
 * @throws RangeError on an id that is not in the law book
 */
export function topicOf(id: RuleId): Topic {
  const found = topicByRule.get(id);
  if (found === undefined) throw new RangeError(`no such rule: ${id}`);
  return found;
}

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

/** What is open about rules that do not rest on a text read in force, each doubt once. */
export function doubtsOf(ids: readonly RuleId[]): readonly string[] {
  const doubtful = ids.flatMap((id) => byId.get(id) ?? []).filter(({ certainty }) => certainty !== "H");
  return [...new Set(doubtful.flatMap(({ openQuestions }) => openQuestions))];
}

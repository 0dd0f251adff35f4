/**
 * 管辖: which courts may hear the case, which one to file at, and why (民诉法 18–24, 35, 36, 276–278; 民诉法解释 3–32;
 * 民间借贷规定 3). A payment order has a court of its own (民诉法解释 23).
 */
import { type Computed, says, type Step } from "../computed.ts";
import { agreedOn } from "./dispute-clause.ts";
import { courtPlaceOf } from "./domicile.ts";
import { foreignElement, foreignNotes } from "./foreign-element.ts";
import type { JurisdictionInput } from "./jurisdiction-input.ts";
import { type CourtGround, courtsFor, type PossibleCourt } from "./possible-courts.ts";

export interface Jurisdiction {
  /** The recommended one first. Empty only where no place is known, or where the parties are bound to arbitrate. */
  readonly courts: readonly PossibleCourt[];
  readonly fileHere: { readonly place: string; readonly because: Step } | null;
  /** What people try and what does not work, with why. */
  readonly notPossible: readonly Step[];
  /** Where a payment order can be asked for: at the places of debtors who are in the country and not missing. */
  readonly paymentOrderAt: readonly string[];
  /** The parties are bound to arbitrate, so that no court takes the case. */
  readonly arbitration: boolean;
  /** The case can count as 涉外. */
  readonly foreign: boolean;
}

/** Where the case can be filed, the recommended place first, and what cannot be done. */
export function jurisdiction(input: JurisdictionInput): Computed<Jurisdiction> {
  const { filingDate, defendants } = input;
  const foreign = foreignElement(input);
  const agreed = agreedOn(input.clause, { filingDate, foreign });
  const arbitration = agreed.kind === "arbitration";
  const { courts, notes } = arbitration ? { courts: [], notes: [] } : courtsFor(input, agreed.places, foreign);
  const reachable = defendants.filter(({ missing = false, livesAbroad = false }) => !missing && !livesAbroad);
  const debtors = reachable.flatMap((each) => courtPlaceOf(each, filingDate, each.name).place ?? []);
  return {
    value: {
      courts,
      fileHere: fileHere(courts),
      notPossible: [...(arbitration ? [NO_COURT] : []), ...notPossible(input)],
      paymentOrderAt: arbitration ? [] : [...new Set(debtors)],
      arbitration,
      foreign,
    },
    steps: [...agreed.steps, ...(arbitration ? [] : [...courts.map(({ why }) => why), ...choice(courts, input)])],
    notes: [...agreed.notes, ...(arbitration ? [ORDER_OPEN] : []), ...notes, ...foreignNotes(input, foreign)],
  };
}

const NO_COURT = says("向法院起诉：约定了仲裁，法院不受理。", "CN-ARB-5");

const ORDER_OPEN = says("有仲裁协议时能不能申请支付令，这里没有收录规定，问当地法院。");

function choice(courts: readonly PossibleCourt[], { defendants }: JurisdictionInput): Step[] {
  const steps = [says("一审一般由基层法院管；数额特别大的由上级法院管，标准这里没有收录。", "CN-CPL-18")];
  const ofDefendants = new Set(courts.filter(({ ground }) => ground === "defendant-place").map(({ place }) => place));
  if (defendants.length > 1 && ofDefendants.size > 1)
    steps.push(says("几个被告住在不同的地方，这几处的法院都能管。", "CN-CPL-22-3"));
  if (courts.length > 1) steps.push(says("几个法院都能管的，你选一个；向几个法院起诉的，最先立案的管。", "CN-CPL-36"));
  return steps;
}

function fileHere(courts: readonly PossibleCourt[]): Jurisdiction["fileHere"] {
  const first = courts[0];
  if (first === undefined) return null;
  const others = courts.length > 1 ? `；另有 ${courts.length - 1} 处可选` : "";
  const rules = [...first.why.basis.map(({ rule }) => rule), ...(courts.length > 1 ? ["CN-CPL-36"] : [])];
  return {
    place: first.place,
    because: says(`向${first.place}的法院起诉：${BECAUSE[first.ground]}${others}。`, ...rules),
  };
}

const BECAUSE: Readonly<Record<CourtGround, string>> = {
  "agreed-court": "双方书面约定由它管",
  "agreed-payment-place": "合同写明在这里还钱，这里是合同履行地",
  "lender-place-as-detained": "他正被关押，由你住所地的法院管",
  "detention-place": "他被关押满一年，可能由关押他的地方的法院管",
  "lender-place": "没有约定在哪里还钱的，收钱的是你，你这里就是合同履行地，离你也近",
  "defendant-place": "被告住所地的法院能管，送达和执行也方便",
  "property-place": "他在那里有可供扣押的财产",
};

/** 互联网法院案件管辖规定 (2025) took the place of the list of 2018. */
const INTERNET_LIST_FROM = "2025-11-01";

function notPossible({ filingDate, defendants, lender }: JurisdictionInput): Step[] {
  const list = filingDate < INTERNET_LIST_FROM ? "CN-EV-IC18" : "CN-EV-IC25";
  const steps = [
    says("在互联网法院起诉：民间借贷不在它管的案件里；能网上立案不等于归它管。", list),
    says("在你自己这边的法院申请支付令：只能向他住所地的基层法院申请。", "CN-CPL-J23"),
  ];
  if (!defendants.some(({ missing = false }) => missing)) return steps;
  const own = lender.household !== undefined || lender.residence !== undefined;
  return [
    ...steps,
    says(
      `因为找不到他，就改由你住所地的法院管：只有身份关系的案件才这样，借款不行${own ? "；在你那边起诉，靠的是合同履行地" : ""}。`,
      "CN-CPL-23",
    ),
    says("找不到他时用支付令、小额诉讼或者简易程序：都不能用。", "CN-CPL-J427", "CN-CPL-166", "CN-CPL-J257"),
  ];
}

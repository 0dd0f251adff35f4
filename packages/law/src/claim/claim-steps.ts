/** 计算过程: a claim as sentences that a judge can follow with a pocket calculator, each with its articles. */
import {
  type Basis,
  type CalendarDate,
  type Fen,
  formatPercent,
  fromDayNumber,
  groupMoney,
  isZeroRate,
} from "@youju/model";
import type { Step } from "../computed.ts";
import { bases } from "../rules/index.ts";
import { type CapSpan, RULES_OF_2020 } from "./cap.ts";
import { citedWhenFiled } from "./cited-when-filed.ts";
import type { CeilingEntry, ClaimResult, InterestStretch, Limit, LoanClaim, PaymentEntry } from "./claim-types.ts";
import { lumpRules } from "./lump-penalty.ts";

/**
 * The sentences of a claim: for each loan its principal, due date, caps with the LPR row that made them, every row of its
 * table and its sums; and what all come to.
 */
export function claimSteps(claim: ClaimResult): readonly Step[] {
  const steps = claim.byLoan.flatMap((loan, i) =>
    loanSteps(claim, loan, claim.byLoan.length === 1 ? "" : `第${i + 1}笔：`),
  );
  if (claim.byLoan.length === 0) return [];
  return [step(COUNTING, bases(COUNTED)), ...steps, ...sumSteps(claim)].map((each) => told(each, claim.filed));
}

const COUNTING =
  "按日计息：借出当天算，还款当天不算；提前还的按实际天数；一年按 365 天，约定按 360 天的，约定的利率按 360 天";
const COUNTED = ["CN-PL-30", "CN-CC-677", "YJ-DAYS"];

function loanSteps(claim: ClaimResult, loan: LoanClaim, name: string): readonly Step[] {
  const [first, ...principal] = principalSteps(loan);
  return [
    { ...first!, text: `${name}${first!.text}` },
    ...principal,
    dueStep(loan),
    ...loan.caps.flatMap((span, i) => capStep(loan, span, i)),
    ...rowSteps(claim, loan),
    ...lumpSteps(loan),
    ...ceilingSteps(claim, loan),
    loanSumStep(claim.asOf, loan),
  ];
}

/** What a sentence says; its articles are put to it at the end. */
const step = (text: string, basis: readonly Basis[]): Step => ({ text, basis });

/** `…（民间借贷规定第二十八条、第二十九条；民法典第六百七十五条）。`, by the numbers that held on the day of filing */
function told({ text, basis }: Step, filed: CalendarDate): Step {
  const numbered = citedWhenFiled(basis, filed);
  return { text: `${text}${cited(numbered)}。`, basis: numbered };
}

function cited(basis: readonly Basis[]): string {
  const enacted = basis.filter(({ article }) => article !== "");
  const byStatute = Map.groupBy(enacted, ({ statute }) => statute);
  const texts = [...byStatute].map(([statute, rules]) => {
    return `${statute}${[...new Set(rules.map(({ article }) => article))].join("、")}`;
  });
  return texts.length === 0 ? "" : `（${texts.join("；")}）`;
}

const yuan = (fen: Fen): string => `${groupMoney(fen)} 元`;

const PRINCIPAL = ["CN-PL-26"];
const ROLLED = ["CN-PL-27"];
const ROLLED_OLD = ["CN-PL15-28", "CN-PL-27"];

function principalSteps({ date, stated, lent, rolledFrom }: LoanClaim): readonly Step[] {
  if (rolledFrom === null) {
    return [step(`${date} 实际交付 ${yuan(lent)}，本金按 ${yuan(lent)}计算`, bases(PRINCIPAL))];
  }
  const { date: from, principal, limit } = rolledFrom;
  const basis = bases(from < RULES_OF_2020 ? ROLLED_OLD : ROLLED);
  const most = `新借条最多能算作本金的是 ${limitText(principal, limit)}`;
  return [
    step(`${from} 最初交付 ${yuan(principal)}，${date} 重新出具的借条写 ${yuan(stated)}`, basis),
    ...limitSteps(principal, from, limit, basis),
    step(`${most}，本金按 ${yuan(lent)}计算`, basis),
  ];
}

/** `100,000.00 + 13,800.00 = 113,800.00 元` */
const limitText = (principal: Fen, { sum, spans }: Limit): string =>
  `${[principal, ...spans.map(({ interest }) => interest)].map(groupMoney).join(" + ")} = ${yuan(sum)}`;

function limitSteps(principal: Fen, from: CalendarDate, { spans }: Limit, basis: readonly Basis[]): readonly Step[] {
  return spans.map(({ cap, days, interest }, i) => {
    const start = i === 0 ? from : fromDayNumber(cap.fromDay);
    const why = cap.lpr === null ? `2015年规定的年利率 ${formatPercent(cap.cap)}` : lprText(cap.lpr, cap);
    return step(
      `以最初本金 ${yuan(principal)}为基数，自 ${start} 起，按${why} 计算 ${days} 天，得 ${yuan(interest)}`,
      basis,
    );
  });
}

const AGREED = ["CN-CC-675"];
const BY_DEMAND = ["CN-CC-675", "CN-CC-511-4"];

function dueStep({ due, dueBy, instalments }: LoanClaim): Step {
  if (due === null) return step("没有约定还款期限，到计算日还没有催告到期，没有逾期", bases(AGREED));
  if (instalments.length > 0) {
    return step(`约定分 ${instalments.length} 期归还，最后一期 ${due} 到期，各期自到期次日起逾期`, bases(AGREED));
  }
  if (dueBy === "agreed") return step(`约定 ${due} 到期，自次日起逾期`, bases(AGREED));
  return dueBy === "demand"
    ? step(`没有约定还款期限，按第一次催告给出的时间 ${due} 到期，自次日起逾期`, bases(BY_DEMAND))
    : step(`没有约定还款期限，起诉视为催告，${due} 到期，自次日起逾期`, bases(BY_DEMAND));
}

const CAP = ["CN-PL-25", "CN-PL-28", "CN-PL-29"];
const CAP_OLD_LOAN = ["CN-PL-31", "CN-PL-25"];
const CAP_OF_2015 = ["CN-PL-31", "CN-PL15-26", "CN-PL15-30"];

/** `一年期LPR（2023-12-20 公布，3.45%）的四倍 13.8%`: the row of the LPR table that made the cap. */
function lprText({ publishedOn, rate, by }: NonNullable<CapSpan["lpr"]>, { cap }: CapSpan): string {
  const added = by === "user" ? "，用户添加" : "";
  return `一年期LPR（${publishedOn} 公布，${formatPercent(rate)}${added}）的四倍 ${formatPercent(cap)}`;
}

const EARLY_SUIT = "起诉在 2020-08-20 以前，一直";

function capStep({ date, caps }: LoanClaim, span: CapSpan, index: number): readonly Step[] {
  if (span.lpr === null) {
    if (index > 0) return [];
    const when = caps[1]?.lpr == null ? EARLY_SUIT : "到 2020-08-19 为止的利息";
    return [step(`${when}按2015年的规定，以年利率 ${formatPercent(span.cap)} 为上限`, bases(CAP_OF_2015))];
  }
  const text = lprText(span.lpr, span);
  return date < RULES_OF_2020
    ? [step(`自 2020-08-20 起，以起诉时（还没有起诉的，以计算日代替）的${text} 为上限`, bases(CAP_OLD_LOAN))]
    : [step(`${date} 成立，以当时的${text} 为上限，利息、逾期利息、违约金和其他费用合计不超过它`, bases(CAP))];
}

/** Each row; before it what made its rate, where that is new. */
function rowSteps({ schedule }: ClaimResult, { loan }: LoanClaim): readonly Step[] {
  const said = new Map<InterestStretch["kind"], string>();
  return schedule.flatMap((row) => {
    if (row.loan !== loan || row.kind === "ceiling") return [];
    if (row.kind === "payment") return [paymentStep(row)];
    const known = said.get(row.kind) === row.rateText;
    said.set(row.kind, row.rateText);
    const why = `${row.kind === "in-period" ? "借期内" : "逾期"}：${row.rateText}`;
    return known || isZeroRate(row.rate) ? [stretchStep(row)] : [step(why, row.basis), stretchStep(row)];
  });
}

function stretchStep({ principal, from, to, rate, rateText, yearBasis, days, interest, basis }: InterestStretch): Step {
  if (isZeroRate(rate)) return step(`自 ${from} 起至 ${to} 止共 ${days} 天，${rateText}，得 0.00 元`, basis);
  const year = yearBasis === 360 ? "（一年按360天）" : "";
  return step(
    `以 ${yuan(principal)}为基数，自 ${from} 起至 ${to} 止，按年利率 ${formatPercent(rate)}${year} 计算 ${days} 天，得 ${yuan(interest)}`,
    basis,
  );
}

function paymentStep({
  on,
  amount,
  interest,
  overdueInterest,
  natural,
  principal,
  principalLeft,
  basis,
}: PaymentEntry): Step {
  const parts = [
    ["利息", interest],
    ["逾期利息", overdueInterest],
    ["年利率24%至36%之间自愿支付的利息", natural],
    ["本金", principal],
  ] as const;
  const paid = parts.filter(([, fen]) => fen > 0n).map(([what, fen]) => `${what} ${yuan(fen)}`);
  return step(`${on} 还款，其中 ${yuan(amount)}还这一笔，抵${paid.join("、")}，余本金 ${yuan(principalLeft)}`, basis);
}

function lumpSteps({ lump, caps }: LoanClaim): readonly Step[] {
  if (lump === null) return [];
  const parts = [["一次性违约金", lump.penalty] as const, ["其他费用", lump.otherFees] as const];
  const agreed = parts.filter(([, fen]) => fen > 0n).map(([what, fen]) => `${what} ${yuan(fen)}`);
  const supported = lump.room < lump.penalty + lump.otherFees ? lump.room : lump.penalty + lump.otherFees;
  const cap = caps.map((span) => formatPercent(span.cap)).join("、");
  return [
    step(
      `约定${agreed.join("、")}；上限 ${cap} 减去逾期利率，在逾期各段的本金和天数上合计容得下 ${yuan(lump.room)}，支持 ${yuan(supported)}`,
      bases(lumpRules(caps)),
    ),
  ];
}

function ceilingSteps({ schedule }: ClaimResult, { loan }: LoanClaim): readonly Step[] {
  const rows = schedule.filter((row): row is CeilingEntry => row.kind === "ceiling" && row.loan === loan);
  return rows.flatMap((row) => [
    ...limitSteps(row.firstPrincipal, row.from, limitOf(row), row.basis),
    ceilingStep(row),
  ]);
}

const limitOf = ({ ceiling: sum, spans }: CeilingEntry): Limit => ({ sum, spans });

function ceilingStep(row: CeilingEntry): Step {
  const { firstPrincipal, paid, unpaid, cut, basis } = row;
  const parts = [
    ["违约金", cut.penalty],
    ["逾期利息", cut.overdueInterest],
    ["借期利息", cut.interest],
    ["本金", cut.principal],
  ] as const;
  const cuts = parts.filter(([, fen]) => fen > 0n).map(([what, fen]) => `${what} ${yuan(fen)}`);
  return step(
    `本息合计以 ${limitText(firstPrincipal, limitOf(row))}为限；未还 ${yuan(unpaid)}、已还 ${yuan(paid)}，超出的减去${cuts.join("、")}`,
    basis,
  );
}

const partsText = ({
  principal,
  interest,
  overdueInterest,
  penalty,
}: Pick<LoanClaim, "principal" | "interest" | "overdueInterest" | "penalty">): string =>
  [
    `本金 ${groupMoney(principal)}`,
    ...(interest > 0n ? [`借期利息 ${groupMoney(interest)}`] : []),
    ...(overdueInterest > 0n ? [`逾期利息 ${groupMoney(overdueInterest)}`] : []),
    ...(penalty > 0n ? [`违约金（含其他费用） ${groupMoney(penalty)}`] : []),
  ].join(" + ");

const OWED = ["CN-CC-675", "CN-CC-676"];

const loanSumStep = (asOf: CalendarDate, loan: LoanClaim): Step =>
  step(`这笔借款到 ${asOf}（含当天）：${partsText(loan)} = ${yuan(loan.total)}`, bases(OWED));

function sumSteps(claim: ClaimResult): readonly Step[] {
  const { asOf, byLoan, total, payable, overpaid } = claim;
  const all =
    byLoan.length === 1
      ? `合计 ${yuan(total)}`
      : `合计 ${byLoan.map((loan) => groupMoney(loan.total)).join(" + ")} = ${yuan(total)}`;
  const due = payable === total ? "，都已到期" : `，其中已到期 ${yuan(payable)}`;
  const surplus = overpaid > 0n ? `；还款另多出 ${yuan(overpaid)}，没有算进来` : "";
  return [step(`计算到 ${asOf}（含当天），${all}${due}${surplus}`, bases(OWED))];
}

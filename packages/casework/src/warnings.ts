/** What a person must know beside the figures, the most pressing first. */
import type { Warning } from "@youju/model";
import { daysBetween, groupMoney } from "@youju/model";
import type { ClaimResult, LimitationResult } from "@youju/law";
import { hisNotices } from "./chain/repayment.ts";
import { cite } from "./cite.ts";
import type { Derived } from "./derived.ts";
import { type ComputedLimitation, nextToEnd } from "./limitation.ts";
import { type Mark, quote, shorten } from "./marks.ts";
import { ofKind } from "./verdicts.ts";
import { warning } from "./warn.ts";

/** A strong chain with less than this left says so in the same line (chain-rubric, Beside the grade). */
export const CLOCK_DAYS = 180;
/** From here on a court asks where the cash came from (chain-rubric D5, product policy). */
const CASH_QUESTION_FEN = 5_000_000n;

export function warningsOf(derived: Derived, claim: ClaimResult, limitation: ComputedLimitation): Warning[] {
  return [
    ...clock(derived, limitation),
    ...contradictions(derived),
    ...saysRepaid(derived),
    ...proposals(derived),
    ...derived.warnings,
    ...claimNotes(derived, claim),
    ...filingDate(derived, claim),
    ...uncertainDates(derived),
    ...cash(derived, claim),
    ...questions(derived, claim),
    ...otherDealings(derived, claim),
    ...readingProblems(derived),
    ...limitation.result.notes
      .filter((note) => note.code === "holidays-unknown")
      .map(({ code, text, loan, basis }) => warning(code, text, { loan, basis })),
  ];
}

function clock({ asOf, marks }: Derived, { result }: ComputedLimitation): Warning[] {
  const expired = result.notes
    .filter((note) => note.code === "limitation-expired")
    .map(({ code, text, loan, basis }) => warning(code, `${text}${sinceThen(marks, result, loan)}`, { loan, basis }));
  const next = nextToEnd(result);
  const left = next === null ? CLOCK_DAYS : daysBetween(asOf, next.safeUntil);
  if (next === null || left >= CLOCK_DAYS) return expired;
  return [
    ...expired,
    warning(
      "limitation-near",
      `诉讼时效只剩 ${Math.max(left, 0)} 天（到 ${left < 0 ? next.last : next.safeUntil}）。`,
      {
        mend: "在那之前把写明金额和日期的催款送到他那里，或者起诉；时效就从那天重新计算。",
        basis: cite("CN-SL-188", "CN-SL-195", "YJ-SAFE-UNTIL"),
      },
    ),
  ];
}

/** His promise after the end may be a new agreement (民法典 192); whether it is one, a lawyer has to judge. */
function sinceThen(marks: readonly Mark[], { byLoan }: LimitationResult, loan: string): string {
  const end = byLoan.find((clock) => clock.loan === loan)?.expiresOn ?? null;
  const said = marks.find(
    (mark) => mark.finding === "repay-promise" && mark.message.side === "other" && end !== null && mark.on > end,
  );
  return said === undefined ? "" : `${quote(said)}，这句话若是同意还款，他就不能再拿时效拒还，请律师看一看。`;
}

/** M3: until a person has looked at the phone, nobody can rely on either export. */
function contradictions({ marks, doubts }: Derived): Warning[] {
  return marks.flatMap((mark) => {
    const other = doubts.get(mark.decision)?.otherwise;
    if (other == null) return [];
    return [
      warning(
        "exports-contradict",
        `${mark.on} 的一句话，两份聊天记录对不上：一份是“${shorten(mark.message.text)}”，另一份是“${shorten(other.text)}”。手机里的原消息是哪一句？`,
        {
          mend: "打开手机看原消息，不对的那份不要再用；弄清以前，这句话只算弱，也先不要拿去起诉。改动过的证据会被法院追究。",
          sources: [mark.message.source, other.source],
          basis: cite("CN-EV-90", "CN-EV-93", "CN-CPL-114"),
        },
      ),
    ];
  });
}

/** He says that he paid, and nothing was found: leaving it out would be a false suit (CR-307b). */
function saysRepaid(derived: Derived): Warning[] {
  const open = hisNotices(derived).filter(
    (mark) => !derived.repayments.some((each) => Math.abs(daysBetween(each.date, mark.on)) <= 1),
  );
  return open.map((mark) =>
    warning("says-repaid", `${quote(mark)}，还没有找到对应的还款。`, {
      mend: "他还过的，补一笔还款；没有还过的，撤销这个标记。把已经还了的钱隐瞒下来去起诉，会被追究。",
      sources: [mark.message.source],
      basis: cite("CN-PL-18", "CR-307b"),
    }),
  );
}

/** What the words that a person marked leave open. */
function questions({ marks }: Derived, claim: ClaimResult): Warning[] {
  if (claim.total === 0n) return [];
  return marks.flatMap((mark) => {
    if (mark.finding === "interest-term" && mark.annualRate === null)
      return [
        warning("rate-unit-unclear", `${quote(mark)}：没有说清利率是多少，是按年还是按月。`, {
          mend: "问他一句，或者想一想当时的意思；是按年还是按月说得清的，填进这笔借款的约定。",
          sources: [mark.message.source],
          basis: cite("CN-PL-24", "CN-PL-24a"),
        }),
      ];
    return [];
  });
}

const DEALINGS: ReadonlySet<string | undefined> = new Set(["goods", "wages", "partnership", "shared-cost"]);

/** A11: other dealings between the two that the payments might fit as well. */
function otherDealings({ decisions, setAside }: Derived, claim: ClaimResult): Warning[] {
  const standing = new Set(setAside.flatMap((each) => (each.why === "not-a-loan" ? each.decisions : [])));
  const others = ofKind(decisions, "not-a-loan").some(({ id, value }) => standing.has(id) && DEALINGS.has(value));
  if (!others || claim.total === 0n) return [];
  return [
    warning("other-dealings", "你们之间还有货款、工钱、合伙或分摊的往来，他可能说借给他的钱也是那种钱。", {
      mend: "备好能分清每一笔的材料，最好有他认作借款的话。",
      basis: cite("CN-PL-14"),
    }),
  ];
}

function proposals({ loans, repayments }: Derived): Warning[] {
  const open = [...loans, ...repayments].filter((each) => each.status === "proposed");
  if (open.length === 0) return [];
  const [lent, repaid] = [loans, repayments].map((list) => list.filter((each) => each.status === "proposed").length);
  const what = [...(lent! > 0 ? [`${lent} 笔借款`] : []), ...(repaid! > 0 ? [`${repaid} 笔还款`] : [])].join("、");
  return [
    warning("proposals-counted", `总额里有 ${what}是从记录里找到的，待你确认。`, {
      mend: "逐笔点“是”或“不是”；没确认的先算在里面。",
      sources: open.flatMap((each) => each.payments.flatMap((payment) => payment.sources.slice(0, 1))),
    }),
  ];
}

function claimNotes({ loans, repayments }: Derived, claim: ClaimResult): Warning[] {
  const days = new Map(loans.map((loan) => [loan.id, loan.date]));
  return claim.notes.map(({ code, text, loan, repayment, basis }) => {
    const paid = repayment === undefined ? undefined : repayments[repayment];
    const about = paid === undefined ? "" : `${paid.date} 还的 ${groupMoney(paid.amount)} 元：`;
    const which =
      about === "" && loan !== undefined && days.has(loan) && !text.includes("这笔借款")
        ? `${days.get(loan)} 那笔：`
        : "";
    const sources = paid?.payments.flatMap((payment) => payment.sources);
    return warning(code, `${about}${which}${text}`, {
      ...(loan === undefined ? {} : { loan }),
      ...(basis === undefined ? {} : { basis }),
      ...(sources === undefined ? {} : { sources }),
    });
  });
}

function filingDate({ filing, asOf }: Derived, claim: ClaimResult): Warning[] {
  if (
    filing !== null ||
    claim.byLoan.length === 0 ||
    claim.notes.some((note) => note.code === "as-of-stands-for-filing")
  )
    return [];
  return [warning("no-filing-date", `还没有起诉日，先按 ${asOf} 起诉来算。`, { mend: "定了起诉日再填上。" })];
}

function uncertainDates({ loans }: Derived): Warning[] {
  const unsure = loans.filter((loan) => !loan.dateCertain);
  if (unsure.length === 0) return [];
  return [
    warning("delivery-day-from-bill", `${unsure.length} 笔借款没有找到收款回执，交付日先按付款的时间。`, {
      mend: "聊天记录里的收款回执能定下是哪天收的，有的话导入。",
      sources: unsure.flatMap((loan) => loan.payments.flatMap((payment) => payment.sources.slice(0, 1))),
      basis: cite("CN-PL-9"),
    }),
  ];
}

function cash({ loans }: Derived, claim: ClaimResult): Warning[] {
  const owed = new Set(claim.byLoan.filter((loan) => loan.total > 0n).map((loan) => loan.loan));
  return loans
    .filter((loan) => loan.deliveredBy === "cash" && loan.principal >= CASH_QUESTION_FEN && owed.has(loan.id))
    .map((loan) =>
      warning(
        "cash-source",
        `${loan.date} 的 ${groupMoney(loan.principal)} 元是现金，数额大，法院可能会问钱从哪里来。`,
        {
          mend: "找出当时取钱的记录。",
          loan: loan.id,
          basis: cite("CN-PL-15"),
        },
      ),
    );
}

function readingProblems({ caseFile }: Derived): Warning[] {
  const count = caseFile.readings.reduce((sum, reading) => sum + reading.problems.length, 0);
  if (count === 0) return [];
  return [
    warning("reading-problems", `文件里有 ${count} 处没读懂，其余的都用上了。`, {
      mend: "在“原件”里逐处看，每一处都写了怎么补。",
    }),
  ];
}

/** 下一步: the one thing to do today. */
import type { Chain, ChainElement, NextThing, Repair } from "@youju/model";
import { elementWords, GRADES, gradeWords } from "@youju/model";
import type { ClaimResult } from "@youju/law";
import { cite } from "./cite.ts";
import type { Derived } from "./derived.ts";

export function nextThing(derived: Derived, claim: ClaimResult, chain: Chain): NextThing | null {
  return (
    nothingFound(derived) ??
    unconfirmed(derived) ??
    demandFirst(derived, claim) ??
    weakest(chain) ??
    fillIn(claim, chain)
  );
}

const QUICK = { cost: "不花钱", time: "5 分钟" } as const;

function nothingFound({ loans, caseFile, debtor, payments }: Derived): NextThing | null {
  if (loans.length > 0) return null;
  if (caseFile.originals.length === 0) {
    const steps = [
      "在微信里下载账单：我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单",
      "导出和他的聊天记录",
      "把文件拖进来",
    ];
    return {
      id: "add-files",
      title: "把微信账单和聊天记录放进来",
      why: "有了它们才能算出欠多少。",
      steps,
      cost: "不花钱",
      time: "10 分钟",
      element: "delivery",
      basis: cite("CN-PL-2"),
    };
  }
  if (payments.all.length === 0) {
    const steps = [`在“这些人里哪个是${debtor.name}？”里选出他`, "没有他的话，导入包含他的账单或聊天"];
    return {
      id: "who-is-debtor",
      title: `说明哪个是${debtor.name}`,
      why: "文件里还没有认出他的账号。",
      steps,
      ...QUICK,
      element: "identity",
      basis: cite("CN-CPL-122"),
    };
  }
  const steps = ["在“没有算进来的”里逐笔看", "是借款的点“是借款”；给现金的，补一笔现金借款"];
  return {
    id: "add-loan",
    title: "说明哪一笔是借款",
    why: "找到了往来，但没有一笔能自动当作借款。",
    steps,
    ...QUICK,
    element: "agreement",
    basis: cite("CN-PL-2"),
  };
}

function unconfirmed({ loans, repayments }: Derived): NextThing | null {
  const [lent, repaid] = [loans, repayments].map(
    (list) => list.filter((each) => each.status === "proposed").length,
  ) as [number, number];
  if (lent + repaid === 0) return null;
  const what = [...(lent > 0 ? [`${lent} 笔借款`] : []), ...(repaid > 0 ? [`${repaid} 笔还款`] : [])].join("、");
  return {
    id: "confirm-proposals",
    title: `确认找到的 ${what}`,
    why: "这些是从账单和聊天里找到的，要你说了才算数。",
    steps: ["在总额下面逐笔看：是借款、不是、改一下", "他转来的钱，说清是不是还款", "有还款日或利息的，一起填上"],
    ...QUICK,
    element: lent > 0 ? "agreement" : "repayment",
    basis: cite("CN-PL-2", "CR-307b"),
  };
}

function demandFirst({ asOf }: Derived, claim: ClaimResult): NextThing | null {
  const owed = claim.byLoan.filter((loan) => loan.total > 0n);
  if (
    owed.length === 0 ||
    owed.some((loan) => loan.due !== null && loan.due <= asOf) ||
    owed.every((loan) => loan.due !== null)
  )
    return null;
  return {
    id: "first-demand",
    title: "发一条写明金额和最后期限的催款消息",
    why: "没有约定还款日，催过之后才算到期，才开始有逾期利息。",
    steps: [
      "写明欠多少、请他哪天之前还（给他留出准备的时间）",
      "只发给他本人，语气平和",
      "导出这段聊天，把它标记为“催款”",
    ],
    cost: "不花钱",
    time: "今天",
    element: "demand",
    basis: cite("CN-CC-675", "CN-CC-511-4"),
  };
}

const rank = (element: ChainElement): number => GRADES.indexOf(element.grade);

function weakest({ elements }: Chain): NextThing | null {
  const needed = elements
    .filter((element) => element.needed && element.grade !== "strong")
    .toSorted((a, b) => rank(a) - rank(b));
  for (const element of needed) {
    const repair = bestFree(element);
    if (repair === undefined) continue;
    return {
      id: repair.id,
      title: repair.text,
      why: `最弱的一环是${elementWords[element.id]}：${element.why}做完这一步，这一环能从${gradeWords[element.grade]}变${gradeWords[repair.reaches]}。`,
      steps: repair.steps,
      cost: repair.cost,
      time: repair.time,
      element: element.id,
      basis: repair.basis,
    };
  }
  return null;
}

/** The free mend that lifts the element most; the first listed among equals. */
function bestFree(element: ChainElement): Repair | undefined {
  const lifts = element.repairs.filter(
    (repair) => repair.free && repair.withinWeek && GRADES.indexOf(repair.reaches) > rank(element),
  );
  return lifts.toSorted((a, b) => GRADES.indexOf(b.reaches) - GRADES.indexOf(a.reaches))[0];
}

function fillIn(claim: ClaimResult, { filing }: Chain): NextThing | null {
  const gap = filing.missing.find((each) => each.id !== "nothing-due");
  if (gap === undefined || claim.total === 0n) return null;
  return {
    id: gap.id,
    title: gap.text.replace(/。$/u, ""),
    why: "证据已经够了，立案还差这一项。",
    steps: [gap.mend],
    ...QUICK,
    element: gap.id === "court" ? "jurisdiction" : null,
    basis: gap.basis,
  };
}

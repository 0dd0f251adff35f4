/** 下一步: the one thing to do today. */
import type { CalendarDate, Chain, ChainElement, NextThing, Repair, Road } from "@youju/model";
import { daysBetween, elementWords, GRADES, gradeWords, groupMoney, moneyFromContract, roadWords } from "@youju/model";
import { appStep, appStepDate, type ClaimResult, menuDateText, pathText } from "@youju/law";
import { cite } from "./cite.ts";
import type { Derived } from "./derived.ts";
import { type ComputedLimitation, nextToEnd } from "./limitation.ts";
import { CLOCK_DAYS } from "./warnings.ts";

export interface Situation {
  readonly derived: Derived;
  readonly claim: ClaimResult;
  readonly chain: Chain;
  readonly limitation: ComputedLimitation;
  readonly roads: readonly Road[];
}

/** The first that applies: files, what is about to be lost, what waits for a word, what weakens the case, a road. */
export function nextThing(of: Situation): NextThing | null {
  return (
    nothingFound(of.derived) ??
    clockNear(of) ??
    unconfirmed(of.derived) ??
    (of.claim.total === 0n
      ? null
      : (expired(of) ?? demandFirst(of) ?? weakest(of.chain) ?? fillIn(of.chain) ?? waitForDue(of) ?? chooseRoad(of)))
  );
}

/** Menus change, so steps in an app carry the date of their source. */
const menuOf = (date: CalendarDate | null): string[] => (date === null ? [] : [`以上是 ${menuDateText(date)}`]);

const QUICK = { cost: "不花钱", time: "5 分钟" } as const;

function nothingFound({ loans, caseFile, debtor, payments }: Derived): NextThing | null {
  if (loans.length > 0) return null;
  if (caseFile.originals.length === 0) {
    const steps = [
      `在微信里下载账单：${pathText(appStep("APP-3").path)}`,
      "有导出的聊天记录的，也放进来；没有也能先算",
      "手机里的聊天记录不要删，手机不要重置",
      ...menuOf(appStepDate("APP-3")),
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

function clockNear({ derived, claim, limitation }: Situation): NextThing | null {
  const clock = nextToEnd(limitation.result);
  if (claim.total === 0n || clock === null) return null;
  const left = daysBetween(derived.asOf, clock.safeUntil);
  if (left >= CLOCK_DAYS) return null;
  const end = left < 0 ? clock.last : clock.safeUntil;
  return {
    id: "limitation-near",
    title: `在 ${end} 之前催他一次，或者起诉`,
    why: `诉讼时效还剩 ${Math.max(left, 0)} 天。催款送到他那里，或者起诉，时效都会中断，重新算三年。`,
    steps: [
      "发一条写明欠多少、请他哪天之前还的消息，只发给他本人",
      "留好这条消息和他的回复，导出后标记为“催款”",
      "他拉黑了你或者发不出去的，寄 EMS 催款函，或者在那之前起诉",
    ],
    cost: "不花钱",
    time: "今天",
    element: "demand",
    basis: cite("CN-SL-188", "CN-SL-195", "CN-SL-R8", "CN-SL-R10"),
  };
}

function expired({ limitation }: Situation): NextThing | null {
  const { byLoan } = limitation.result;
  const gone = byLoan.filter((clock) => clock.expired && !clock.proceedingsOpen).length;
  if (gone === 0) return null;
  const which = gone === byLoan.length ? "" : `有 ${gone} 笔借款的`;
  return {
    id: "new-agreement",
    title: "请他就这笔旧账重新写一份还款计划",
    why: `${which}诉讼时效已经过了。仍然可以起诉，但他可以拿时效拒还；他重新同意还，就不能再这样拒绝。`,
    steps: [
      "如实说明欠多少、哪天借的，请他写明愿意还和怎么还",
      "双方签名、写日期，原件收好",
      "签了以后，把新的还款日填进这笔借款的约定",
      "他不愿意的，不要勉强；可以先请律师看看还能不能起诉",
    ],
    cost: "不花钱",
    time: "几天",
    element: "demand",
    basis: cite("CN-SL-192", "CN-SL-R2", "CN-SL-R19"),
  };
}

function demandFirst({ derived, claim }: Situation): NextThing | null {
  const owed = claim.byLoan.filter((loan) => loan.total > 0n);
  if (
    owed.some((loan) => loan.firstDue !== null && loan.firstDue <= derived.asOf) ||
    owed.every((loan) => loan.due !== null)
  )
    return null;
  const why = "没有约定还款日，催过之后才算到期，才开始有逾期利息。";
  const rules = cite("CN-CC-675", "CN-CC-511-4", "CN-SL-R8");
  if (derived.demands.some((demand) => !demand.reached))
    return {
      id: "demand-letter",
      title: "用邮政 EMS 寄一封催款函",
      why: `${why}上次的消息没有送到他那里，换成寄信。`,
      steps: [
        "写明欠多少、请他哪天之前还（给他留出准备的时间）",
        "寄到他的住址，内件品名写“催款函”",
        "保留底单和签收查询结果，在这里记一次催款",
      ],
      cost: "邮费",
      time: "几天",
      element: "demand",
      basis: rules,
    };
  return {
    id: "first-demand",
    title: "发一条写明金额和最后期限的催款消息",
    why,
    steps: [
      "写明欠多少、请他哪天之前还（给他留出准备的时间）",
      "只发给他本人，语气平和",
      "导出这段聊天，把它标记为“催款”；手机和原消息都留着",
    ],
    cost: "不花钱",
    time: "今天",
    element: "demand",
    basis: rules,
  };
}

interface Lift {
  readonly element: ChainElement;
  readonly repair: Repair;
}

/** Of the weakest elements that something free can lift: what lifts most of them at once, then most, then the first. */
function weakest({ elements }: Chain): NextThing | null {
  const needed = elements.filter((element) => element.needed && element.grade !== "strong");
  for (const grade of GRADES) {
    const lifts = needed.filter((element) => element.grade === grade).flatMap(liftsOf);
    const count = ({ repair }: Lift): number => lifts.filter((lift) => lift.repair.id === repair.id).length;
    const reach = ({ repair }: Lift): number => GRADES.indexOf(repair.reaches);
    const [best] = lifts.toSorted((a, b) => count(b) - count(a) || reach(b) - reach(a));
    if (best !== undefined) return mending(best);
  }
  return null;
}

const liftsOf = (element: ChainElement): Lift[] =>
  element.repairs
    .filter(
      ({ free, withinWeek, reaches }) => free && withinWeek && GRADES.indexOf(reaches) > GRADES.indexOf(element.grade),
    )
    .map((repair) => ({ element, repair }));

const mending = ({ element, repair }: Lift): NextThing => ({
  id: repair.id,
  title: repair.text,
  why: `最弱的一环是${elementWords[element.id]}：${element.why}这一步做成了，这一环能从${gradeWords[element.grade]}变${gradeWords[repair.reaches]}。`,
  steps: [...repair.steps, ...menuOf(repair.stepsAsOf)],
  cost: repair.cost,
  time: repair.time,
  element: element.id,
  basis: repair.basis,
});

function fillIn({ filing, grade }: Chain): NextThing | null {
  const gap = filing.missing.find((each) => each.id !== "nothing-due");
  if (gap === undefined) return null;
  return {
    id: gap.id,
    title: gap.text.replace(/。$/u, ""),
    why: grade === "strong" ? "证据已经够了，立案还差这一项。" : "不花钱就能补的证据都补了，立案还差这一项。",
    steps: [gap.mend],
    ...QUICK,
    element: gap.id === "court" ? "jurisdiction" : null,
    basis: gap.basis,
  };
}

function waitForDue({ derived, claim }: Situation): NextThing | null {
  const days = claim.byLoan.flatMap((loan) => (loan.total > 0n ? (loan.firstDue ?? []) : [])).toSorted();
  const [first] = days;
  if (first === undefined || first <= derived.asOf) return null;
  return {
    id: "wait-for-due-date",
    title: `等到 ${first} 还款日`,
    why: "还没到期，现在不能要求他还；资料已经备好。",
    steps: ["手机和原消息留好", "他提前还了的，记下来", "过了还款日还没还，再来看下一步"],
    cost: "不花钱",
    time: `到 ${first}`,
    element: "due",
    basis: cite("CN-CC-675"),
  };
}

/** What a person can do himself to get the money; the other roads only serve these. */
const LEADS: ReadonlySet<Road["id"]> = new Set(["negotiation", "mediation", "payment-order", "small-claim", "suit"]);

function chooseRoad({ derived, chain, roads }: Situation): NextThing | null {
  if (derived.filing !== null && derived.filing.date <= derived.asOf) return null;
  const open = roads.filter((road) => road.open && LEADS.has(road.id));
  if (open.length === 0) return null;
  const fee = ({ fee }: Road): string =>
    fee === null || fee === "0.00" ? "不花钱" : `法院费用 ${groupMoney(moneyFromContract(fee))} 元`;
  return {
    id: "choose-road",
    title: "选一条路去要这笔钱",
    why:
      chain.grade === "strong"
        ? "证据和立案要的资料都齐了。"
        : "不花钱就能补的证据都补了；再往下补，要花钱或者等立案以后。",
    steps: open.map((road) => `${roadWords[road.id]}（${fee(road)}）：${road.text}`),
    cost: "看走哪条路",
    time: "看走哪条路",
    element: null,
    basis: open.flatMap((road) => road.basis.slice(0, 1)),
  };
}

/** 诉讼费用: amounts and what each fee comes to, worked by hand from the bands of 诉讼费用交纳办法 13 and 14. */
import { moneyFromContract } from "@youju/model";
import type { Example } from "../../testing/example.ts";
import type { CourtFeeInput } from "./court-fee.ts";
import type { FeeBurden, FeeEvent } from "./fee-burden.ts";
import type { FeeRelief, Hardship } from "./fee-relief.ts";

/** 受理费, 减半, 支付令, 保全, 执行 of one amount. */
type FiveFees = readonly [acceptance: string, half: string, order: string, preservation: string, enforcement: string];

const five = (id: string, situation: string, amount: string, ...expected: FiveFees): Example<string, FiveFees> => ({
  id,
  situation,
  input: amount,
  expected,
  rules: ["CN-FEE-13", "CN-FEE-16", "CN-FEE-14-3", "CN-FEE-14-2", "CN-FEE-14-1"],
});

export const FIVE_FEES: readonly Example<string, FiveFees>[] = [
  five("E6", "请求 3.68 万元：50 + 26,800 × 2.5%；保全 30 + 35,800 × 1%；执行 50 + 26,800 × 1.5%。", "36800.00", "720.00", "360.00", "240.00", "388.00", "452.00"),
  five("V-FEE-1", "请求 5 千元：在 1 万元以内，受理费 50；保全 30 + 4,000 × 1%。", "5000.00", "50.00", "25.00", "16.67", "70.00", "50.00"),
  five("V-FEE-2", "请求正好 1 万元：还在第一段。", "10000.00", "50.00", "25.00", "16.67", "120.00", "50.00"),
  five("V-FEE-3", "请求 2 万元：50 + 10,000 × 2.5%。", "20000.00", "300.00", "150.00", "100.00", "220.00", "200.00"),
  five("V-FEE-4", "请求 5 万元：50 + 40,000 × 2.5%。", "50000.00", "1050.00", "525.00", "350.00", "520.00", "650.00"),
  five("V-FEE-5", "请求 10 万元：50 + 90,000 × 2.5%。", "100000.00", "2300.00", "1150.00", "766.67", "1020.00", "1400.00"),
  five("V-FEE-6", "请求 15 万元：2,300 + 50,000 × 2%。", "150000.00", "3300.00", "1650.00", "1100.00", "1270.00", "2150.00"),
  five("V-FEE-7", "请求 62 万元：2,300 + 2,000 + 4,500 + 120,000 × 1%。", "620000.00", "10000.00", "5000.00", "3333.33", "3620.00", "8600.00"),
  five("fee-8", "请求 1 千元：保全 30 元的上限。", "1000.00", "50.00", "25.00", "16.67", "30.00", "50.00"),
  five("fee-9", "请求 20 万元：2,300 + 100,000 × 2%。", "200000.00", "4300.00", "2150.00", "1433.33", "1520.00", "2900.00"),
  five("fee-10", "请求 50 万元：4,300 + 300,000 × 1.5%；执行 50 + 490,000 × 1.5%。", "500000.00", "8800.00", "4400.00", "2933.33", "3020.00", "7400.00"),
  five("fee-11", "请求 100 万元：8,800 + 500,000 × 1%；保全到顶；执行 7,400 + 500,000 × 1%。", "1000000.00", "13800.00", "6900.00", "4600.00", "5000.00", "12400.00"),
  five("fee-12", "请求 3,000 万元：各段都用到。", "30000000.00", "191800.00", "95900.00", "63933.33", "5000.00", "97400.00"),
  five("fee-13", "请求 10,000.01 元：超出的一分钱也按 2.5% 计，四舍五入不到一分。", "10000.01", "50.00", "25.00", "16.67", "120.00", "50.00"),
  five("V-PRES-CAP", "保全 89.6 万元：30 + 990 + 796,000 × 0.5% = 5,000，正好到顶；受理费 8,800 + 396,000 × 1%。", "896000.00", "12760.00", "6380.00", "4253.33", "5000.00", "11360.00"),
];

interface ExpectedFee {
  readonly from: string;
  readonly to: string;
  readonly inAdvance: boolean;
  /** Words of the working. */
  readonly says: string;
}

type FeeRow = Omit<CourtFeeInput, "amount"> & { readonly amount: string | null };

function fee(id: string, situation: string, input: FeeRow, from: string, says: string, inAdvance: boolean, ...rules: readonly string[]): Example<CourtFeeInput, ExpectedFee> {
  const [low, high] = from.split("–");
  return {
    id,
    situation,
    input: { ...input, amount: input.amount === null ? null : moneyFromContract(input.amount) },
    expected: { from: low!, to: high ?? low!, inAdvance, says },
    rules,
  };
}

export const COURT_FEES: readonly Example<CourtFeeInput, ExpectedFee>[] = [
  fee("court-fee-1", "起诉要 36,800 元，普通程序。", { kind: "acceptance", amount: "36800.00" }, "720.00", "50 + 26,800.00 × 2.5% = 720.00 元", true, "CN-FEE-13", "CN-FEE-20", "CN-FEE-22"),
  fee("court-fee-2", "同一个请求，用简易程序。", { kind: "acceptance", amount: "36800.00", halvings: ["summary"] }, "360.00", "适用简易程序，减半交纳：720.00 ÷ 2 = 360.00 元", true, "CN-FEE-16"),
  fee("court-fee-3", "同一个请求，用小额诉讼。", { kind: "acceptance", amount: "36800.00", halvings: ["small-claim"] }, "360.00", "适用小额诉讼程序", true, "CN-FEE-16", "CN-FEE-281"),
  fee("court-fee-4", "简易程序里又调解结案：只减半一次，不是四分之一。", { kind: "acceptance", amount: "36800.00", halvings: ["summary", "mediated"] }, "360.00", "也只减半一次", true, "CN-FEE-15", "CN-FEE-16", "CN-FEE-206"),
  fee("court-fee-5", "小额诉讼里撤诉：还是一半。", { kind: "acceptance", amount: "20000.00", halvings: ["small-claim", "withdrawn"] }, "150.00", "也只减半一次", true, "CN-FEE-15", "CN-FEE-206"),
  fee("court-fee-6", "5 千元的小额诉讼：50 元的一半。", { kind: "acceptance", amount: "5000.00", halvings: ["small-claim"] }, "25.00", "50.00 ÷ 2 = 25.00 元", true, "CN-FEE-13", "CN-FEE-16"),
  fee("court-fee-7", "15 万元，跨两段：90,000 × 2.5%，50,000 × 2%。", { kind: "acceptance", amount: "150000.00" }, "3300.00", "50 + 90,000.00 × 2.5% + 50,000.00 × 2% = 3,300.00 元", true, "CN-FEE-13"),
  fee("court-fee-8", "一审判 5 万元，只对其中 2 万元不服，上诉。", { kind: "appeal", amount: "20000.00" }, "300.00", "上诉里不服的数额 20,000.00 元", true, "CN-FEE-17", "CN-FEE-22"),
  fee("court-fee-9", "一审是简易程序，上诉没有简易程序，不减半。", { kind: "appeal", amount: "20000.00", halvings: ["summary"] }, "300.00", "50 + 10,000.00 × 2.5% = 300.00 元", true, "CN-FEE-17"),
  fee("court-fee-10", "上诉后撤回上诉：减半。", { kind: "appeal", amount: "20000.00", halvings: ["withdrawn"] }, "150.00", "撤诉，减半交纳", true, "CN-FEE-15", "CN-FEE-17"),
  fee("court-fee-11", "他反诉要 3 万元，合并审理：50 + 20,000 × 2.5% = 550，减半。", { kind: "counterclaim", amount: "30000.00" }, "275.00", "反诉合并审理，减半交纳：550.00 ÷ 2 = 275.00 元", true, "CN-FEE-18", "CN-FEE-22"),
  fee("court-fee-12", "反诉合并审理，又是简易程序：只减半一次。", { kind: "counterclaim", amount: "30000.00", halvings: ["summary"] }, "275.00", "也只减半一次", true, "CN-FEE-18", "CN-FEE-206"),
  fee("court-fee-13", "申请支付令要 36,800 元：720 的三分之一。", { kind: "payment-order", amount: "36800.00" }, "240.00", "720.00 ÷ 3 = 240.00 元", true, "CN-FEE-14-3", "CN-FEE-20"),
  fee("court-fee-14", "申请支付令要 5 千元：不是 50 元，是三分之一。", { kind: "payment-order", amount: "5000.00" }, "16.67", "50.00 ÷ 3 = 16.67 元", true, "CN-FEE-14-3"),
  fee("court-fee-15", "保全 36,800 元：30 + 35,800 × 1%。", { kind: "preservation", amount: "36800.00" }, "388.00", "30 + 35,800.00 × 1% = 388.00 元", true, "CN-FEE-14-2", "CN-FEE-20"),
  fee("court-fee-16", "保全 15 万元：30 + 99,000 × 1% + 50,000 × 0.5%。", { kind: "preservation", amount: "150000.00" }, "1270.00", "30 + 99,000.00 × 1% + 50,000.00 × 0.5% = 1,270.00 元", true, "CN-FEE-14-2"),
  fee("court-fee-17", "保全 200 万元：最多 5,000 元。", { kind: "preservation", amount: "2000000.00" }, "5000.00", "最多不超过 5,000.00 元", true, "CN-FEE-14-2"),
  fee("court-fee-18", "申请行为保全，不涉及财产数额。", { kind: "preservation", amount: null }, "30.00", "= 30.00 元", true, "CN-FEE-14-2"),
  fee("court-fee-19", "执行 36,800 元：不用预交。", { kind: "enforcement", amount: "36800.00" }, "452.00", "50 + 26,800.00 × 1.5% = 452.00 元", false, "CN-FEE-14-1", "CN-FEE-20", "CN-FEE-38"),
  fee("court-fee-20", "执行的是赔礼道歉，没有金额。", { kind: "enforcement", amount: null }, "50.00–500.00", "每件交 50 元到 500 元", false, "CN-FEE-14-1"),
  fee("court-fee-21", "他提管辖权异议被驳回，这笔由他交。", { kind: "jurisdiction-objection", amount: null }, "50.00–100.00", "由提异议的人交", false, "CN-FEE-13-6"),
  fee("court-fee-23", "请求 36,800.33 元的小额诉讼：26,800.33 × 2.5% = 670.00825，加 50 的一半是 360.004125，四舍五入一次。", { kind: "acceptance", amount: "36800.33", halvings: ["small-claim"] }, "360.00", "（50 + 26,800.33 × 2.5%） ÷ 2 = 360.00 元", true, "CN-FEE-13", "CN-FEE-16"),
  fee("court-fee-22", "调解协议申请司法确认。", { kind: "judicial-confirmation", amount: "36800.00" }, "0.00", "不交费", false, "CN-FEE-8", "CN-JC-11"),
];

const burden = (id: string, situation: string, event: FeeEvent, bearer: FeeBurden["bearer"], recoverable: boolean, ...rules: readonly string[]): Example<FeeEvent, FeeBurden> => ({ id, situation, input: event, expected: { bearer, recoverable }, rules });

export const BURDENS: readonly Example<FeeEvent, FeeBurden>[] = [
  burden("burden-1", "全部胜诉：他负担，你预交的由法院退。", "won", "debtor", true, "CN-FEE-29", "CN-FEE-207"),
  burden("burden-2", "要 5 万判 3 万：法院定各负担多少。", "partly-won", "court", true, "CN-FEE-29", "CN-FEE-21"),
  burden("burden-3", "败诉：自己负担。", "lost", "creditor", false, "CN-FEE-29"),
  burden("burden-4", "法院主持调解成了：减半，两人商量。", "mediated-by-court", "agreement", true, "CN-FEE-15", "CN-FEE-31"),
  burden("burden-5", "他还了钱，我撤诉：一半归我负担。", "withdrawn", "creditor", false, "CN-FEE-15", "CN-FEE-34"),
  burden("burden-6", "法院裁定不予受理：已交的退。", "not-accepted", "nobody", true, "CN-FEE-27"),
  burden("burden-7", "支付令，他没有异议。", "order-unopposed", "debtor", true, "CN-FEE-36"),
  burden("burden-8", "支付令，他异议成立：申请费我负担，起诉时可以要。", "order-opposed", "creditor", true, "CN-FEE-36"),
  burden("burden-9", "支付令失效，转入诉讼：补交受理费。", "order-became-suit", "creditor", true, "CN-FEE-195"),
  burden("burden-10", "简易程序转普通程序：补交另一半。", "summary-became-ordinary", "creditor", true, "CN-FEE-199"),
  burden("burden-11", "申请了保全：先自己负担，起诉时可以要。", "preserved", "creditor", true, "CN-FEE-38"),
  burden("burden-12", "强制执行到位。", "enforced", "debtor", true, "CN-FEE-38"),
  burden("burden-13", "执行中和解。", "settled-in-enforcement", "agreement", true, "CN-FEE-38"),
];

interface ReliefInput {
  readonly fee: string;
  readonly hardships: readonly Hardship[];
}

const relief = (id: string, situation: string, amount: string, hardships: readonly Hardship[], kind: FeeRelief["kind"], atMost: string | null, ...rules: readonly string[]): Example<ReliefInput, { kind: FeeRelief["kind"]; atMost: string | null }> => ({ id, situation, input: { fee: amount, hardships }, expected: { kind, atMost }, rules });

export const RELIEFS: readonly ReturnType<typeof relief>[] = [
  relief("relief-1", "吃低保，没有别的收入：免交。", "720.00", ["minimum-living"], "waive", "0.00", "CN-FEE-45", "CN-FEE-48"),
  relief("relief-2", "残疾，没有固定收入：免交。", "720.00", ["disabled-without-income"], "waive", "0.00", "CN-FEE-45"),
  relief("relief-3", "领失业保险金，没有别的收入：免交。", "360.00", ["unemployment-benefit"], "waive", "0.00", "CN-FEE-45"),
  relief("relief-4", "受灾，正在领救济：至少减 30%，720 最多交 504。", "720.00", ["disaster"], "reduce", "504.00", "CN-FEE-46", "CN-FEE-48"),
  relief("relief-5", "优抚对象，受理费 16.67 元：最多交 11.67 元。", "16.67", ["entitled-group"], "reduce", "11.67", "CN-FEE-46"),
  relief("relief-6", "正在接受法律援助：缓交。", "720.00", ["legal-aid"], "defer", "0.00", "CN-FEE-47"),
  relief("relief-7", "有别的困难：可以申请，法院看情况。", "720.00", ["other-need"], "ask", null, "CN-FEE-44"),
  relief("relief-8", "受灾又吃低保：按最好的，免交。", "720.00", ["disaster", "minimum-living"], "waive", "0.00", "CN-FEE-45"),
  relief("relief-9", "没有困难：照交。", "720.00", [], "none", "720.00", "CN-FEE-44"),
];

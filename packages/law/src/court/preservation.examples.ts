/** 财产保全与仲裁费: situations and sums, worked by hand. */
import { moneyFromContract } from "@youju/model";
import type { Example } from "../../testing/example.ts";
import type { PreservationInput } from "./preservation.ts";

interface Expected {
  readonly blocked: number;
  readonly fee: string;
  readonly security: string;
  readonly waivable: boolean;
  readonly hours: number;
  readonly sueWithin: number | null;
  readonly says?: string;
}

const row = (id: string, situation: string, amount: string, input: Partial<PreservationInput>, [blocked, fee, security, waivable, hours, sueWithin, says]: readonly [number, string, string, boolean, number, number | null, string?], ...rules: readonly string[]): Example<PreservationInput, Expected> => ({
  id,
  situation,
  input: { when: "in-suit", amount: moneyFromContract(amount), claimed: moneyFromContract(amount), urgent: false, property: "exact", clear: false, ...input },
  expected: { blocked, fee, security, waivable, hours, sueWithin, ...(says === undefined ? {} : { says }) },
  rules,
});

export const PRESERVATIONS: readonly Example<PreservationInput, Expected>[] = [
  row("preserve-1", "起诉时冻结他银行卡 36,800 元：费 388，担保最多 11,040。", "36800.00", {}, [0, "388.00", "11040.00", false, 120, null, "30%"], "CN-CPL-103", "CN-PRES-4", "CN-PRES-5", "CN-PRES-7", "CN-FEE-14-2", "CN-CPL-105", "CN-CPL-106", "CN-CPL-107"),
  row("preserve-2", "有借条和转账，事实清楚：法院可以不要担保。", "36800.00", { clear: true }, [0, "388.00", "11040.00", true, 120, null, "可以不要求担保"], "CN-PRES-9"),
  row("preserve-3", "他正在卖房，紧急。", "100000.00", { urgent: true }, [0, "1020.00", "30000.00", false, 48, null, "四十八小时"], "CN-CPL-103"),
  row("preserve-4", "起诉前他正在转走存款，知道开户行和账号：全额担保，三十日内起诉。", "100000.00", { when: "pre-suit", urgent: true }, [0, "1020.00", "100000.00", false, 48, 30, "不能再用支付令"], "CN-CPL-104", "CN-PRES-5", "CN-PRES-152", "CN-CPL-J427"),
  row("preserve-5", "诉前，但并不紧急。", "100000.00", { when: "pre-suit" }, [1, "1020.00", "100000.00", false, 48, 30, "不能诉前保全"], "CN-CPL-104"),
  row("preserve-6", "诉前，紧急，但只知道他大概有辆车。", "100000.00", { when: "pre-suit", urgent: true, property: "clue" }, [1, "1020.00", "100000.00", false, 48, 30, "明确的财产信息"], "CN-PRES-10"),
  row("preserve-7", "起诉时，知道他的工资在哪家公司发。", "20000.00", { property: "clue" }, [0, "220.00", "6000.00", false, 120, null], "CN-PRES-5"),
  row("preserve-8", "起诉时，完全不知道他有什么。", "20000.00", { property: "none" }, [1, "220.00", "6000.00", false, 120, null, "要写明哪里有什么财产"], "CN-PRES-1", "CN-PRES-10"),
  row("preserve-9", "欠 2 万想冻 5 万：只能在请求的范围里。", "50000.00", { claimed: 2_000_000n }, [0, "220.00", "6000.00", false, 120, null, "保全限于请求的范围"], "CN-CPL-105"),
  row("preserve-10", "冻 200 万：费最多 5,000。", "2000000.00", {}, [0, "5000.00", "600000.00", false, 120, null], "CN-FEE-14-2"),
];

/** AR-7: the dispute, and the span of the table of 1995. */
export const ARBITRATION_FEES: readonly Example<string, readonly [from: string, to: string]>[] = [
  { id: "AR-7", situation: "争议 2 万元：40 到 100，加 19,000 的 4% 到 5%。", input: "20000.00", expected: ["800.00", "1050.00"], rules: ["CN-ARB-FEE-1995", "CN-ARB-FEE"] },
  { id: "arbitration-2", situation: "争议 500 元：第一段，40 到 100 元。", input: "500.00", expected: ["40.00", "100.00"], rules: ["CN-ARB-FEE-1995"] },
  { id: "arbitration-3", situation: "争议 10 万元：2,000 到 2,550，加 50,000 的 3% 到 4%。", input: "100000.00", expected: ["3500.00", "4550.00"], rules: ["CN-ARB-FEE-1995"] },
  { id: "arbitration-4", situation: "争议 200 万元：各段都用到，最后一段 100 万的 0.25% 到 0.5%。", input: "2000000.00", expected: ["13500.00", "23550.00"], rules: ["CN-ARB-FEE-1995"] },
];

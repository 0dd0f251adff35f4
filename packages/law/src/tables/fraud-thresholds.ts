/**
 * From which sum a fraud is 数额较大, 数额巨大, 数额特别巨大 (刑法 266; 诈骗解释 1), as provinces fixed it.
 * Shown beside the rule, and never compared with a claim: whether a loan was a fraud is not a question of its sum.
 */
import type { Fen } from "@youju/model";

export interface FraudThreshold {
  readonly place: string;
  /** 数额较大, in fen. */
  readonly large: Fen;
  /** 数额巨大, in fen. */
  readonly huge: Fen;
  /** 数额特别巨大, in fen. */
  readonly enormous: Fen;
  /** The document that fixed it, as far as the source names it; null where it names none. */
  readonly document: string | null;
  readonly note: string | null;
  /** H: the text of the document was read. M: known at second hand. L: doubtful, old, or from memory. */
  readonly certainty: "H" | "M" | "L";
}

const row = (
  place: string,
  yuan: readonly [large: bigint, huge: bigint, enormous: bigint],
  certainty: FraudThreshold["certainty"],
  document: string | null,
  note: string | null = null,
): FraudThreshold => {
  const [large, huge, enormous] = yuan;
  return { place, large: large * 100n, huge: huge * 100n, enormous: enormous * 100n, document, note, certainty };
};

export const FRAUD_THRESHOLDS: readonly FraudThreshold[] = [
  row("重庆", [5_000n, 70_000n, 500_000n], "H", "重庆市关于办理诈骗刑事案件数额标准的规定，2013-07-01起"),
  row("湖北", [5_000n, 50_000n, 500_000n], "H", "鄂高法发〔2012〕9号，2012-07-01起", "有从严情形的，三千元起。"),
  row("江苏", [6_000n, 60_000n, 500_000n], "H", "苏高法〔2011〕370号，2011-07-26", "有八种情形的，接近起点也可以。"),
  row("云南", [5_000n, 50_000n, 500_000n], "M", "云高法〔2013〕145号，2013-08-01起"),
  row("山东", [6_000n, 80_000n, 500_000n], "M", "山东省高院关于确定诈骗罪具体数额标准的通知"),
  row(
    "上海",
    [10_000n, 100_000n, 500_000n],
    "L",
    "沪高法〔2011〕241号，2011-07-21",
    "有从严情形的，五千元起。有律师网页说2023年5月前后改过，新的数额没有读到。",
  ),
  row("广东（广州、深圳、珠海、佛山、中山、东莞）", [6_000n, 100_000n, 500_000n], "M", null),
  row("广东其他市", [4_000n, 60_000n, 500_000n], "M", null),
  row("北京", [5_000n, 100_000n, 500_000n], "M", null),
  row("河南", [5_000n, 50_000n, 500_000n], "L", null),
  row("浙江", [6_000n, 100_000n, 500_000n], "L", null, "凭记忆，没有核对。"),
];

/** Said wherever the table is shown. */
export const FRAUD_THRESHOLDS_NOTE =
  "这些文件多是2011年到2013年的，有没有改过没有核对；其他省没有找到。只供了解：是不是诈骗，看借钱时有没有骗，不看数额。";

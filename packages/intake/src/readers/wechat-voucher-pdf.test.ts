import { describe, expect, test } from "vitest";
import { mutated } from "../../testing/mutations.ts";
import { pdfOf, type PlacedText } from "../../testing/pdf.ts";
import { readAll } from "../../testing/read-all.ts";

/** Lines of texts at places: `x|text`. */
const page = (...lines: readonly (readonly string[])[]): readonly PlacedText[] =>
  lines.flatMap((line, at) =>
    line.map((one) => {
      const [x, text] = one.split("|") as [string, string];
      return { text, x: Number(x), y: 60 + at * 20, size: at === 0 ? 16 : 10 };
    }),
  );

const ID = "100005000124030100011234567890";
const LAYOUTS: Readonly<Record<string, readonly PlacedText[]>> = {
  "names and values in one text": page(
    ["200|微信支付转账电子凭证"],
    ["50|申请时间：2024-12-01 10:00:00", "320|凭证编号：20241201100000"],
    ["50|付款方姓名：李明", "220|付款方微信号：liming_01", "400|付款方证件号码：110101********0012"],
    ["50|收款方姓名：张伟", "220|收款方微信号：zhangwei88", "400|收款方证件号码：330102********0034"],
    ["50|转账金额：¥20000.00", "320|转账时间：2024-03-01 18:10:00"],
    [`50|转账单号：${ID}`, "320|转账说明：借款"],
    ["400|财付通支付科技有限公司"],
  ),
  "boxes, the values beside the names and wrapped": page(
    ["200|转账电子凭证"],
    ["50|凭证编号", "150|20241201100000"],
    ["50|付款方", "150|李明", "300|微信号", "400|liming_01"],
    ["50|付款方身份证号", "150|110101********0012"],
    ["50|收款方", "150|张伟", "300|微信号", "400|zhangwei88"],
    ["50|收款方身份证号", "150|330102********0034"],
    ["50|转账金额（元）", "150|人民币贰万元整（20,000.00）"],
    ["50|转账时间", "150|2024年3月1日 18:10:00"],
    ["50|转账单号", "150|1000050001240301000112"],
    ["150|34567890"],
    ["50|转账备注", "150|借款"],
    ["50|本凭证由财付通出具"],
  ),
  "a heading for each side, beside each other": page(
    ["200|微信转账电子凭证"],
    ["50|付款方信息", "320|收款方信息"],
    ["50|姓名：李明", "320|姓名：张伟"],
    ["50|微信号：liming_01", "320|微信号：zhangwei88"],
    ["50|证件号：110101********0012", "320|证件号：330102********0034"],
    ["50|交易信息"],
    ["50|金额", "150|20000元"],
    ["50|交易时间", "150|2024-03-01 18:10:00"],
    ["50|交易单号", `150|${ID}`],
    ["50|附言", "150|借款"],
    ["50|编号", "150|20241201100000"],
  ),
};

describe("微信转账电子凭证", () => {
  test.each(Object.entries(LAYOUTS))("%s: both names, the sum, the number", async (_, texts) => {
    const { transfers, reading, problems } = await readAll(pdfOf([texts]));
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "wechat-voucher-pdf", confidence: 1, records: 1, pages: 1 });
    const [record] = transfers;
    expect(record).toMatchObject({
      at: "2024-03-01T18:10:00+08:00",
      amount: 2_000_000n,
      type: "transfer",
      transactionId: ID,
      remark: "借款",
      note: "凭证编号 20241201100000",
      payer: { name: "李明", account: "liming_01", idNumber: "110101********0012" },
      payee: { name: "张伟", account: "zhangwei88", idNumber: "330102********0034" },
      source: { at: { page: 1 } },
    });
    // Whose voucher it is, it does not say.
    expect(record).toMatchObject({ check: true });
    expect(record).not.toHaveProperty("direction");
    expect(record).not.toHaveProperty("state");
  });

  test("who asked for it is its owner", async () => {
    const texts = [...LAYOUTS["names and values in one text"]!, ...page([], [], [], [], [], [], [], ["50|申请人：李明", "320|收款时间：2024-03-01 18:11:05"])];
    const { transfers } = await readAll(pdfOf([texts]));
    expect(transfers).toMatchObject([{ direction: "out", counterparty: "张伟", state: "received" }]);
    expect(transfers[0]).not.toHaveProperty("check");
  });

  test("several in one file, what is missing named with its page", async () => {
    const whole = LAYOUTS["names and values in one text"]!;
    const { transfers, problems } = await readAll(pdfOf([whole, page(["50|说明"]), whole.filter(({ text }) => !text.startsWith("收款方姓名"))]));
    expect(transfers.map(({ source }) => source.at)).toEqual([{ page: 1 }, { page: 3 }]);
    expect(problems).toEqual(["voucher-fields-missing @ 文件 第 3 页"]);
  });

  test("damaged in any way: no throw, and no voucher that was not there", async () => {
    for (const damaged of mutated(pdfOf([LAYOUTS["names and values in one text"]!]), 15)) expect((await readAll(damaged)).transfers.length).toBeLessThanOrEqual(2);
  });
});

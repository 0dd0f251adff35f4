import { describe, expect, test } from "vitest";
import type { Canvas } from "@napi-rs/canvas";
import { BANK_DONE, type DrawnPage, drawPage, IOU, type PageOptions, photographed, VOUCHER, WECHAT_DETAIL, WECHAT_TRANSFER } from "../../testing/drawn-pages.ts";
import { readAll } from "../../testing/read-all.ts";
import { chineseFont, jpegOf } from "../../testing/screenshot.ts";
import { nodePictureEngine } from "../node/index.ts";

const pictures = nodePictureEngine();
const readPicture = async (canvas: Canvas) => readAll(await jpegOf(canvas, 70), { pictures });

describe.skipIf(chineseFont() === undefined)("pictures of payments (drawn with a Chinese font of this machine: fonts-noto-cjk)", () => {
  test.each<[string, DrawnPage, PageOptions, object]>([
    ["账单详情 of WeChat, dark", WECHAT_DETAIL, { theme: "dark", width: 828 }, { counterparty: "张伟", amount: 2_000_000n, direction: "out", state: "received", stateText: "对方已收钱", remark: "借款", method: "零钱", at: "2024-03-01T18:10:00+08:00", transactionId: "100005000120240301000123456789" }],
    ["转账详情 of WeChat, which has no number", WECHAT_TRANSFER, { width: 720 }, { counterparty: "张伟", amount: 2_000_000n, direction: "out", state: "received", at: "2024-03-01T18:10:00+08:00" }],
    ["转账成功 of a bank", BANK_DONE, { right: true, width: 828 }, { counterparty: "张伟", counterpartyAccount: expect.stringMatching(/^6222.*1234$/u), amount: 1_234_567n, direction: "out", transactionId: "2024060312083300778899", at: "2024-06-03T12:08:33+08:00" }],
  ])("%s", async (_, page, options, wanted) => {
    const { records, reading } = await readPicture(drawPage(page, options));
    expect(reading.kind).toBe("payment-page");
    expect(records).toMatchObject([{ kind: "transfer", type: "transfer", source: { at: { page: 1, box: expect.anything() } }, ...wanted }]);
  });

  test("without the sum in the picture nothing counts, and it is said", async () => {
    const { transfers, problems } = await readPicture(drawPage({ ...WECHAT_TRANSFER, head: WECHAT_TRANSFER.head.slice(0, 1) }, { width: 720 }));
    expect(transfers).toMatchObject([{ check: true, counterparty: "张伟" }]);
    expect(transfers[0]).not.toHaveProperty("direction");
    expect(problems).toEqual(["payment-page-unsure @ 文件"]);
  });

  test("a sealed voucher says what its PDF says", async () => {
    const { transfers, reading } = await readPicture(drawPage(VOUCHER, { width: 828 }));
    expect(reading.kind).toBe("wechat-voucher-picture");
    expect(transfers).toMatchObject([{ payer: { name: "李明", account: "liming_01" }, payee: { name: "张伟", account: "zhangwei88" }, amount: 2_000_000n, at: "2024-03-01T18:10:00+08:00", transactionId: "100005000120240301000123456789", remark: "借款" }]);
  });

  test.each([
    ["slanted, and narrower at its far end", { degrees: 7, slant: 0.15 }],
  ])("a photographed IOU, %s: its lines in order, each with its place", async (_, how) => {
    const { records, reading, problems } = await readPicture(photographed(IOU, how));
    expect([reading.kind, reading.pages]).toEqual(["photo-text", 1]);
    expect(problems[0]).toBe("photo-read @ 文件");
    const whole = records.map((record) => (record.kind === "writing" ? record.text : "")).join("").normalize("NFKC").replaceAll(/[\s,()]/gu, "");
    const wanted = IOU.join("").normalize("NFKC").replaceAll(/[\s,()]/gu, "");
    expect(whole.replace("¥", "￥").normalize("NFKC")).toBe(wanted);
    for (const record of records) expect(record.source.at).toMatchObject({ page: 1, box: { width: expect.any(Number) } });
  });

  test("without a model of regions such pictures are kept and not read", async () => {
    const { regionModel: _, ...bare } = pictures;
    expect((await readAll(await jpegOf(photographed(IOU)), { pictures: bare })).problems).toEqual(["picture-no-chat @ 文件"]);
  });
});

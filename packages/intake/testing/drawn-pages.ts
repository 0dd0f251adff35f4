/** Pages of purses and banks and written paper, drawn as phones show and photograph them. People and numbers are made up. */
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { chineseFont } from "./screenshot.ts";

/** A name and its value, on one line. */
export type Field = readonly [name: string, value: string];

export interface DrawnPage {
  readonly title?: string;
  /** In the middle, above the fields: whom with, the sum, what became of it. */
  readonly head: readonly { readonly text: string; readonly size: number; readonly colour?: string }[];
  readonly fields: readonly Field[];
}

export interface PageOptions {
  readonly width?: number;
  readonly theme?: "light" | "dark";
  /** Values stand at the right edge, as Alipay and banks have them. */
  readonly right?: boolean;
}

export const WECHAT_DETAIL: DrawnPage = {
  title: "账单详情",
  head: [
    { text: "转账-给张伟", size: 17 },
    { text: "-20000.00", size: 34 },
  ],
  fields: [
    ["当前状态", "对方已收钱"],
    ["转账说明", "借款"],
    ["转账时间", "2024年3月1日 18:10:00"],
    ["收款时间", "2024年3月1日 18:12:45"],
    ["支付方式", "零钱"],
    ["转账单号", "100005000120240301000123456789"],
  ],
};

export const WECHAT_TRANSFER: DrawnPage = {
  head: [
    { text: "张伟已收款", size: 17 },
    { text: "¥20000.00", size: 34 },
  ],
  fields: [
    ["转账说明", "借款"],
    ["转账时间", "2024年3月1日 18:10:00"],
    ["收款时间", "2024年3月1日 18:12:45"],
  ],
};

export const ALIPAY_DETAIL: DrawnPage = {
  title: "账单详情",
  head: [
    { text: "张伟", size: 17 },
    { text: "-5,000.00", size: 32 },
    { text: "交易成功", size: 14, colour: "#888888" },
  ],
  fields: [
    ["付款方式", "余额宝"],
    ["转账备注", "借款"],
    ["对方账户", "张伟 138******01"],
    ["创建时间", "2024-05-02 09:31:07"],
    ["订单号", "20240502200040011100120033445566"],
  ],
};

export const BANK_DONE: DrawnPage = {
  title: "转账结果",
  head: [
    { text: "转账成功", size: 20 },
    { text: "¥12,345.67", size: 30 },
  ],
  fields: [
    ["收款人", "张伟"],
    ["收款账号", "6222 **** **** 1234"],
    ["收款银行", "中国工商银行"],
    ["付款账号", "6217 **** **** 5678"],
    ["交易时间", "2024-06-03 12:08:33"],
    ["交易流水号", "2024060312083300778899"],
    ["附言", "借款"],
  ],
};

export const VOUCHER: DrawnPage = {
  title: "微信支付转账电子凭证",
  head: [],
  fields: [
    ["申请时间：", "2024-12-01 10:00:00"],
    ["付款方姓名：", "李明"],
    ["付款方微信号：", "liming_01"],
    ["收款方姓名：", "张伟"],
    ["收款方微信号：", "zhangwei88"],
    ["转账金额：", "¥20000.00"],
    ["转账时间：", "2024-03-01 18:10:00"],
    ["转账单号：", "100005000120240301000123456789"],
    ["转账说明：", "借款"],
  ],
};

export function drawPage(
  { title, head, fields }: DrawnPage,
  { width = 1080, theme = "light", right = false }: PageOptions = {},
): Canvas {
  const unit = width / 375;
  const canvas = createCanvas(width, Math.round(width * 1.9));
  const g = canvas.getContext("2d");
  const [paper, ink, grey] = theme === "light" ? ["#FFFFFF", "#181818", "#888888"] : ["#191919", "#D5D5D5", "#7F7F7F"];
  const write = (
    text: string,
    size: number,
    colour: string,
    x: number,
    y: number,
    align: "left" | "center" | "right" = "left",
  ): void => {
    g.font = `${size * unit}px "${chineseFont() ?? "sans-serif"}"`;
    g.textBaseline = "middle";
    g.textAlign = align;
    g.fillStyle = colour;
    g.fillText(text, x * unit, y * unit);
  };
  g.fillStyle = paper;
  g.fillRect(0, 0, canvas.width, canvas.height);
  write("9:41", 14, ink, 30, 24);
  if (title !== undefined) write(title, 17, ink, 187, 66, "center");
  let y = 130;
  for (const { text, size, colour = ink } of head) {
    write(text, size, colour, 187, y, "center");
    y += size + 26;
  }
  y += 16;
  for (const [name, value] of fields) {
    write(name, 15, grey, 24, y);
    if (right) write(value, 15, ink, 351, y, "right");
    // Numbers of payments go over two lines.
    else
      for (const part of value.match(/.{1,22}/gu) ?? []) {
        write(part, 15, ink, 130, y);
        y += value.length > 22 ? 22 : 0;
      }
    y += 36;
  }
  return canvas;
}

export const IOU: readonly string[] = [
  "借 条",
  "今向李明借款人民币贰万元整（￥20000.00），",
  "用于家庭周转，年利率6%，于2024年9月30日前",
  "一次还清。",
  "借款人：张伟",
  "身份证号：330106199003071234",
  "2024年3月1日",
];

/** Paper on a table: turned by so many degrees, with a shadow, and smaller at its far end by `slant`. */
export function photographed(
  lines: readonly string[],
  { degrees = 0, slant = 0 }: { readonly degrees?: number; readonly slant?: number } = {},
): Canvas {
  const paper = createCanvas(1400, 1100);
  const g = paper.getContext("2d");
  g.fillStyle = "#F4F1E8";
  g.fillRect(0, 0, paper.width, paper.height);
  g.fillStyle = "#22262E";
  g.textBaseline = "middle";
  for (const [n, line] of lines.entries()) {
    g.font = `${n === 0 ? 76 : 52}px "${chineseFont() ?? "sans-serif"}"`;
    g.textAlign = n === 0 ? "center" : "left";
    g.fillText(line, n === 0 ? 700 : 90, 120 + n * 130);
  }
  const photo = createCanvas(2000, 1800);
  const table = photo.getContext("2d");
  table.fillStyle = "#6B4F3A";
  table.fillRect(0, 0, photo.width, photo.height);
  table.translate(photo.width / 2, photo.height / 2);
  table.rotate((degrees * Math.PI) / 180);
  // Row by row, so that the far end is narrower.
  for (let row = 0; row < paper.height; row += 2) {
    const width = paper.width * (1 - (slant * (paper.height - row)) / paper.height);
    table.drawImage(paper, 0, row, paper.width, 2, -width / 2, row - paper.height / 2, width, 2);
  }
  const shade = table.createLinearGradient(-700, 0, 700, 0);
  shade.addColorStop(0, "rgba(0,0,0,0.28)");
  shade.addColorStop(1, "rgba(0,0,0,0)");
  table.fillStyle = shade;
  table.fillRect(-700, -550, 1400, 1100);
  return photo;
}

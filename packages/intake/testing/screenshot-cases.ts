/** Chats to draw, made up and the same each time for the same number, with what should be read in them. */
import type { Message } from "@youju/model";
import { randomFrom } from "./mutations.ts";
import { isCentred, type ShotItem, type ShotOptions } from "./screenshot.ts";

export interface ShotCase {
  readonly items: readonly ShotItem[];
  readonly options: ShotOptions;
  readonly jpeg: boolean;
}

const SAYINGS = [
  "在吗？想跟你借两万块周转一下，9月底前一定还给你",
  "行，你写个借条拍给我",
  "借条写好了，身份证号330106199003071234，你看看",
  "收到了，谢谢！利息按年息6%算，10月8号之前还清。",
  "什么时候还钱？已经拖了三个月了",
  "最近手头紧，再宽限几天，月底先还你5000元",
  "好的",
  "嗯嗯",
  "你到底还不还？再不还我就去法院起诉了",
  "卡号6222021001120345678，开户行是工商银行西湖支行",
  "我承认还欠你15000元，年底前结清",
  "OK，下午3点转给你",
  "上次那笔3,500.50元也算在里面吧",
  "微信号zhangwei88，有事打我电话13800001234",
] as const;
const SYSTEM = ["你已添加了张伟，现在可以开始聊天了。", "对方已收钱", "张伟撤回了一条消息"] as const;
const TIMES = ["昨天 21:14", "星期三 09:02", "3月1日 下午8:15", "2024年3月1日 20:15", "08:30"] as const;
const NOTES = ["借款", "已收款", "已被接收", "已退还", "房租押金"] as const;
const AVATARS = ["#5B7FA6", "#B36B5E", "#FFFFFF", "#3EB575", "#FA9D3B", "#2C2C2C", "#95EC69"] as const;
const WIDTHS = [720, 828, 1080, 1170, 1242, 1440] as const;
const SCALES = [1, 0.88, 1.3] as const;

/** From this number on: groups, long names, messages that were withdrawn, more lines, and Android beside iOS. */
const WIDER = 30;
const MORE = [
  "我同意按月还，每月15号还2500元，\n一共还8个月",
  "转你的20000元是借款，不是赠与，也不是合伙款，\n请你写明还款日期",
  "收到",
  "哈哈哈好的👌",
  "https://mp.weixin.qq.com/s/abc 你看看这个",
  "本金3万、利息1,200.00元，合计31,200.00元",
] as const;
const MORE_SYSTEM = ["你撤回了一条消息", "张伟撤回了一条消息", "以上是打招呼的内容", "对方已收钱"] as const;
const NAMES = ["王芳", "赵六（水电）", "A0装修王师傅13800001234", "小李"] as const;
const TITLES = ["张伟", "张伟（同事）", "一家人(5)", "借款还款沟通群(3)", "王小明-城东装修公司-项目经理"] as const;

export function shotCase(number: number): ShotCase {
  const random = randomFrom(Math.imul(number + 1, 0x9e3779b1));
  for (let n = 0; n < 8; n += 1) random();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const side = (): "own" | "other" => pick(["own", "other"]);
  const amount = (): string => {
    const fen = Math.floor(10 ** (2 + random() * 5.5));
    return `¥${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
  };
  const wide = number >= WIDER;
  const title = wide ? TITLES[number % TITLES.length]! : undefined;
  const named = (one: ShotItem): ShotItem =>
    title?.endsWith(")") === true && one.kind === "bubble" && one.side === "other"
      ? { ...one, name: pick(NAMES) }
      : one;
  const item = (): ShotItem => {
    if (wide && random() < 0.3)
      return random() < 0.7
        ? { kind: "bubble", side: side(), text: pick(MORE), ...(random() < 0.1 ? { failed: true } : {}) }
        : { kind: "system", text: pick(MORE_SYSTEM) };
    const kind = random();
    if (kind < 0.6)
      return {
        kind: "bubble",
        side: side(),
        text: pick(SAYINGS),
        ...(random() < 0.15 ? { quote: `张伟：${pick(SAYINGS)}`.slice(0, 24) } : {}),
      };
    if (kind < 0.78) {
      const note = pick(NOTES);
      return { kind: "transfer", side: side(), amount: amount(), note, pale: note.startsWith("已") };
    }
    if (kind < 0.84) return { kind: "red-packet", side: side(), greeting: "恭喜发财，大吉大利", pale: random() < 0.5 };
    if (kind < 0.93) return { kind: "voice", side: side(), seconds: 1 + Math.floor(random() * 59) };
    if (kind < 0.96) return { kind: "picture", side: side() };
    return { kind: "system", text: pick(SYSTEM) };
  };
  const items: ShotItem[] = [{ kind: "time", text: pick(TIMES) }];
  const count = 7 + Math.floor(random() * 3);
  for (let n = 0; n < count; n += 1) items.push(named(item()));
  return {
    items,
    jpeg: number % 2 === 1,
    options: {
      width: WIDTHS[number % WIDTHS.length]!,
      theme: number % 4 < 2 ? "light" : "dark",
      fontScale: SCALES[number % SCALES.length]!,
      title: title ?? pick(["张伟", "张伟（同事）", "王小明-装修", "A小李"]),
      ...(wide && number % 3 !== 0 ? { layout: "android" as const } : {}),
      avatars: [pick(AVATARS), pick(AVATARS)],
    },
  };
}

/** What the reader should say of an item; undefined for a line that only says when. */
export function expectedOf(item: ShotItem): Partial<Message> | undefined {
  if (item.kind === "time") return undefined;
  if (isCentred(item))
    return {
      side: item.text.startsWith("你撤回") ? "own" : item.text.includes("撤回") ? "other" : "system",
      text: item.text,
    };
  const { side } = item;
  if (item.kind === "picture") return { side, type: "image" };
  if (item.kind === "voice") return { side, type: "voice", text: `[语音 ${item.seconds} 秒]` };
  if (item.kind === "red-packet") return { side, type: "red-packet", remark: item.greeting };
  if (item.kind === "bubble") return { side, type: item.quote === undefined ? "text" : "quote", text: item.text };
  const state = item.note === "已退还" ? "returned" : item.note.startsWith("已") ? "received" : "sent";
  return { side, type: "transfer", amount: BigInt(item.amount.replaceAll(/\D/gu, "")), state };
}

import { describe, expect, test } from "vitest";
import { mutated } from "../../testing/mutations.ts";
import { readAll } from "../../testing/read-all.ts";

const HEAD = `<!doctype html>
<html><head><meta charset="utf-8"><style>.chat.left div.nt-box, .content-box, .chat-notice { margin: 0 }</style><title>张伟 - 微信聊天记录</title>
<script>var numberOfPages = parseInt('%%NUMBER_OF_PAGES%%') || 0;</script></head>
<body uid="" sid=""><div class="main"><div class="header"><span class="sname">张伟 &amp; 大伟</span></div><div class="msgs" id="msgs-div">
`;

interface Shown {
  readonly own?: boolean;
  readonly type?: number;
  readonly time?: string;
  readonly box: string;
  readonly account?: boolean;
}

const said = (text: string, more = ""): string => `<span class="dont-break-out msg-text"><pre>${text}</pre></span>${more}`;

function shown({ own = false, type = 1, time = "2024-03-01 18:10:00", box, account = true }: Shown, n = 0): string {
  const [side, name, id] = own ? ["right", "李明", "wxid_aaa"] : ["left", "张伟", "wxid_bbb"];
  return `<div class="msg chat ${side} " msgid="${n}" msgtype="${type}">
  <div class="avatar-box"><img src="Portrait/a.jpg" class="avatar"></div>
  <div class="nt-box"><span class="dspname ${side}" wxId="${account ? id : ""}">${name}</span> ${time}</div>
  <div class="content-box"><div class="triangle"></div>${box}</div>
</div>
`;
}
const notice = (text: string): string => `<div class="msg chat-notice " msgid="900"><div class="content-box">${said(text)}</div></div>\n`;
const page = (...messages: readonly string[]): string => `${HEAD}${messages.join("")}</div></div></body></html>`;

const CARD = '<div class="appinfo"><img src="data:image/png;base64,AAAA" class="transfer-icon" /><span class="app-name">微信转账</span></div>';
const LOAN = shown({ own: true, type: 49, box: said("￥20000.00 - 转账\r\n借款", CARD) }, 1);
const RECEIPT = shown({ type: 49, time: "2024-03-01 18:11:05", box: said("￥20000.00 - 已收款", CARD) }, 2);

describe("WechatExporter, HTML", () => {
  test("sides, transfers, notices, quotes, pictures, entities", async () => {
    const { messages, reading, problems } = await readAll(
      page(
        LOAN,
        RECEIPT,
        shown({ box: said("收到 &lt;九月&gt; 还<br/>一定") }, 3),
        shown({ type: 49, box: `<span class="dont-break-out refermsg msg-text"><pre>「李明：什么时候还」</pre></span><br /><span>- - -</span><br />${said("下周")}` }, 4),
        shown({ type: 3, box: '<img rawUrl="Files/1.jpg" data-src="Files/1_thumb.jpg" class="lazyload image" />' }, 5),
        shown({ type: 34, box: '<div class="voicebox" audio="Files/6.mp3"><div class="voicetime">5"</div></div>' }, 6),
        shown({ type: 49, box: said("[红包]") }, 7),
        notice('"张伟" 撤回了一条消息'),
      ),
    );
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", sender: "wxid_aaa", name: "李明", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款", source: { at: { message: "1" } } },
      { side: "other", type: "transfer", amount: 2_000_000n, direction: "out", state: "received", at: "2024-03-01T18:11:05+08:00" },
      { type: "text", text: "收到 <九月> 还\n一定" },
      { type: "quote", text: "下周\n[引用] 「李明：什么时候还」" },
      { type: "image", text: "[图片] Files/1.jpg" },
      { type: "voice", text: '[语音] 5" Files/6.mp3' },
      { type: "red-packet", text: "[红包]" },
      { type: "withdrawn", side: "other", text: '"张伟" 撤回了一条消息' },
    ]);
    expect(reading).toMatchObject({ kind: "wechatexporter-html", confidence: 1, owner: { id: "wxid_aaa", names: ["李明"] }, chats: [{ key: "张伟 & 大伟", group: false, members: [{ id: "wxid_bbb", names: ["张伟"] }] }] });
  });

  test("older versions have no accounts: sides by alignment, people by name", async () => {
    const { reading, problems, messages } = await readAll(page(shown({ own: true, account: false, box: said("好") }, 1), shown({ account: false, box: said("嗯") }, 2)));
    expect(problems).toEqual([]);
    expect(messages.map(({ side }) => side)).toEqual(["own", "other"]);
    expect(reading).toMatchObject({ owner: { names: ["李明"] }, chats: [{ members: [{ names: ["张伟"] }] }] });
  });

  test("pages that are elsewhere are missed", async () => {
    expect((await readAll(page(LOAN).replace("%%NUMBER_OF_PAGES%%", "3"))).problems).toEqual(["chat-more-pages @ 文件"]);
  });

  test("pieces of any size give the same records; damaged in any way: no throw", async () => {
    const text = page(...Array.from({ length: 20 }, (_, n) => shown({ own: n % 2 === 0, box: said(`第${n}条`) }, n)));
    const whole = await readAll(text);
    expect(whole.messages).toHaveLength(20);
    for (const chunkBytes of [5, 64, 999]) expect((await readAll(text, { chunkBytes })).records).toEqual(whole.records);
    for (const bytes of mutated(new TextEncoder().encode(text))) expect((await readAll(bytes)).messages.length).toBeLessThanOrEqual(45);
  });
});

import type { FaultTable } from "./fault-table.ts";

const RELOAD = "刷新页面，看看现在的内容，再做一次。";

/** Faults of requests: who asks, for what, and what the answer cannot be. */
export const apiFaults = {
  "host-foreign": (d: { host: string }) => ({
    text: `这个程序只应答本机，不应答“${d.host}”。`,
    mend: "用终端里打印的 http://127.0.0.1 开头的链接打开。",
  }),
  "origin-foreign": (d: { origin: string }) => ({
    text: `请求来自别的网页“${d.origin}”，没有执行。`,
    mend: "用终端里打印的链接打开有据，在那里操作。",
  }),
  "token-missing": () => ({
    text: "还没有打开凭据：这里存着私人聊天，只有持有本次链接的人能看。",
    mend: "回到终端，打开启动时打印的那个链接。",
  }),
  "route-unknown": (d: { path: string }) => ({ text: `没有“${d.path}”这个地址。`, mend: "从首页重新进入。" }),
  "case-unknown": (d: { id: string }) => ({
    text: `没有编号为“${d.id}”的案件，也许已经删除。`,
    mend: "回到案件列表，从那里打开；命令行用 youju cases 看编号。",
  }),
  "original-unknown": (d: { sha256: string }) => ({ text: `这个案件里没有原件“${d.sha256}”。`, mend: RELOAD }),
  "original-lost": (d: { path: string }) => ({
    text: `原件“${d.path}”的文件已经不在数据文件夹里。`,
    mend: "把同一个文件再放进这个案件一次，内容相同就会接上。",
  }),
  "record-unknown": (d: { record: string }) => ({
    text: `这个案件里没有记录“${d.record}”，也许它的原件已经移除。`,
    mend: RELOAD,
  }),
  "rule-unknown": (d: { id: string; nearest: string | null }) => ({
    text: `法条库里没有“${d.id}”${d.nearest === null ? "。" : `，是不是“${d.nearest}”？`}`,
    mend: "用 youju law 看所有条目的编号。",
  }),
  "example-unknown": (d: { name: string }) => ({ text: `没有叫“${d.name}”的示例。`, mend: "从首页的示例里选一个。" }),
  "request-malformed": (d: { text: string }) => ({
    text: `请求看不懂：${d.text}`,
    mend: "对照 /api/openapi.json 里的说明改正。",
  }),
  "request-not-json": (d: { type: string }) => ({
    text: `请求的内容类型是“${d.type}”，这里只收 JSON。`,
    mend: "把 content-type 写成 application/json。",
  }),
  "request-too-large": (d: { limit: number }) => ({
    text: `请求的内容超过 ${d.limit} 字节，没有读。`,
    mend: "写短一些，分几次做。",
  }),
  "case-yaml-missing": (d: { folder: string }) => ({
    text: `“${d.folder}”里没有 case.yaml，不像案件文件夹。`,
    mend: "新建 case.yaml，至少写两行：creditor: { name: 出借人姓名 } 和 debtor: { name: 借款人姓名 }；文件放在 originals/ 里。",
  }),
  "upload-name-missing": () => ({ text: "上传的文件没有名字。", mend: "在地址里加上 ?name=文件名。" }),
  "decision-target-unknown": (d: { target: string }) => ({
    text: `这个案件里没有“${d.target}”，所以这个决定没有对象。`,
    mend: RELOAD,
  }),
  "decision-read-as-archive": () => ({
    text: "这是一个压缩包，不能指定读法；它里面的文件已经各自列出。",
    mend: "给压缩包里的那个文件指定读法。",
  }),
  "decision-split-off": (d: { parts: string; amount: string }) => ({
    text: `拆开的几部分加起来是 ${d.parts} 元，与这笔转账的 ${d.amount} 元不相等。`,
    mend: "改一改各部分的金额，使它们的和等于这笔转账。",
  }),
  "server-unreachable": () => ({ text: "程序没有正常应答。", mend: "看一眼终端里的程序是否还在运行，再试一次。" }),
  "disk-full": () => ({ text: "磁盘满了，这一次没有存下来，原来的都没有动。", mend: "腾出一些空间，再做一次。" }),
  "server-broken": (d: { trace: string }) => ({
    text: "程序自己出了错，您的文件没有改动。",
    mend: `再试一次；仍然这样，请把编号 ${d.trace} 和终端里的那一行告诉开发者。`,
  }),
} satisfies FaultTable;

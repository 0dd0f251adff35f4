/**
 * How fast the chats of each exporter are read, and in how much memory, beside `JSON.parse` or papaparse on the whole
 * file, without making any record of it. Each measurement runs in a process of its own.
 *
 *     npx node benchmarks/read-chats.ts [--messages 200000]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "@youju/intake";
import Papa from "papaparse";

type Way = (path: string) => number | Promise<number>;

/** Reads with Youju and drops the records, as the store does. */
async function youju(path: string): Promise<number> {
  const batches = read(await openAsBlob(path), { original: "0".repeat(64), name: "file" });
  let step = await batches.next();
  for (; step.done !== true; step = await batches.next());
  return step.value.records;
}

const WAYS: Readonly<Record<string, Way>> = {
  youju,
  papaparse: (path) => Papa.parse(readFileSync(path, "utf8")).data.length,
  "JSON.parse": (path) => {
    const value = JSON.parse(readFileSync(path, "utf8")) as
      readonly unknown[] | { readonly messages: readonly unknown[] };
    return "messages" in value ? value.messages.length : value.length;
  },
};

interface Measured {
  readonly records: number;
  readonly seconds: number;
  /** Seconds of one core, whatever else the machine does. */
  readonly core: number;
  /** Megabytes above the idle process. */
  readonly peak: number;
}

async function measureHere(way: string, path: string): Promise<void> {
  const idle = process.memoryUsage.rss();
  const [started, before] = [performance.now(), process.threadCpuUsage()];
  const records = await WAYS[way]!(path);
  const { user, system } = process.threadCpuUsage(before);
  const measured: Measured = {
    records,
    seconds: (performance.now() - started) / 1000,
    core: (user + system) / 1e6,
    peak: Math.round((process.resourceUsage().maxRSS * 1024 - idle) / 2 ** 20),
  };
  console.log(JSON.stringify(measured));
}

interface Line {
  readonly n: number;
  readonly seconds: number;
  readonly time: string;
  readonly own: boolean;
  readonly text: string;
  readonly transfer: boolean;
}

const START = 1_600_000_000;
const WORDS = [
  "好的，我知道了",
  '他说："下个月还你"，那就再等等',
  "借我两万周转一下，九月一号前还你[捂脸]",
  "在吗",
  "第一行\n第二行",
];

function lineOf(n: number): Line {
  const seconds = START + n * 90;
  const time = new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19).replace("T", " ");
  return { n, seconds, time, own: n % 3 === 0, text: WORDS[n % WORDS.length]!, transfer: n % 50 === 0 };
}

const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const row = (cells: readonly (string | number)[]): string => cells.map((one) => cell(String(one))).join(",");
const who = (own: boolean): readonly [id: string, name: string] => (own ? ["wxid_aaa", "李明"] : ["wxid_bbb", "张伟"]);

/** Beginning, what stands between messages, end, and each message. */
const FORMATS: Readonly<Record<string, readonly [string, string, string, (line: Line) => string]>> = {
  "weflow.json": [
    '{"weflow":{"version":"1"},"session":{"wxid":"wxid_bbb","displayName":"张伟","type":"私聊"},"messages":[\n',
    ",\n",
    "]}",
    ({ n, seconds, time, own, text, transfer }) => {
      const [senderUsername, senderDisplayName] = who(own);
      const type = transfer ? "转账卡片" : "文本消息";
      const content = transfer ? "[转账] ￥200.00" : text;
      return JSON.stringify({
        localId: n,
        createTime: seconds,
        formattedTime: time,
        type,
        localType: 1,
        content,
        isSend: own ? 1 : 0,
        senderUsername,
        senderDisplayName,
        source: "",
      });
    },
  ],
  "chatlog.json": [
    "[\n",
    ",\n",
    "]",
    ({ n, time, own, text, transfer }) => {
      const [sender, senderName] = who(own);
      const what = transfer
        ? { type: 49, subType: 2000, content: "[转账|发送 ￥200.00]" }
        : { type: 1, subType: 0, content: text };
      return JSON.stringify({
        seq: 1_600_000_000_000 + n,
        time: `${time.replace(" ", "T")}+08:00`,
        talker: "wxid_bbb",
        talkerName: "张伟",
        isChatRoom: false,
        sender,
        senderName,
        isSelf: own,
        ...what,
      });
    },
  ],
  "pywxdump.json": [
    "[\n",
    ",\n",
    "]",
    ({ n, time, own, text, transfer }) =>
      JSON.stringify({
        id: n,
        MsgSvrID: String(7_000_000_000_000_000 + n),
        type_name: transfer ? "转账" : "文本",
        is_sender: own ? 1 : 0,
        talker: own ? "我" : "wxid_bbb",
        room_name: "wxid_bbb",
        msg: transfer ? `转账：￥200.00\n转账说明：\n转账时间：${time}\n` : text,
        src: "",
        extra: {},
        CreateTime: time,
      }),
  ],
  "wechatmsg.json": [
    "[\n",
    ",\n",
    "]",
    ({ n, seconds, time, own, text, transfer }) => {
      const [Sender, name] = who(own);
      return JSON.stringify({
        localId: n,
        TalkerId: 5,
        Type: transfer ? 49 : 1,
        SubType: transfer ? 2000 : 0,
        IsSender: own ? 1 : 0,
        CreateTime: seconds,
        Status: "",
        StrContent: transfer ? "" : text,
        StrTime: time,
        Remark: name,
        NickName: name,
        Sender,
      });
    },
  ],
  "chatlog.csv": [
    "Time,SenderName,Sender,TalkerName,Talker,Content\n",
    "\n",
    "\n",
    ({ time, own, text, transfer }) =>
      row([time, who(own)[1], who(own)[0], "张伟", "wxid_bbb", transfer ? "[转账|发送 ￥200.00]" : text]),
  ],
  "pywxdump.csv": [
    "id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n",
    "\n",
    "\n",
    ({ n, time, own, text, transfer }) =>
      row([
        n,
        7_000_000_000_000_000 + n,
        transfer ? "转账" : "文本",
        own ? 1 : 0,
        own ? "我" : "wxid_bbb",
        "wxid_bbb",
        transfer ? `转账：￥200.00\n转账说明：\n转账时间：${time}\n` : text,
        "",
        time,
      ]),
  ],
  "wechatmsg.csv": [
    "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n",
    "\n",
    "\n",
    ({ n, seconds, time, own, text, transfer }) =>
      row([
        n,
        5,
        transfer ? 49 : 1,
        transfer ? 2000 : 0,
        own ? 1 : 0,
        seconds,
        "",
        transfer ? "" : text,
        time,
        who(own)[1],
        who(own)[1],
        who(own)[0],
      ]),
  ],
};

function measure(way: string, path: string) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, "--way", way, "--file", path], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const { records, seconds, core, peak } = JSON.parse(stdout) as Measured;
  return {
    records,
    seconds: seconds.toFixed(2),
    "a second and core": Math.round(records / core),
    "MB above idle": peak,
  };
}

function main(messages: number): void {
  const dir = mkdtempSync(join(tmpdir(), "youju-read-chats-"));
  try {
    const table = Object.entries(FORMATS).flatMap(([name, [begin, between, end, write]]) => {
      const path = join(dir, name);
      writeFileSync(path, begin + Array.from({ length: messages }, (_, n) => write(lineOf(n))).join(between) + end);
      const peer = name.endsWith(".csv") ? "papaparse" : "JSON.parse";
      return ["youju", peer].map((way) => ({ file: name, way, ...measure(way, path) }));
    });
    console.table(table);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: { messages: { type: "string", default: "200000" }, way: { type: "string" }, file: { type: "string" } },
});
if (values.way !== undefined && values.file !== undefined) await measureHere(values.way, values.file);
else main(Number(values.messages));

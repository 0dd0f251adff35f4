/** Chats as each exporter writes them, of any length: made-up people, made-up words, a transfer in every fifty messages. */
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";

interface Line {
  readonly n: number;
  readonly seconds: number;
  readonly time: string;
  readonly own: boolean;
  readonly text: string;
  readonly transfer: boolean;
}

/** Chats are nine years long at a million messages. */
const [START, STEP] = [1_450_000_000, 280];
const WORDS = [
  "好的，我知道了",
  '他说："下个月还你"，那就再等等',
  "借我两万周转一下，九月一号前还你[捂脸]",
  "在吗",
  "第一行\n第二行",
];

function lineOf(n: number): Line {
  const seconds = START + n * STEP;
  const time = new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19).replace("T", " ");
  return { n, seconds, time, own: n % 3 === 0, text: WORDS[n % WORDS.length]!, transfer: n % 50 === 0 };
}

const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const row = (cells: readonly (string | number)[]): string => cells.map((one) => cell(String(one))).join(",");
const who = (own: boolean): readonly [id: string, name: string] => (own ? ["wxid_aaa", "李明"] : ["wxid_bbb", "张伟"]);

const CHATLAB =
  '"chatlab":{"version":"0.0.1"},"meta":{"name":"张伟","platform":"wechat","type":"private","ownerId":"wxid_aaa"}';
const CHATLAB_MEMBERS = [
  '{"platformId":"wxid_aaa","accountName":"李明"}',
  '{"platformId":"wxid_bbb","accountName":"张伟"}',
];

/** Ids as the server draws them: long, and in no order. */
function chatlabMessage({ n, seconds, own, text, transfer }: Line) {
  const [sender, accountName] = who(own);
  return {
    sender,
    accountName,
    timestamp: seconds,
    type: transfer ? 21 : 0,
    content: transfer ? "[转账] ￥200.00" : text,
    platformMessageId: String(BigInt.asUintN(62, BigInt(n + 1) * 0x9e3779b97f4a7c15n)),
  };
}

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
  "chatlab.json": [
    `{${CHATLAB},"members":[${CHATLAB_MEMBERS.join(",")}],"messages":[\n`,
    ",\n",
    "]}",
    (line) => JSON.stringify(chatlabMessage(line)),
  ],
  "chatlab.jsonl": [
    `{"_type":"header",${CHATLAB}}\n${CHATLAB_MEMBERS.map((member) => `{"_type":"member",${member.slice(1)}\n`).join("")}`,
    "\n",
    "\n",
    (line) => JSON.stringify({ _type: "message", ...chatlabMessage(line) }),
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
        MsgSvrID: String(BigInt.asUintN(62, BigInt(n + 1) * 0x9e3779b97f4a7c15n)),
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

export const CHAT_FILES = Object.keys(FORMATS);

/** Writes the chat of this name into `dir`. */
export async function writeChat(dir: string, name: string, messages: number): Promise<string> {
  const path = join(dir, name);
  const [begin, between, end, write] = FORMATS[name]!;
  const file = createWriteStream(path);
  file.write(begin);
  for (let from = 0; from < messages; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, messages - from);
    const text = Array.from({ length: count }, (_, n) => write(lineOf(from + n))).join(between);
    if (!file.write((from === 0 ? "" : between) + text)) await once(file, "drain");
  }
  file.end(end);
  await once(file, "close");
  return path;
}

const AT_ONCE = 1000;

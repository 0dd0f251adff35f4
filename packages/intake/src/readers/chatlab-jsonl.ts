/**
 * The ChatLab standard as lines of JSON.
 *
 *     {"_type":"header","chatlab":{…},"meta":{"name":"张伟","type":"private","ownerId":"wxid_aaa"}}
 *     {"_type":"member","platformId":"wxid_aaa","accountName":"李明"}
 *     {"_type":"message","sender":"wxid_aaa","accountName":"李明","timestamp":1709287800,"type":0,"content":"…"}
 *
 * Header and members come first; members may be left out. As little to be trusted as the JSON form, and lines may be
 * cut, empty, or comments that begin with `#`.
 */
import { fault, type Message, type Person } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { chatlabHead, chatlabLine, memberOf } from "../chat/chatlab.ts";
import { readChat } from "../chat/read-chat.ts";
import { isObject, type JsonObject, textOf } from "../json/value.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { fileText, fileTextAhead } from "../text/file-text.ts";
import { type TextLine, textLines } from "../text/lines.ts";

export const chatlabJsonl: Reader = {
  kind: "chatlab-jsonl",
  name: "ChatLab 聊天记录（JSONL）",
  match({ text }) {
    const first = text?.head
      .split("\n", HEAD_LINES)
      .map((line) => line.trim())
      .find((line) => line !== "" && !line.startsWith("#"));
    if (first === undefined || !first.startsWith("{")) return undefined;
    const value = parse(first);
    const type = isObject(value) ? value["_type"] : undefined;
    if (type === "header") return { confidence: 1, reason: "第一行是 ChatLab 的 header" };
    if (type === "member" || type === "message")
      return { confidence: 0.9, reason: "每行一个 ChatLab 对象，没有 header" };
    return /^\{\s*"_type"\s*:/u.test(first) ? { confidence: 0.7, reason: "第一行以 _type 开头" } : undefined;
  },
  read,
};

const HEAD_LINES = 50;

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const head = await headOf(file, context);
  const owners = new Set(head.owner === undefined ? [] : [head.owner]);
  const { owner, ...findings } = yield* readChat(chatLines(file, head, owners, context), context);
  return owner === undefined || owners.size > 1 ? findings : { ...findings, owner };
}

/** Header and members: everything before the first message, which is all that a well-formed file has of them. */
async function headOf(file: Blob, context: ReadContext): Promise<ChatHead> {
  let meta: unknown;
  const members: Person[] = [];
  for await (const lines of textLines(fileTextAhead(file, context))) {
    for (const { text } of lines) {
      const value = parse(text);
      if (!isObject(value)) continue;
      if (value["_type"] === "message") return chatlabHead(meta, members);
      if (value["_type"] === "header") meta ??= value["meta"];
      if (value["_type"] === "member") members.push(...memberOf(value));
    }
  }
  return chatlabHead(meta, members);
}

async function* chatLines(
  file: Blob,
  head: ChatHead,
  owners: Set<string>,
  context: ReadContext,
): AsyncGenerator<readonly ChatLine[], void> {
  for await (const lines of textLines(fileText(file, context))) {
    const batch: ChatLine[] = [];
    for (const line of lines) {
      const chatLine = lineOf(line, head, owners, context);
      if (chatLine !== undefined) batch.push(chatLine);
    }
    yield batch;
  }
}

function lineOf(
  { line, text }: TextLine,
  head: ChatHead,
  owners: Set<string>,
  context: ReadContext,
): ChatLine | undefined {
  const bare = text.trim();
  if (bare === "" || bare.startsWith("#")) return undefined;
  const value = parse(bare);
  if (!isObject(value)) {
    context.problems.add(fault("message-unreadable", undefined, inFile(context, { line })));
    return undefined;
  }
  if (value["_type"] === "message") return chatlabLine(value, { line }, head);
  if (value["_type"] === "header") noteOwner(value, owners, line, context);
  return undefined;
}

/** Files put together from two exports have two headers; the second may name another owner. */
function noteOwner(header: JsonObject, owners: Set<string>, line: number, context: ReadContext): void {
  const meta = header["meta"];
  const owner = isObject(meta) ? textOf(meta["ownerId"]) : undefined;
  const [first] = owners;
  if (owner === undefined || owners.has(owner)) return;
  owners.add(owner);
  if (first !== undefined)
    context.problems.add(fault("chat-two-owners", { first, second: owner }, inFile(context, { line })));
}

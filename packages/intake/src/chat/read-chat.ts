/** Lines of a chat, from whatever export, into messages: words understood, sides told apart, payments seen. */
import { type Chat, type Direction, fault, type Message, type MessageType, recordId, type Side } from "@youju/model";
import type { Draft } from "../draft.ts";
import { type Findings, inFile, type ReadContext } from "../reader.ts";
import { type AppMessage, appMessageOf, xmlIn } from "./app-message.ts";
import type { ChatHead, ChatLine } from "./chat-line.ts";
import { type OwnerWatch, watchOwner } from "./owner.ts";
import { type OpenCards, type Payment, paymentOf } from "./payments.ts";
import { gatherPeople, type People } from "./people.ts";
import { transferInText } from "./transfer-text.ts";
import { redPacketRemark, typeInWords, withdrawnBy } from "./words.ts";

interface ChatState {
  readonly head: ChatHead;
  readonly context: ReadContext;
  readonly owner: OwnerWatch;
  readonly people: People;
  readonly open: OpenCards;
}

/** Yields the messages of each batch of lines and returns owner and members; what is wrong goes to `context.problems`. */
export async function* readChat(
  batches: AsyncIterable<readonly ChatLine[]>,
  head: ChatHead,
  context: ReadContext,
): AsyncGenerator<readonly Message[], Findings> {
  const chat: ChatState = { head, context, owner: watchOwner(head), people: gatherPeople(head.members), open: [] };
  let messages = 0;
  for await (const lines of batches) {
    messages += lines.length;
    if (lines.length > 0) yield lines.map((line) => messageOf(line, chat));
  }
  const file = inFile(context);
  if (messages === 0) context.problems.add(fault("chat-no-messages", undefined, file));
  chat.owner.faults(file).forEach(context.problems.add);
  const owner = chat.owner.verdict();
  return { chats: [chatOf(chat)], ...(owner === undefined ? {} : { owner: chat.people.person(owner) }) };
}

function chatOf({ head, owner, people }: ChatState): Chat {
  const mine = owner.verdict();
  const members = people
    .ids()
    .filter((id) => id !== mine)
    .map(people.person);
  return { key: head.key, group: head.group, members, ...(head.name === undefined ? {} : { name: head.name }) };
}

/** What a line says, once its words or its XML are understood. */
interface Understood extends Pick<AppMessage, "card" | "replyTo"> {
  readonly type: MessageType;
  readonly text: string;
}

/** Binary contents that some exporters put in the place of words. */
const LONGEST_WORDS_OF_NO_TEXT = 4096;

function understand(line: ChatLine): Understood {
  const xml = line.type === "text" || line.content.length < 5 ? undefined : xmlIn(line.content);
  if (xml !== undefined) return ofXml(appMessageOf(xml), line.type);
  const text = line.content;
  if (line.type !== "text" && withdrawnBy(text) !== undefined) return { type: "withdrawn", text };
  const type = line.type ?? typeInWords(text);
  if (type === "transfer") return { type, text, card: transferInText(text) ?? {} };
  if (type !== "text" && type !== "quote" && type !== "forward" && text.length > LONGEST_WORDS_OF_NO_TEXT)
    return { type, text: "" };
  return { type, text };
}

/** What WeChat's XML says wins, but a declared system line stays one. */
function ofXml(app: AppMessage, declared: MessageType | undefined): Understood {
  if (declared === "system" && app.type !== "withdrawn") return { type: "system", text: app.text };
  return app.type === "text" && declared !== undefined ? { ...app, type: declared } : app;
}

function messageOf(line: ChatLine, chat: ChatState): Message {
  const said = understand(line);
  const spoken = said.type !== "system" && said.type !== "withdrawn";
  const contradicted = spoken && chat.owner.note(line);
  const side = sideOf(line, said, chat.owner.known());
  const source = { original: chat.context.original, at: line.at };
  const person = line.sender === undefined ? undefined : chat.people.seen(line.sender, line.name);
  const record: Draft<Message> = {
    kind: "message",
    id: recordId(source),
    source,
    chat: chat.head.key,
    side: side ?? "other",
    type: said.type,
    text: said.text,
  };
  if (line.time !== undefined) record.at = line.time;
  if (person !== undefined) record.sender = person.id;
  const name = person === undefined ? line.name : person.name;
  if (name !== undefined) record.name = name;
  if (line.messageId !== undefined) record.messageId = line.messageId;
  const replyTo = line.replyTo ?? said.replyTo;
  if (replyTo !== undefined) record.replyTo = replyTo;
  if (contradicted || side === undefined) record.check = true;
  if (line.badTime !== undefined)
    chat.context.problems.add(fault("message-time-unreadable", { text: line.badTime }, inFile(chat.context, line.at)));
  if (said.type === "transfer") addPayment(record, said, side, line, chat);
  if (said.type === "red-packet") addRedPacket(record, side, chat.head.group);
  return record;
}

/** Undefined: nobody knows whose message it is, because the owner is not known. */
function sideOf(line: ChatLine, said: Understood, owner: string | undefined): Side | undefined {
  if (said.type === "system") return "system";
  if (said.type === "withdrawn") return withdrawnBy(said.text) ?? spokenBy(line, owner) ?? "system";
  return spokenBy(line, owner);
}

function spokenBy(line: ChatLine, owner: string | undefined): Side | undefined {
  if (line.own !== undefined) return line.own ? "own" : "other";
  if (owner === undefined || line.sender === undefined) return undefined;
  return line.sender === owner ? "own" : "other";
}

function addPayment(
  record: Draft<Message>,
  said: Understood,
  side: Side | undefined,
  line: ChatLine,
  chat: ChatState,
): void {
  const sender = { side: side ?? "system", at: line.time, owner: chat.owner.known(), group: chat.head.group };
  const payment: Payment = paymentOf(said.card ?? {}, sender, chat.open);
  if (payment.amount !== undefined) record.amount = payment.amount;
  if (payment.direction !== undefined) record.direction = payment.direction;
  if (payment.state !== undefined) record.state = payment.state;
  if (payment.remark !== undefined) record.remark = payment.remark;
  if (payment.transactionId !== undefined) record.transactionId = payment.transactionId;
  if (payment.transferId !== undefined) record.transferId = payment.transferId;
  if (payment.check === true) record.check = true;
  if (payment.badAmount !== undefined) {
    chat.context.problems.add(
      fault("message-amount-decimals", { text: payment.badAmount }, inFile(chat.context, line.at)),
    );
  }
}

/** A red packet names no amount in the chat: the bill has it. */
function addRedPacket(record: Draft<Message>, side: Side | undefined, group: boolean): void {
  const direction: Direction | undefined = side === "own" ? "out" : side === "other" && !group ? "in" : undefined;
  const remark = redPacketRemark(record.text);
  record.state = "sent";
  if (direction !== undefined) record.direction = direction;
  if (remark !== undefined) record.remark = remark;
}

/** Lines of chats, from whatever export, into messages: words understood, sides told apart, payments seen. */
import { type Chat, type Direction, fault, type Message, type Person, recordId, type Side } from "@youju/model";
import type { Draft } from "../draft.ts";
import { type Findings, inFile, type ReadContext } from "../reader.ts";
import type { ChatHead, ChatLine } from "./chat-line.ts";
import { type OwnerWatch, watchOwner } from "./owner.ts";
import { type OpenCards, type Payment, paymentOf } from "./payments.ts";
import { gatherPeople, type People } from "./people.ts";
import { type Understood, understand } from "./understand.ts";
import { redPacketRemark, withdrawnBy } from "./words.ts";

interface ChatState {
  readonly head: ChatHead;
  readonly context: ReadContext;
  readonly owner: OwnerWatch;
  readonly people: People;
  readonly open: OpenCards;
  /** While nobody knows the owner: the one from whose view cards are read, so that one answers another. */
  viewer?: string;
}

/** Yields the messages of each batch of lines and returns owner and members; what is wrong goes to `context.problems`. */
export async function* readChat(
  batches: AsyncIterable<readonly ChatLine[]>,
  context: ReadContext,
): AsyncGenerator<readonly Message[], Findings> {
  const chats = new Map<ChatHead, ChatState>();
  let current: ChatState | undefined;
  for await (const lines of batches) {
    const messages = lines.map((line) => {
      if (current?.head !== line.chat) current = stateOf(line.chat, chats, context);
      return messageOf(line, current);
    });
    if (messages.length > 0) yield messages;
  }
  if (chats.size === 0) context.problems.add(fault("chat-no-messages", undefined, inFile(context)));
  const states = [...chats.values()];
  const owner = ownerOf(states, context);
  return { chats: states.map(chatOf), ...(owner === undefined ? {} : { owner }) };
}

function stateOf(head: ChatHead, chats: Map<ChatHead, ChatState>, context: ReadContext): ChatState {
  const known = chats.get(head);
  if (known !== undefined) return known;
  const fresh = { head, context, owner: watchOwner(head), people: gatherPeople(head.members), open: [] };
  chats.set(head, fresh);
  return fresh;
}

/** The owner of all chats of a file: one contradiction, or two owners, and it has none. */
function ownerOf(states: readonly ChatState[], context: ReadContext): Person | undefined {
  const file = inFile(context);
  const verdicts = states.map(({ owner }) => owner.verdict());
  const faults = states.flatMap(({ owner }) => owner.faults(file));
  faults.filter((each) => each.code !== "chat-owner-unknown").forEach(context.problems.add);
  faults
    .filter((each) => each.code === "chat-owner-unknown")
    .slice(0, 1)
    .forEach(context.problems.add);
  if (verdicts.some(({ kind }) => kind === "contradicted")) return undefined;
  const ids = new Set(verdicts.flatMap((verdict) => (verdict.kind === "account" ? verdict.id : [])));
  const [first, second] = ids;
  if (first !== undefined && second !== undefined) {
    context.problems.add(fault("chat-two-owners", { first, second }, file));
    return undefined;
  }
  const names = states.flatMap(({ owner, people }) => {
    const verdict = owner.verdict();
    if (verdict.kind === "account") return people.person(verdict.id).names;
    return verdict.kind === "names" ? verdict.names : [];
  });
  if (first === undefined) return names.length === 0 ? undefined : { names: [...new Set(names)] };
  return { id: first, names: [...new Set(names)] };
}

function chatOf({ head, owner, people }: ChatState): Chat {
  const mine = owner.verdict();
  const members = people.members(
    mine.kind === "account" ? { id: mine.id } : mine.kind === "names" ? { names: mine.names } : {},
  );
  return { key: head.key, group: head.group, members, ...(head.name === undefined ? {} : { name: head.name }) };
}

function messageOf(line: ChatLine, chat: ChatState): Message {
  const said = understand(line);
  const spoken = said.type !== "system" && said.type !== "withdrawn";
  const contradicted = spoken && chat.owner.note(line);
  const side = sideOf(line, said, chat.owner.known());
  const source = { original: chat.context.original, at: line.at };
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
  if (line.time !== undefined && line.isVague === true) record.atCertain = false;
  addSender(record, line, chat, spoken);
  if (line.messageId !== undefined) record.messageId = line.messageId;
  const replyTo = line.replyTo ?? said.replyTo;
  if (replyTo !== undefined) record.replyTo = replyTo;
  if (side === undefined) record.sideUnknown = true;
  const named = side !== undefined || speakerOf(line) !== undefined;
  if (contradicted || !named || said.doubtful === true || line.isUnsure === true) record.check = true;
  if (line.badTime !== undefined)
    chat.context.problems.add(fault("message-time-unreadable", { text: line.badTime }, inFile(chat.context, line.at)));
  if (said.type === "transfer") addPayment(record, said, side, line, chat);
  if (said.type === "red-packet") addRedPacket(record, side, chat.head.group);
  return record;
}

function addSender(record: Draft<Message>, line: ChatLine, { people }: ChatState, spoken: boolean): void {
  const { sender, name, alias } = line;
  if (sender !== undefined) {
    const person = people.seen(sender, name);
    if (alias !== undefined) people.seen(sender, alias);
    record.sender = person.id;
    if (person.name !== undefined) record.name = person.name;
  } else if (name !== undefined) {
    record.name = spoken && line.own !== true ? people.named(name, alias) : name;
  }
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
  const view = side === undefined ? viewOf(line, chat) : { side, owner: chat.owner.known() };
  const payment: Payment = paymentOf(said.card ?? {}, { ...view, at: line.time, group: chat.head.group }, chat.open);
  if (payment.amount !== undefined) record.amount = payment.amount;
  if (payment.direction !== undefined && side === undefined)
    record.senderPays = (payment.direction === "out") === (view.side === "own");
  else if (payment.direction !== undefined) record.direction = payment.direction;
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

/** Of two people either may be taken for the owner: who paid whom comes out the same. */
function viewOf(line: ChatLine, chat: ChatState): { readonly side: Side; readonly owner: string | undefined } {
  const speaker = chat.head.group ? undefined : speakerOf(line);
  if (speaker === undefined) return { side: "system", owner: undefined };
  chat.viewer ??= speaker;
  return { side: speaker === chat.viewer ? "own" : "other", owner: chat.viewer };
}

const speakerOf = ({ sender, name }: ChatLine): string | undefined => sender ?? name;

/** A red packet names no amount in the chat: the bill has it. */
function addRedPacket(record: Draft<Message>, side: Side | undefined, group: boolean): void {
  const direction: Direction | undefined = side === "own" ? "out" : side === "other" && !group ? "in" : undefined;
  const remark = redPacketRemark(record.text);
  record.state = "sent";
  if (direction !== undefined) record.direction = direction;
  if (remark !== undefined) record.remark = remark;
}

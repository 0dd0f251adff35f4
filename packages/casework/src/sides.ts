/**
 * 哪一方是你: exports that do not tell whose they are (WeChat's mail, copied text, TXT) get their sides from the names and
 * account ids that a person gave, or by which another file calls its owner. Nobody is guessed.
 */
import {
  type CaseFile,
  type Chat,
  isChat,
  type Message,
  type Person,
  type Reading,
  type Sha256,
  type Warning,
} from "@youju/model";
import { type KnownSides, knownSides } from "./known-sides.ts";
import { type ChatId, chatIdOf } from "./survey.ts";
import { warning } from "./warn.ts";

/** A chat of which nobody knows yet which of its people is the creditor. */
export interface UntoldChat {
  readonly id: ChatId;
  readonly speakers: readonly Person[];
}

export interface Sided {
  /** With sides and directions in every chat of which they are known. */
  readonly file: CaseFile;
  readonly untold: readonly UntoldChat[];
  readonly warnings: readonly Warning[];
}

/** What is done with a chat: its sides are told by who the owner is, or it is the other side's and turned round. */
type Plan =
  | { readonly kind: "told"; readonly own: Person | undefined; readonly group: boolean }
  | { readonly kind: "turned" }
  | { readonly kind: "kept" };

interface PlannedChat {
  readonly chat: Chat;
  /** Undefined: nobody knows. */
  readonly plan: Plan | undefined;
}

interface Planned {
  readonly reading: Reading;
  readonly chats: readonly PlannedChat[];
}

/** A message of an untold chat of two as it would stand there if `own` were its owner. */
export const seenBy = (message: Message, own: Person | undefined): Message =>
  messageBy(message, { kind: "told", own, group: false });

/** A file that was gone through once comes out of a second time as it is. */
export function withSides(caseFile: CaseFile): Sided {
  const open = caseFile.readings.filter((reading) => isSideless(reading) || isNamed(reading));
  if (open.length === 0) return { file: caseFile, untold: [], warnings: [] };
  const known = knownSides(caseFile);
  const planned = open.flatMap((reading) => planOf(reading, known));
  if (planned.length === 0) return { file: caseFile, untold: [], warnings: [] };
  return {
    file: applied(caseFile, planned),
    untold: planned.flatMap(untoldIn),
    warnings: planned.flatMap((each) => warningsOf(caseFile, each, known)),
  };
}

const isSideless = ({ kind, owner, problems }: Reading): boolean =>
  isChat(kind) && owner === undefined && problems.some(({ code }) => code === OWNER_UNKNOWN);
const OWNER_UNKNOWN = "chat-owner-unknown";

/** An owner without an account, known by name alone. */
const isNamed = ({ kind, owner, chats }: Reading): boolean =>
  isChat(kind) && owner !== undefined && owner.id === undefined && owner.names.length > 0 && chats.length > 0;

function planOf(reading: Reading, known: KnownSides): Planned[] {
  if (reading.owner === undefined)
    return [{ reading, chats: reading.chats.map((chat) => ({ chat, plan: planOfSideless(chat, known) })) }];
  if (!reading.owner.names.every((name) => known.isHis({ names: [name] }))) return [];
  const plan = planOfHis(reading.chats, known);
  return plan === undefined ? [] : [{ reading, chats: reading.chats.map((chat) => ({ chat, plan })) }];
}

function planOfSideless({ members, group }: Chat, known: KnownSides): Plan | undefined {
  const own = members.filter((member) => known.isOwn(member) && !known.isHis(member));
  if (own.length === 1) return { kind: "told", own: own[0], group };
  const his = members.filter((member) => known.isHis(member) && !known.isOwn(member));
  if (own.length > 1 || his.length !== 1 || group || members.length > 2) return undefined;
  return { kind: "told", own: members.find((member) => member !== his[0]), group };
}

/**
 * The owner bears the debtor's name. Where the others bear the creditor's, it is the debtor's export: the two sides change
 * places. Where they bear the debtor's too, the exporter put his name to both, as some do, and the sides are as it says.
 */
function planOfHis(chats: readonly Chat[], known: KnownSides): Plan | undefined {
  const others = chats.flatMap(({ members }) => members);
  if (others.length === 0 || chats.some(({ group }) => group)) return undefined;
  if (others.every((other) => known.isOwn(other) && !known.isHis(other))) return { kind: "turned" };
  return others.every(known.isHis) ? { kind: "kept" } : undefined;
}

function applied(caseFile: CaseFile, planned: readonly Planned[]): CaseFile {
  const plans = new Map<ChatId, Plan>(
    planned.flatMap(({ reading, chats }) =>
      chats.flatMap(({ chat, plan }) =>
        plan === undefined ? [] : [[`${reading.original}\n${chat.key}`, plan] as const],
      ),
    ),
  );
  if (plans.size === 0) return caseFile;
  const originals = new Set<Sha256>(planned.map(({ reading }) => reading.original));
  const readings = new Map(planned.map((each) => [each.reading, readingOf(each)]));
  return {
    ...caseFile,
    readings: caseFile.readings.map((reading) => readings.get(reading) ?? reading),
    records: caseFile.records.map((record) => {
      if (record.kind !== "message" || !originals.has(record.source.original)) return record;
      const plan = plans.get(chatIdOf(record));
      return plan === undefined ? record : messageBy(record, plan);
    }),
  };
}

function messageBy(message: Message, plan: Plan): Message {
  if (plan.kind === "turned") return turned(message);
  if (plan.kind === "kept" || message.sideUnknown !== true) return message;
  if (message.sender === undefined && message.name === undefined) return message;
  const { sideUnknown: _unknown, senderPays, ...said } = message;
  const isOwn = plan.own !== undefined && isBy(message, plan.own);
  const direction = message.type === "red-packet" && !(plan.group && !isOwn) ? directionOf(true, isOwn) : undefined;
  const side = isOwn ? "own" : "other";
  if (senderPays !== undefined) return { ...said, side, direction: directionOf(senderPays, isOwn) };
  return direction === undefined ? { ...said, side } : { ...said, side, direction };
}

const isBy = ({ sender, name }: Message, person: Person): boolean =>
  sender === undefined ? name !== undefined && person.names.includes(name) : sender === person.id;

const directionOf = (senderPays: boolean, isOwn: boolean): "in" | "out" => (senderPays === isOwn ? "out" : "in");

function turned(message: Message): Message {
  const side = message.side === "own" ? "other" : message.side === "other" ? "own" : "system";
  if (message.direction === undefined) return { ...message, side };
  return { ...message, side, direction: message.direction === "out" ? "in" : "out" };
}

/** The reading as if the file had told its owner. */
function readingOf({ reading, chats }: Planned): Reading {
  const { owner, ...rest } = reading;
  const plans = chats.map(({ plan }) => plan);
  if (owner !== undefined) {
    if (plans[0]?.kind === "kept") return rest;
    const members = reading.chats.flatMap((chat) => chat.members);
    return { ...rest, owner: one(members), chats: reading.chats.map((chat) => ({ ...chat, members: [owner] })) };
  }
  const own = plans.flatMap((plan) => (plan?.kind === "told" && plan.own !== undefined ? [plan.own] : []));
  const done = plans.every((plan) => plan !== undefined);
  return {
    ...rest,
    ...(own.length === 0 ? {} : { owner: one(own) }),
    problems: done ? reading.problems.filter(({ code }) => code !== OWNER_UNKNOWN) : reading.problems,
    chats: reading.chats.map((chat) => ({ ...chat, members: chat.members.filter((member) => !own.includes(member)) })),
  };
}

function one(persons: readonly Person[]): Person {
  const id = persons.find((person) => person.id !== undefined)?.id;
  const names = [...new Set(persons.flatMap((person) => person.names))];
  return id === undefined ? { names } : { id, names };
}

const untoldIn = ({ reading, chats }: Planned): UntoldChat[] =>
  chats.flatMap(({ chat, plan }) =>
    plan === undefined && reading.owner === undefined && chat.members.length > 0
      ? [{ id: `${reading.original}\n${chat.key}`, speakers: chat.members }]
      : [],
  );

function warningsOf(caseFile: CaseFile, { reading, chats }: Planned, known: KnownSides): Warning[] {
  const path = caseFile.originals.find(({ sha256 }) => sha256 === reading.original)?.path ?? "一份聊天记录";
  return chats.flatMap(({ chat, plan }) => {
    if (plan === undefined) return [untoldWarning(path, chat)];
    if (plan.kind === "told") return toldWarning(path, chat, plan.own, known);
    return plan.kind === "turned" ? [turnedWarning(path, reading.owner, chat)] : [];
  });
}

const called = ({ names, id }: Person): string => `“${names[0] ?? id ?? "没有名字的人"}”`;

/** Nothing to say where a person picked the one or the other out of the files. */
function toldWarning(path: string, { members }: Chat, own: Person | undefined, known: KnownSides): Warning[] {
  const others = members.filter((member) => member !== own);
  const reasons = [own, ...others].flatMap((person) => (person === undefined ? [] : known.whyOf(person)));
  if (reasons.length === 0) return [];
  const mine = own === undefined ? "" : `${called(own)}的话算你说的，`;
  const theirs = others.length === 0 ? "" : `${others.map(called).join("")}的话算对方说的，`;
  return [
    warning("sides-by-name", `${path} 没有写明哪一方是你：${mine}${theirs}因为${reasons.join("，")}。`, {
      mend: "核对一下；不对就在 case.yaml 的 creditor.wechat.names 和 debtor.wechat.names 里写上各自在里面的名字。",
    }),
  ];
}

const untoldWarning = (path: string, { members }: Chat): Warning =>
  warning(
    "sides-unknown",
    `${path} 没有写明哪一方是你，里面的话和转账都还没有用。说话的有${members.map(called).join("")}。`,
    {
      mend: "在“原件”里点出哪一个是你，或在 case.yaml 的 creditor.wechat.names 里写上你在里面的名字。",
    },
  );

const turnedWarning = (path: string, owner: Person | undefined, { members }: Chat): Warning =>
  warning(
    "sides-turned",
    `${path} 是从${called(owner ?? { names: [] })}那边导出的，已经换过来：${called(owner ?? { names: [] })}的话算对方说的，${members.map(called).join("")}的话算你说的。`,
    { mend: "核对一下；不对就改一下两个人的微信号和昵称。" },
  );

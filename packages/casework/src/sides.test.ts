import type { CaseFile, DecisionInput, Message, Reading } from "@youju/model";
import { recordId } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { debtorChat } from "./debtor-chat.ts";
import { people } from "./people.ts";
import { withSides } from "./sides.ts";
import { assessed } from "./testing/assessed.ts";
import { at, bill, caseFile, chat, decided, facts, fen, type Source } from "./testing/build.ts";

const NAMES = { creditor: { name: "李明" }, debtor: { name: "张伟" } };
const UNNAMED = { creditor: { name: "我" }, debtor: { name: "对方" } };

interface Said {
  readonly at: string;
  readonly by: string;
  readonly text?: string;
  readonly amount?: string;
  readonly state?: Message["state"];
  readonly senderPays?: boolean;
}

/** What a mail or a TXT gives: names, and nothing that tells the owner. */
function sideless(name: string, lines: readonly Said[], more: Partial<Reading> = {}): Source {
  const base = chat(name, []);
  const original = base.original.sha256;
  const records = lines.map((line, i): Message => {
    const source = { original, at: { line: i + 1 } };
    return {
      id: recordId(source),
      kind: "message",
      source,
      at: at(line.at),
      chat: "chat",
      side: "other",
      sideUnknown: true,
      name: line.by,
      type: line.amount === undefined ? "text" : "transfer",
      text: line.text ?? "",
      ...(line.amount === undefined ? {} : { amount: fen(line.amount), state: line.state ?? "sent", senderPays: line.senderPays ?? true }),
    };
  });
  const members = [...new Set(lines.map(({ by }) => by))].map((who) => ({ names: [who] }));
  const { owner, ...reading } = base.reading;
  expect(owner).toBeDefined();
  const problems: Reading["problems"] = [{ code: "chat-owner-unknown", where: name, text: "…", mend: "…" }];
  return { ...base, records, reading: { ...reading, kind: "wechatmsg-txt", records: records.length, problems, chats: [{ key: "chat", group: false, members }], ...more } };
}

const talk = (me: string, him: string): readonly Said[] => [
  { at: "2024-03-01 18:02:00", by: him, text: "能不能借我两万" },
  { at: "2024-03-01 18:10:00", by: me, amount: "20000" },
  { at: "2024-03-01 18:11:00", by: him, amount: "20000", state: "received", senderPays: false },
  { at: "2024-10-08 12:03:00", by: him, amount: "5000" },
  { at: "2024-10-08 12:04:00", by: me, amount: "5000", state: "received", senderPays: false },
];

const caseOf = (sources: readonly Source[], more: Record<string, unknown> = NAMES): CaseFile => caseFile(facts(more), sources);
const seen = (file: CaseFile) => {
  const { loans, repayments, warnings } = assessed(file);
  return { loans: loans.map(({ principal }) => principal), repaid: repayments.map(({ amount }) => amount), codes: warnings.map(({ code }) => code) };
};
const FOUND = { loans: ["20000.00"], repaid: ["5000.00"] };
const answer = (...inputs: readonly DecisionInput[]) => ({ ...UNNAMED, decisions: decided(...inputs) });
const isMe: DecisionInput = { kind: "account-of", target: "creditor", value: { names: ["阿明"] } };
const isHim: DecisionInput = { kind: "account-of", target: "debtor", value: { names: ["大伟"] } };

describe("a chat that does not tell whose it is", () => {
  test("the stated name of the creditor stands in it: sides, directions, and the reason", () => {
    const file = caseOf([sideless("聊天.txt", talk("李明", "大伟"))]);
    expect(seen(file)).toMatchObject(FOUND);
    const told = assessed(file).warnings.find(({ code }) => code === "sides-by-name");
    expect(told?.text).toBe("聊天.txt 没有写明哪一方是你：“李明”的话算你说的，“大伟”的话算对方说的，因为“李明”和写明的出借人一样。");
  });

  test("the debtor's name is enough where two people talk", () => {
    expect(seen(caseOf([sideless("聊天.txt", talk("阿明", "张伟"))]))).toMatchObject(FOUND);
  });

  test("nobody is guessed: nothing counts, and the person is asked", () => {
    const { loans, repaid, codes } = seen(caseOf([sideless("聊天.txt", talk("阿明", "大伟"))]));
    expect([loans, repaid]).toEqual([[], []]);
    expect(codes).toContain("sides-unknown");
    const both = seen(caseOf([sideless("聊天.txt", talk("李明", "大伟"))], { creditor: { name: "李明", wechat: { ids: [], names: ["大伟"] } }, debtor: { name: "张伟" } }));
    expect(both.codes).toContain("sides-unknown");
  });

  test("either answer tells both sides, and then there is nothing to say", () => {
    const source = sideless("聊天.txt", talk("阿明", "大伟"));
    for (const inputs of [[isMe, isHim], [isHim]]) {
      const found = seen(caseOf([source], answer(...inputs)));
      expect(found).toMatchObject(FOUND);
      expect(found.codes).not.toContain("sides-by-name");
      expect(found.codes).not.toContain("sides-unknown");
    }
  });

  test("the owner of another file tells it too", () => {
    const money = bill("账单.csv", [{ at: "2023-01-01 08:00:00", amount: "8", who: "早点铺", type: "merchant" }]);
    const file = caseOf([money, sideless("聊天.txt", talk("李明", "大伟"))], { creditor: { name: "我" }, debtor: { name: "张伟", wechat: { ids: [], names: ["大伟"] } } });
    expect(seen(file)).toMatchObject(FOUND);
  });

  test("both are asked about, with the money that each would have got", () => {
    const { owners, others } = people(caseOf([sideless("聊天.txt", talk("阿明", "大伟"))], UNNAMED));
    expect(owners.map(({ key }) => key).toSorted()).toEqual(["name:大伟", "name:阿明"]);
    expect(others).toMatchObject([
      { key: "name:大伟", paidOut: "20000.00", paidIn: "5000.00", messages: 5 },
      { key: "name:阿明", paidOut: "5000.00", paidIn: "20000.00" },
    ]);
  });

  test("marked words of nobody knows whom prove nothing until it is told", () => {
    const source = sideless("聊天.txt", talk("阿明", "大伟"));
    const mark: DecisionInput = { kind: "confirm-finding", target: source.records[0]!.id, value: { finding: "borrow-request" } };
    expect(seen(caseOf([source], answer(mark))).codes).toContain("mark-without-side");
    expect(seen(caseOf([source], answer(mark, isHim))).codes).not.toContain("mark-without-side");
    const file = withSides(caseOf([source], answer(isHim))).file;
    expect(file.records.every((record) => debtorChat(file)(record as Message))).toBe(true);
  });

  test("told once, nothing is left to tell", () => {
    const { file } = withSides(caseOf([sideless("聊天.txt", talk("李明", "大伟"))]));
    expect(withSides(file).file).toBe(file);
    expect(file.readings[0]).toMatchObject({ owner: { names: ["李明"] }, problems: [], chats: [{ members: [{ names: ["大伟"] }] }] });
  });

  test("whoever is the owner, money that one pays the other gets", () => {
    const line = fc.record({ by: fc.constantFrom("甲", "乙"), senderPays: fc.boolean(), minute: fc.integer({ min: 10, max: 59 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const source = sideless("聊天.txt", [{ by: "甲", at: "2024-01-01 08:00:00" }, { by: "乙", at: "2024-01-01 08:00:01" }, ...lines.map(({ by, senderPays, minute }) => ({ by, senderPays, at: `2024-01-01 09:${minute}:00`, amount: "1" }))]);
        const by = (me: string, him: string) =>
          withSides(caseOf([source], { creditor: { name: me }, debtor: { name: him } })).file.records.flatMap((record) => ("direction" in record ? [record.direction] : []));
        const [one, other] = [by("甲", "乙"), by("乙", "甲")];
        expect(one).toEqual(other.map((direction) => (direction === "in" ? "out" : "in")));
        expect(one).toEqual(lines.map(({ by: who, senderPays }) => ((who === "甲") === senderPays ? "out" : "in")));
      }),
      { numRuns: Number(process.env.YOUJU_RUNS ?? 100), ...(process.env.YOUJU_RUNS === undefined ? { seed: 20261123 } : {}) },
    );
  });
});

describe("an export whose owner bears the debtor's name and no account", () => {
  const his = (me: string): Source => {
    const told = withSides(caseOf([sideless("他的.txt", talk(me, "张伟"))], { creditor: { name: "张伟" }, debtor: { name: me } })).file;
    return { ...sideless("他的.txt", talk(me, "张伟")), records: told.records, reading: told.readings[0]! };
  };

  test("is turned round where the other is the creditor", () => {
    const found = seen(caseOf([his("李明")]));
    expect(found).toMatchObject(FOUND);
    expect(found.codes).toContain("sides-turned");
    expect(found.codes).not.toContain("debtors-own-file");
  });

  test("stays aside where nobody knows the other", () => {
    const found = seen(caseOf([his("小李")]));
    expect(found).toMatchObject({ loans: [], repaid: [] });
    expect(found.codes).toContain("debtors-own-file");
  });

  test("is taken as it is where his name stands on both sides", () => {
    const usual = chat("聊天.json", [{ at: "2024-03-01 18:10:00", side: "own", amount: "2000", state: "sent", direction: "out" }], { id: "wxid_x", names: ["张伟"] });
    const source = { ...usual, reading: { ...usual.reading, owner: { names: ["张伟"] }, chats: [{ ...usual.reading.chats[0]!, members: [{ names: ["张伟"] }] }] } };
    expect(seen(caseOf([source])).loans).toEqual(["2000.00"]);
  });
});

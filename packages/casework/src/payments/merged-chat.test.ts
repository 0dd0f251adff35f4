import type { Message } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessed } from "../testing/assessed.ts";
import { at, caseFile, chat, facts, type Line, type Source } from "../testing/build.ts";

const PARTIES = { creditor: { name: "李明", wechat: { ids: ["wxid_liming"], names: ["李明"] } }, debtor: { name: "张伟", wechat: { ids: ["wxid_zhangwei"], names: ["大伟"] } } };
const lent = (...sources: readonly Source[]) => assessed(caseFile(facts(PARTIES), sources)).loans;
const sums = (...sources: readonly Source[]) => lent(...sources).map(({ principal }) => principal);

interface Paid {
  readonly at: string;
  readonly amount: string;
}

const cards = (paid: readonly Paid[]): Line[] => [
  { at: "2024-02-28 09:00:07", text: "在吗" },
  ...paid.flatMap(({ at: sent, amount }): Line[] => [
    { at: sent, side: "own", amount, state: "sent", direction: "out" },
    { at: sent.replace("2024-03-01", "2024-03-02"), side: "other", amount, state: "received", direction: "out" },
  ]),
];
/** What WeChat's mail keeps of a chat: minutes, and with `bare` no sums. */
const mail = (name: string, paid: readonly Paid[], bare = false): Source => {
  const source = chat(name, cards(paid));
  const minute = (record: Message): Message => {
    const { amount, ...rest } = record;
    const kept = bare || amount === undefined ? rest : { ...rest, amount };
    return { ...kept, at: at(`${record.at!.slice(0, 10)} ${record.at!.slice(11, 16)}:00`) };
  };
  return { ...source, records: source.records.map((record) => minute(record as Message)) };
};
const exported = (name: string, paid: readonly Paid[]): Source => chat(name, cards(paid));

const ONE = { at: "2024-03-01 18:10:05", amount: "2000" };
const SAME_MINUTE = { at: "2024-03-01 18:10:40", amount: "2000" };
const OTHER_SUM = { at: "2024-03-01 18:10:51", amount: "500" };

describe("the same payment in a mail and in an export", () => {
  test("is one, with the places of both", () => {
    const [loan] = lent(exported("聊天.json", [ONE]), mail("邮件.txt", [ONE]));
    expect(loan).toMatchObject({ principal: "2000.00", date: "2024-03-02" });
    expect(new Set(loan!.sources.map(({ original }) => original)).size).toBe(2);
    expect(sums(exported("聊天.json", [ONE]), mail("邮件.txt", [ONE]))).toEqual(["2000.00"]);
  });

  test("also where the mail shows no sum", () => {
    expect(sums(exported("聊天.json", [ONE, OTHER_SUM]), mail("邮件.txt", [ONE, OTHER_SUM], true))).toEqual(["2000.00", "500.00"]);
  });

  test("two of one minute stay two, in whatever files they stand", () => {
    expect(sums(mail("邮件.txt", [ONE, SAME_MINUTE]))).toHaveLength(2);
    expect(sums(exported("一.json", [ONE]), exported("二.json", [SAME_MINUTE]), mail("邮件.txt", [ONE, SAME_MINUTE]))).toHaveLength(2);
    expect(sums(exported("一.json", [ONE]), exported("二.json", [SAME_MINUTE]), mail("邮件.txt", [ONE]))).toHaveLength(2);
  });

  test("other sums of that minute are other payments", () => {
    expect(sums(exported("聊天.json", [ONE]), mail("邮件.txt", [OTHER_SUM]))).toHaveLength(2);
  });
});

test("every payment once, whatever the files are called and in whatever order they come", () => {
  const paid = fc.uniqueArray(
    fc.record({ second: fc.integer({ min: 0, max: 299 }), amount: fc.constantFrom("100", "200") }).map(({ second, amount }) => ({
      at: `2024-03-01 18:1${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}`,
      amount,
    })),
    { selector: ({ at }) => at, minLength: 1, maxLength: 6 },
  );
  const kinds = fc.uniqueArray(fc.constantFrom("export", "again", "mail", "bare"), { minLength: 1 });
  fc.assert(
    fc.property(paid, kinds, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (all, files, names) => {
      const sorted = all.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const sources = files.map((kind, n) => {
        const name = `${names[n]! % 100}-${kind}`;
        return kind === "mail" || kind === "bare" ? mail(name, sorted, kind === "bare") : exported(name, sorted);
      });
      if (files.every((kind) => kind === "bare")) return;
      const found = lent(...sources);
      expect(found.map(({ principal }) => principal).toSorted()).toEqual(sorted.map(({ amount }) => `${amount}.00`).toSorted());
      expect(lent(...sources.toReversed()).map(({ id }) => id).toSorted()).toEqual(found.map(({ id }) => id).toSorted());
      for (const { sources: places } of found) expect(new Set(places.map(({ original }) => original)).size).toBe(sources.length);
    }),
    { numRuns: Number(process.env.YOUJU_RUNS ?? 100), ...(process.env.YOUJU_RUNS === undefined ? { seed: 20261123 } : {}) },
  );
});

import { describe, expect, test } from "vitest";
import { assessed, billOnly } from "./testing/assessed.ts";
import { bill, caseFile, chat, decided, facts, sentAndReceived, type Source } from "./testing/build.ts";

const lent = sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:05", "2000");
const NO_WECHAT = { creditor: { name: "李明" }, debtor: { name: "张伟" } };

const sums = (sources: readonly Source[], more: Record<string, unknown> = {}) => {
  const { loans, warnings } = assessed(caseFile(facts(more), sources));
  return { loans: loans.map((loan) => loan.principal), codes: warnings.map((warning) => warning.code) };
};

describe("who the debtor is", () => {
  test("by account id, whatever the chat is called", () => {
    const { loans, codes } = sums([chat("a.json", lent, { names: ["随便"] })]);
    expect(loans).toEqual(["2000.00"]);
    expect(codes).not.toContain("account-assumed");
  });

  test("an id that is not his is not his, though the name is", () => {
    const his = chat("a.json", lent);
    const namesake = chat("b.json", sentAndReceived("2024-03-02 18:10:00", "2024-03-02 18:11:05", "900"), { id: "wxid_other", names: ["大伟"] });
    expect(sums([his, namesake]).loans).toEqual(["2000.00"]);
  });

  test("by nickname in the bill", () => {
    const rows = [
      { at: "2024-03-01 18:10:00", amount: "2000" },
      { at: "2024-03-02 18:10:00", amount: "700", who: "王芳" },
    ];
    expect(assessed(billOnly(rows)).loans.map((loan) => loan.principal)).toEqual(["2000.00"]);
  });

  test("the only private chat is assumed to be his, and the result says so", () => {
    const group = chat("群.json", sentAndReceived("2024-05-01 10:00:00", "2024-05-01 10:01:00", "300"), { id: "room1", names: ["饭搭子"], group: true });
    const { loans, codes } = sums([chat("a.json", lent, { id: "wxid_x", names: ["阿飞"] }), group], NO_WECHAT);
    expect(loans).toEqual(["2000.00"]);
    expect(codes).toContain("account-assumed");
  });

  test("the bill knows his nickname, the only chat shows another name: assumed, and said", () => {
    const money = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000" }]);
    const { match, warnings } = assessed(caseFile(facts({ debtor: { name: "张伟", wechat: { names: ["大伟"] } } }), [money, chat("a.json", lent, { id: "wxid_x", names: ["张伟"] })]));
    expect(match.pairs).toHaveLength(1);
    expect(warnings.map((warning) => warning.code)).toContain("account-assumed");
  });

  test("an export that puts his name to the owner's messages too takes no payment of his away", () => {
    const his = chat("a.json", lent, { id: "wxid_x", names: ["张伟"] });
    const twisted = { ...his, reading: { ...his.reading, owner: { id: "wxid_liming", names: ["张伟"] } } };
    const money = bill("流水.csv", [{ at: "2024-06-01 10:00:00", amount: "500", who: "张伟", direction: "in" }]);
    const { repayments } = assessed(caseFile(facts(NO_WECHAT), [twisted, money]));
    expect(repayments.map(({ amount }) => amount)).toEqual(["500.00"]);
  });

  test("two private chats and no name: nobody is guessed", () => {
    const two = [chat("a.json", lent, { id: "wxid_x", names: ["阿飞"] }), chat("b.json", lent, { id: "wxid_y", names: ["小鱼"] })];
    const { loans, codes } = sums(two, NO_WECHAT);
    expect(loans).toEqual([]);
    expect(codes).toContain("debtor-not-found");
    const answered = decided({ kind: "account-of", target: "debtor", value: { id: "wxid_y", names: [] } });
    expect(sums(two, { ...NO_WECHAT, decisions: answered }).loans).toEqual(["2000.00"]);
  });

  test("two accounts with his name: neither is taken", () => {
    const two = [chat("a.json", lent, { id: "wxid_x", names: ["张伟"] }), chat("b.json", lent, { id: "wxid_y", names: ["张伟"] })];
    expect(sums(two, NO_WECHAT)).toMatchObject({ loans: [], codes: expect.arrayContaining(["accounts-ambiguous"]) });
  });

  test("a transfer number in bill and chat makes the bill's nickname his", () => {
    const money = bill("账单.csv", [
      { at: "2024-03-01 18:10:00", amount: "2000", who: "A一路顺风", id: "T1" },
      { at: "2024-04-01 18:10:00", amount: "800", who: "A一路顺风", id: "T2" },
    ]);
    const { loans, codes } = sums([money, chat("a.json", sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:05", "2000", "T1"))]);
    expect(loans).toEqual(["2000.00", "800.00"]);
    expect(codes).toContain("nickname-learnt");
  });

  test("so do amounts and times, where most of the nickname's transfers fit", () => {
    const money = bill("账单.csv", [
      { at: "2024-03-01 18:10:02", amount: "2000", who: "A一路顺风" },
      { at: "2024-03-01 18:10:00", amount: "2000.01", who: "老王" },
    ]);
    expect(sums([money, chat("a.json", lent)])).toMatchObject({ loans: ["2000.00"], codes: expect.arrayContaining(["nickname-learnt"]) });
  });

  test("a chance hit among a stranger's many transfers does not", () => {
    const stranger = Array.from({ length: 5 }, (_, i) => ({ at: `2024-03-01 1${4 + i}:10:00`, amount: i === 4 ? "2000" : "50", who: "老王" }));
    const { match } = assessed(caseFile(facts(), [bill("账单.csv", stranger), chat("a.json", lent)]));
    expect(match).toMatchObject({ pairs: [], onlyInBill: [], onlyInChat: [{ amount: "2000.00" }] });
  });

  test("the debtor's own bill is not read with the directions turned round", () => {
    const his = bill("他的账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", who: "李明" }], { owner: { names: ["大伟"] } });
    const { loans, codes } = sums([his]);
    expect(loans).toEqual([]);
    expect(codes).toContain("debtors-own-file");
  });
});

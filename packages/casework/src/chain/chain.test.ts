import { describe, expect, test } from "vitest";
import { type CaseRecord, type DecisionInput, type ElementId, type Grade, UNNAMED } from "@youju/model";
import { assessed, billOnly, chatOnly, KEPT, LOAN, REPAID, said, STORY, story } from "../testing/assessed.ts";
import { at, bill, chat, day, fen, sentAndReceived, type Source } from "../testing/build.ts";

const mark = (line: number, value: Extract<DecisionInput, { kind: "confirm-finding" }>["value"]): DecisionInput => ({ kind: "confirm-finding", target: said(line), value });
const element = (file: Parameters<typeof assessed>[0], id: ElementId) => assessed(file).chain.elements.find((each) => each.id === id)!;

const REQUEST = mark(1, { finding: "borrow-request", amount: "20000.00" });
const RECEIVED = mark(5, { finding: "receipt" });
const PROMISE = mark(8, { finding: "repay-promise" });
const DEMAND = mark(9, { finding: "demand", amount: "15000.00", date: day("2024-11-30") });
const EXTENSION = mark(10, { finding: "extension-request" });

/** Element, what a person decided, and the grade and the proofs that follow. */
test.each<[ElementId, string, DecisionInput[], Grade, string[]]>([
  ["identity", "a nickname shows itself only", [], "weak", ["I9"]],
  ["agreement", "a transfer alone", [], "weak", ["A9"]],
  ["agreement", "a request paid in the same sitting, phone kept", [KEPT, REQUEST], "strong", ["A2", "A9"]],
  ["agreement", "the same, with the export alone", [REQUEST], "fair", ["A2", "A9"]],
  ["agreement", "a request for another sum", [KEPT, mark(1, { finding: "borrow-request", amount: "15000.00" })], "fair", ["A6", "A9"]],
  ["agreement", "he owns the debt without a sum", [KEPT, PROMISE], "fair", ["A4", "A9"]],
  ["agreement", "he owns it on two different days", [KEPT, PROMISE, EXTENSION], "strong", ["A4", "A4", "A9"]],
  ["agreement", "two days cannot lift above their export", [PROMISE, EXTENSION], "fair", ["A4", "A4", "A9"]],
  ["agreement", "he names what he owes", [KEPT, mark(10, { finding: "acknowledgement", amount: "15000.00" })], "strong", ["A3", "A9"]],
  ["agreement", "a sum that fits nothing names nothing", [KEPT, mark(10, { finding: "acknowledgement", amount: "123.00" })], "fair", ["A4", "A9"]],
  ["agreement", "he called a part payment so", [KEPT, mark(8, { finding: "repay-notice" })], "fair", ["A5", "A9"]],
  ["agreement", "my own words prove nothing about him", [KEPT, mark(9, { finding: "acknowledgement", amount: "15000.00" })], "weak", ["A9"]],
  ["agreement", "a request without a sum, paid in the same sitting", [KEPT, mark(1, { finding: "borrow-request" })], "strong", ["A2", "A9"]],
  ["agreement", "a promise made while asking is no word about a debt", [KEPT, mark(2, { finding: "repay-promise" })], "weak", ["A9"]],
  ["agreement", "a request after the money went asks for something else", [KEPT, mark(10, { finding: "borrow-request", amount: "20000.00" })], "weak", ["A9"]],
  ["agreement", "the sum that he paid back is not the sum that he owes", [KEPT, mark(8, { finding: "repay-notice", amount: "20000.00" })], "fair", ["A5", "A9"]],
  ["delivery", "bill and chat fit", [], "fair", ["D1"]],
  ["delivery", "and the phone is kept", [KEPT], "strong", ["D1"]],
  ["delivery", "his word for it does not lift an export", [RECEIVED], "fair", ["D1", "D4"]],
  ["due", "no due date: not needed", [], "missing", []],
  ["due", "only stated", [{ kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } }], "weak", ["DUE-STATED"]],
  ["due", "his dated words at the time", [KEPT, mark(2, { finding: "due-term", date: day("2024-09-01") })], "strong", ["DUE-HIS"]],
  ["due", "the same, with the export alone", [mark(2, { finding: "due-term", date: day("2024-09-01") })], "fair", ["DUE-HIS"]],
  ["due", "his words of another date prove nothing", [{ kind: "set-terms", target: LOAN, value: { due: day("2024-10-01") } }, KEPT, mark(2, { finding: "due-term", date: day("2024-09-01") })], "weak", ["DUE-STATED"]],
  ["due", "a dated promise at the time of the loan", [KEPT, { kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } }, mark(2, { finding: "repay-promise", date: day("2024-09-01") })], "strong", ["DUE-HIS"]],
  ["due", "a later promise of his alone", [KEPT, { kind: "set-terms", target: LOAN, value: { due: day("2024-12-31") } }, mark(8, { finding: "repay-promise", date: day("2024-12-31") })], "fair", ["DUE-PROMISE"]],
  ["due", "the same on two different days", [KEPT, { kind: "set-terms", target: LOAN, value: { due: day("2024-12-31") } }, mark(8, { finding: "repay-promise", date: day("2024-12-31") }), mark(10, { finding: "repay-promise", date: day("2024-12-31") })], "strong", ["DUE-PROMISE", "DUE-PROMISE"]],
  ["due", "both named it", [mark(9, { finding: "due-term", date: day("2024-12-31") }), KEPT, mark(10, { finding: "due-term", date: day("2024-12-31") })], "strong", ["DUE-AGREED", "DUE-AGREED"]],
  ["due", "only I named it", [KEPT, mark(9, { finding: "due-term", date: day("2024-12-31") })], "weak", ["DUE-MINE"]],
  ["due", "a vague day of his", [KEPT, { kind: "set-terms", target: LOAN, value: { due: day("2024-12-31") } }, mark(8, { finding: "due-term" })], "fair", ["DUE-VAGUE"]],
  ["interest", "none agreed: not needed", [], "missing", []],
  ["interest", "only stated", [{ kind: "set-terms", target: LOAN, value: { annualRate: "12%" } }], "weak", ["RATE-STATED"]],
  ["interest", "he named it", [KEPT, mark(2, { finding: "interest-term", annualRate: "12%" })], "fair", ["RATE-HIS"]],
  ["interest", "a number without year or month", [KEPT, mark(2, { finding: "interest-term" }), { kind: "set-terms", target: LOAN, value: { annualRate: "12%" } }], "weak", ["RATE-UNCLEAR"]],
  ["interest", "an overdue rate of nought claims nothing", [{ kind: "set-terms", target: LOAN, value: { overdueAnnualRate: "0%" } }], "missing", []],
  ["interest", "an overdue rate that he named", [KEPT, { kind: "set-terms", target: LOAN, value: { annualRate: null, overdueAnnualRate: "12%" } }, mark(2, { finding: "interest-term", annualRate: "12%" })], "fair", ["RATE-HIS"]],
  ["interest", "only I named it", [KEPT, mark(9, { finding: "interest-term", annualRate: "12%" })], "weak", ["RATE-MINE"]],
  ["interest", "one named it, the other agreed", [KEPT, mark(9, { finding: "interest-term", annualRate: "12%" }), mark(10, { finding: "interest-term", annualRate: "12%" })], "fair", ["RATE-YES", "RATE-YES"]],
  ["repayment", "he says that he paid, and no bill covers the time", [KEPT, { kind: "repayment", target: REPAID }, mark(8, { finding: "repay-notice" })], "weak", ["REPAID"]],
  ["repayment", "a found one that nobody settled", [], "weak", ["REPAID"]],
  ["repayment", "settled, but no bill covers the time", [{ kind: "repayment", target: REPAID }], "fair", ["REPAID"]],
  ["demand", "none", [], "missing", []],
  ["demand", "with sum, day and his answer", [KEPT, DEMAND], "strong", ["DEMAND-ANSWERED"]],
  ["demand", "the same, with the export alone", [DEMAND], "fair", ["DEMAND-ANSWERED"]],
  ["demand", "without a day", [KEPT, mark(9, { finding: "demand" })], "fair", ["DEMAND-REACHED"]],
  ["demand", "his words are no demand of mine", [KEPT, mark(10, { finding: "demand" })], "missing", []],
  ["demand", "he owns the debt: open to argument as an interruption", [KEPT, mark(10, { finding: "acknowledgement" })], "fair", ["R14"]],
  ["demand", "refused", [KEPT, mark(9, { finding: "demand", reached: false })], "missing", []],
  ["demand", "a call that only I know of", [{ kind: "demand", value: { date: day("2025-01-01"), reached: true } }], "weak", ["DEMAND-STATED"]],
  ["demand", "his request for time interrupts by itself", [KEPT, EXTENSION], "strong", ["R14"]],
  ["jurisdiction", "no domicile", [], "missing", []],
  ["jurisdiction", "one domicile", [{ kind: "set-party", target: "creditor", value: { domicile: "广东省深圳市南山区" } }], "fair", ["DOMICILE"]],
])("%s: %s", (id, _, inputs, grade, proofs) => {
  const judged = element(story(inputs), id);
  expect({ grade: judged.grade, proofs: judged.proofs.map((proof) => proof.id) }).toEqual({ grade, proofs });
});

describe("proofs that depend on the files", () => {
  const lines = sentAndReceived("2024-03-01 18:10:00", "2024-03-01 18:11:05", "2000");

  test("bill alone, chat alone, cash", () => {
    expect(element(billOnly([{ at: "2024-03-01 18:10:00", amount: "2000" }]), "delivery")).toMatchObject({ grade: "fair", proofs: [{ id: "D3" }] });
    expect(element(chatOnly(lines), "delivery")).toMatchObject({ grade: "fair", proofs: [{ id: "D4" }] });
    expect(element(story([], { loans: [{ date: "2024-03-01", principal: "500", deliveredBy: "cash" }], repayments: [] }), "delivery")).toMatchObject({ grade: "weak", proofs: [{ id: "D5" }] });
    expect(element(story([], { loans: [{ date: "2023-03-01", principal: "500" }], repayments: [] }), "delivery")).toMatchObject({ grade: "missing", proofs: [] });
  });

  test("voice messages are something to compare with", () => {
    expect(element(chatOnly([...lines, { at: "2024-03-02 10:00:00", type: "voice" }]), "identity")).toMatchObject({ grade: "fair", proofs: [{ id: "I6" }, { id: "I9" }] });
  });

  test("a masked real name that fits, and one that does not", () => {
    const named = (who: string) => element(billOnly([{ at: "2024-03-01 18:10:00", amount: "2000", who }], { debtor: { name: "张伟", wechat: { names: [who] } } }), "identity");
    expect(named("大伟(*伟)").proofs.map((proof) => proof.id)).toEqual(["I7", "I9"]);
    expect(named("大伟(*强)").proofs.map((proof) => proof.id)).toEqual(["I9", "I10"]);
    expect(named("小飞**").proofs.map((proof) => proof.id)).toEqual(["I9"]);
  });

  test("a real name that is another's takes a grade (I10)", () => {
    const voiced = chat("聊天.json", [...lines, { at: "2024-03-02 10:00:00", type: "voice" }]);
    const row = (who: string) => bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", who }]);
    const graded = (who: string) => element(story([], { debtor: { name: "张伟", wechat: { ids: ["wxid_zhangwei"], names: [who] } } }, [row(who), voiced]), "identity");
    expect(graded("大伟(*伟)")).toMatchObject({ grade: "fair" });
    expect(graded("大伟(*强)")).toMatchObject({ grade: "weak", why: expect.stringContaining("对不上") });
  });

  describe("a sealed voucher with both real names (I1)", () => {
    const voucher = (payer: string, payee: string, row: { at: string; amount: string; id?: string }): Source => {
      const { original, reading, records } = bill("电子凭证.pdf", [row]);
      const sides = { payer: { name: payer }, payee: { name: payee } };
      const of = (record: CaseRecord): CaseRecord => ({ id: record.id, source: record.source, kind: "transfer", type: "transfer", typeText: "转账", at: at(row.at), amount: fen(row.amount), check: true, ...sides, ...(row.id === undefined ? {} : { transactionId: row.id }) });
      return { original, reading: { ...reading, kind: "wechat-voucher-pdf", owner: { names: [] } }, records: records.map(of) };
    };
    const paid = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", id: "T1" }]);
    const identity = (...sources: Source[]) => element(story([], {}, [paid, ...sources]), "identity");

    test.each([
      ["by the number", voucher("李明", "张伟", { at: "2024-03-01 18:10:00", amount: "2000", id: "T1" })],
      ["by sum and day", voucher("李明", "张伟", { at: "2024-03-01 18:11:05", amount: "2000" })],
    ])("found %s: strong, and the sum stays as it was", (_how, source) => {
      expect(identity(source)).toMatchObject({ grade: "strong", proofs: expect.arrayContaining([expect.objectContaining({ id: "I1", records: [source.records[0]!.id] })]) });
      expect(identity(source).repairs.map(({ id }) => id)).not.toContain("transfer-voucher");
      expect(identity(source).basis.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["ID-1", "ID-5"]));
      expect(assessed(story([], {}, [paid, source])).claim.principal).toBe("2000.00");
    });

    test.each([
      ["another's name", voucher("李明", "张强", { at: "2024-03-01 18:10:00", amount: "2000", id: "T1" })],
      ["from somebody else", voucher("王芳", "张伟", { at: "2024-03-01 18:10:00", amount: "2000", id: "T1" })],
    ])("%s proves nothing here", (_what, source) => {
      expect(identity(source).proofs.map(({ id }) => id)).not.toContain("I1");
      expect(assessed(story([], {}, [paid, source])).claim.principal).toBe("2000.00");
    });

    test("of what stands nowhere else counts where its names tell who paid whom, and is asked about where they do not", () => {
      const of = (payer: string, payee: string, more: Record<string, unknown> = {}) => assessed(story([], more, [paid, voucher(payer, payee, { at: "2024-05-01 18:10:00", amount: "3000" })]));
      const lent = of("李明", "张伟");
      expect(lent.loans.map(({ principal }) => principal)).toEqual(["2000.00", "3000.00"]);
      expect(lent.chain.elements.find(({ id }) => id === "delivery")?.proofs.map(({ id, grade }) => [id, grade])).toEqual([["D3", "fair"], ["D2", "strong"]]);
      expect(of("张伟", "李明").repayments.map(({ amount }) => amount)).toEqual(["3000.00"]);
      expect(of("某人", "张伟", { creditor: { name: "我" } }).loans).toHaveLength(2);
      const asked = of("王芳", "张伟");
      expect(asked.loans).toHaveLength(1);
      expect(asked.warnings.find(({ code }) => code === "voucher-unclear")).toMatchObject({ text: expect.stringContaining("付款方王芳，收款方张伟"), basis: [expect.objectContaining({ rule: "ID-1" }), expect.objectContaining({ rule: "CN-EV-94" })] });
    });

    test("handed in twice counts once, and so do two of one sum on one day each", () => {
      const [one, two] = ["09:00:00", "21:00:00"].map((time, n) => voucher("李明", "张伟", { at: `2024-05-01 ${time}`, amount: "3000", id: `V${n}` }));
      const copy = { ...one!, original: { ...one!.original, sha256: "f".repeat(64), path: "再来.pdf" }, reading: { ...one!.reading, original: "f".repeat(64) }, records: one!.records.map((record) => ({ ...record, id: "copy", source: { ...record.source, original: "f".repeat(64) } })) };
      const other = { ...two!, original: { ...two!.original, sha256: "e".repeat(64), path: "晚上.pdf" }, reading: { ...two!.reading, original: "e".repeat(64) }, records: two!.records.map((record) => ({ ...record, id: "evening", source: { ...record.source, original: "e".repeat(64) } })) };
      const list = bill("账单.csv", [{ at: "2024-05-01 21:00:05", amount: "3000", id: "T9" }]);
      const sums = (...sources: Source[]) => assessed(story([], {}, sources)).loans.map(({ principal }) => principal);
      expect(sums(one!, copy)).toEqual(["3000.00"]);
      expect(sums(one!, other)).toEqual(["3000.00", "3000.00"]);
      expect(sums(list, other)).toEqual(["3000.00"]);
      expect(sums(list, one!, other)).toEqual(["3000.00", "3000.00"]);
    });
  });

  describe("a bank's list that names him in full (I2)", () => {
    const listed = (kind: "bank-statement-pdf" | "bank-bill-csv", who = "张伟", account = "6222021001234567890"): Source => {
      const { original, reading, records } = bill("流水", [{ at: "2024-03-01 18:10:00", amount: "2000", who }]);
      return { original, reading: { ...reading, kind }, records: records.map((record) => ({ ...record, counterpartyAccount: account }) as CaseRecord) };
    };
    const words = chat("聊天.json", [{ at: "2024-03-01 18:20:00", text: "两千收到了" }, { at: "2024-03-01 18:00:00", text: "转我卡上 6222 0210 0123 4567 890" }]);
    const received: DecisionInput = { kind: "confirm-finding", target: words.records[0]!.id, value: { finding: "receipt", amount: "2000.00" } };
    const named: DecisionInput = { kind: "confirm-finding", target: words.records[1]!.id, value: { finding: "borrow-request" } };
    const phone: DecisionInput = { kind: "original-kept", target: words.original.sha256, value: "phone" };
    const identity = (source: Source, ...inputs: DecisionInput[]) => element(story(inputs, {}, [source, words]), "identity");

    test.each<[string, Source, DecisionInput[], string, string]>([
      ["alone", listed("bank-statement-pdf"), [], "fair", "还没有标出"],
      ["with his word of the sum, in an export", listed("bank-statement-pdf"), [received], "fair", "两千收到了"],
      ["with it on the phone that is still there", listed("bank-statement-pdf"), [received, phone], "strong", "两千收到了"],
      ["with the number of the account from him", listed("bank-bill-csv"), [named, phone], "strong", "转我卡上"],
    ])("%s", (_how, source, inputs, grade, text) => {
      const found = identity(source, ...inputs);
      expect(found.proofs.find(({ id }) => id === "I2")).toMatchObject({ grade, text: expect.stringContaining(text) });
      expect(found.grade).toBe(grade);
      expect(found.basis.map(({ rule }) => rule)).toContain("CN-EV-94");
    });

    test("another's name, or words of another sum, prove nothing", () => {
      expect(identity(listed("bank-statement-pdf", "大伟"), received, phone).proofs.map(({ id }) => id)).not.toContain("I2");
      const other: DecisionInput = { kind: "confirm-finding", target: words.records[0]!.id, value: { finding: "receipt", amount: "300.00" } };
      expect(identity(listed("bank-statement-pdf"), other, phone).proofs.find(({ id }) => id === "I2")).toMatchObject({ grade: "fair" });
    });

    test("a sealed list proves the delivery by itself, one that can be edited does not (D2, M1)", () => {
      const delivery = (kind: "bank-statement-pdf" | "bank-bill-csv") => element(story([], {}, [listed(kind)]), "delivery");
      expect(delivery("bank-statement-pdf")).toMatchObject({ grade: "strong", proofs: [{ id: "D2" }] });
      expect(delivery("bank-statement-pdf").repairs.map(({ id }) => id)).not.toContain("bank-receipt");
      expect(delivery("bank-bill-csv")).toMatchObject({ grade: "fair", proofs: [{ id: "D3" }] });
    });
  });

  test("a day that hangs on a condition", () => {
    const source = chat("聊天.json", [...lines, { at: "2024-03-01 19:00:00", text: "等拆迁款下来就还" }]);
    const inputs: DecisionInput[] = [
      { kind: "confirm-finding", target: source.records[2]!.id, value: { finding: "due-term" } },
      { kind: "original-kept", target: source.original.sha256, value: "phone" },
      { kind: "set-terms", target: source.records[0]!.id, value: { due: day("2024-12-31") } },
    ];
    expect(element(story(inputs, {}, [source]), "due")).toMatchObject({ grade: "weak", proofs: [{ id: "DUE-CONDITION" }] });
    expect(assessed(story(inputs, {}, [source])).warnings.find((warning) => warning.code === "due-unclear")?.text).toContain("条件");
  });

  test("his full name from this account, and his voice: strong with the phone", () => {
    const source = chat("聊天.json", [...lines, { at: "2024-03-02 10:00:00", type: "voice" }, { at: "2024-03-03 10:00:00", text: "我张伟欠李明两千" }]);
    const named: DecisionInput = { kind: "confirm-finding", target: source.records[3]!.id, value: { finding: "acknowledgement", amount: "2000.00" } };
    const kept: DecisionInput = { kind: "original-kept", target: source.original.sha256, value: "phone" };
    expect(element(story([named], {}, [source]), "identity").grade).toBe("fair");
    expect(element(story([named, kept], {}, [source]), "identity").grade).toBe("strong");
  });

  test("a withdrawn line near the proof takes a grade", () => {
    const source = chat("聊天.json", [{ at: "2024-03-01 18:00:00", text: "借我两千" }, { at: "2024-03-01 18:01:00", type: "withdrawn" }, ...lines]);
    const request: DecisionInput = { kind: "confirm-finding", target: source.records[0]!.id, value: { finding: "borrow-request", amount: "2000.00" } };
    const kept: DecisionInput = { kind: "original-kept", target: source.original.sha256, value: "phone" };
    expect(element(story([request, kept], {}, [source]), "agreement").grade).toBe("fair");
  });

  test("a message that WeChat refused is no demand", () => {
    const source = chat("聊天.json", [...lines, { at: "2024-05-01 10:00:00", side: "own", text: "还钱吧" }, { at: "2024-05-01 10:00:01", side: "system", text: "大伟开启了朋友验证，你还不是他（她）朋友。" }]);
    const demand: DecisionInput = { kind: "confirm-finding", target: source.records[2]!.id, value: { finding: "demand" } };
    expect(assessed(story([demand], {}, [source]))).toMatchObject({ claim: { payable: "0.00" }, limitation: { startsOn: null } });
  });
});

describe("the chain", () => {
  const everything = [KEPT, REQUEST, mark(2, { finding: "due-term", date: day("2024-09-01") })];

  test("is the lowest of what is needed, and says what a week could make of it", () => {
    expect(assessed(story()).chain).toMatchObject({ grade: "weak", reachable: "strong" });
    expect(assessed(story(everything)).chain.elements.filter((each) => each.needed).map((each) => [each.id, each.grade])).toEqual([
      ["identity", "weak"],
      ["agreement", "strong"],
      ["delivery", "strong"],
      ["due", "strong"],
    ]);
  });

  test("every element can be mended, cites its basis, and says why in one sentence", () => {
    for (const judged of [...assessed(story()).chain.elements, ...assessed(story(everything)).chain.elements]) {
      expect(judged.repairs.length).toBeGreaterThan(0);
      expect(judged.basis.length).toBeGreaterThan(0);
      expect(judged.why).toMatch(/。$/u);
      for (const repair of judged.repairs) expect([repair.steps.length > 0, repair.basis.length > 0]).toEqual([true, true]);
    }
  });

  test("with several loans: each its grade, the lowest shown, and the chain without each", () => {
    const cash: DecisionInput = { kind: "add-loan", value: { id: "现金", date: day("2024-05-01"), principal: "3000.00", deliveredBy: "cash" } };
    const { chain } = assessed(story([...everything, cash]));
    const delivery = chain.elements.find((each) => each.id === "delivery")!;
    expect(delivery.grade).toBe("weak");
    expect(delivery.byLoan?.map(({ loan, grade }) => [loan, grade])).toEqual([[LOAN, "strong"], ["现金", "weak"]]);
    expect(chain.elements.find((each) => each.id === "agreement")).toMatchObject({ grade: "missing" });
    expect(chain.grade).toBe("missing");
    expect(chain.without).toEqual([{ loan: LOAN, grade: "missing" }, { loan: "现金", grade: "weak" }]);
  });

  test("a debtor without a name cannot be sued", () => {
    const unnamed = story();
    const facts = { ...unnamed.facts, debtor: { ...unnamed.facts.debtor, name: UNNAMED.debtor } };
    expect(assessed({ ...unnamed, facts }).chain.filing.missing.map((gap) => gap.id)).toContain("debtor-name");
  });

  test("filing stands beside the grade", () => {
    expect(assessed(story()).chain.filing.missing.map((gap) => gap.id)).toEqual(["debtor-id-or-address", "creditor-id", "creditor-domicile", "court"]);
    const known: DecisionInput[] = [
      { kind: "set-party", target: "creditor", value: { idNumber: "440300000000000000", domicile: "广东省深圳市南山区" } },
      { kind: "set-party", target: "debtor", value: { domicile: "北京市朝阳区" } },
    ];
    expect(assessed(story(known)).chain.filing).toEqual({ ok: true, missing: [] });
    const later: DecisionInput = { kind: "set-terms", target: LOAN, value: { due: day("2027-01-01") } };
    expect(assessed(story([...known, later])).chain.filing.missing.map((gap) => gap.id)).toEqual(["nothing-due"]);
  });

  test("a repaid loan is not claimed and lowers nothing", () => {
    const paid: DecisionInput = { kind: "add-repayment", value: { date: day("2025-01-01"), amount: "15000.00" } };
    expect(fen(assessed(story([paid])).claim.total)).toBe(0n);
    expect(assessed(story([paid])).chain.elements.find((each) => each.id === "delivery")?.byLoan).toBeUndefined();
  });

  test("the bill's own reading decides whether repayments are complete", () => {
    const covering = { ...STORY.bill, reading: { ...STORY.bill.reading, period: { from: "2024-01-01T00:00:00+08:00", to: "2026-11-20T23:59:59+08:00" } } } as typeof STORY.bill;
    const file = story([{ kind: "repayment", target: REPAID }], {}, [covering, STORY.chat]);
    expect(element(file, "repayment")).toMatchObject({ grade: "strong", needed: false });
  });

  test("a red packet of his is something that a person has to settle", () => {
    const packets = bill("账单.csv", [
      { at: "2024-03-01 18:10:00", amount: "2000" },
      { at: "2024-06-01 10:00:00", amount: "200", type: "red-packet", direction: "in" },
    ], { period: { from: at("2024-01-01 00:00:00"), to: at("2026-11-20 00:00:00") } });
    const no: DecisionInput = { kind: "not-a-repayment", target: packets.records[1]!.id };
    expect(element(story([], {}, [packets]), "repayment")).toMatchObject({ grade: "weak", why: expect.stringContaining("1 笔") });
    expect(element(story([no], {}, [packets]), "repayment").grade).toBe("strong");
  });
});

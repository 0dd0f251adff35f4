import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsArb, runs } from "../../testing/index.ts";
import { describeFault } from "../fault.ts";
import { parseRate } from "../rate.ts";
import { decodeCaseYaml, parseCaseYaml, writeCaseYaml } from "./index.ts";

const PEOPLE = "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n";

function factsOf(text: string) {
  const parsed = parseCaseYaml(text, "case.yaml");
  if (!parsed.ok) throw new Error(parsed.faults.map((f) => JSON.stringify(describeFault(f))).join("\n"));
  return parsed;
}

/** Code, line and field of every fault. */
function faultsOf(text: string): (readonly [string, number | undefined, string | undefined])[] {
  const parsed = parseCaseYaml(text, "case.yaml");
  if (parsed.ok) return [];
  expect(parsed.faults.every((f) => f.at?.file === "case.yaml")).toBe(true);
  return parsed.faults.map((f) => [f.code, f.at?.line, f.at?.field]);
}

function sentencesOf(text: string): string[] {
  const parsed = parseCaseYaml(text, "case.yaml");
  return parsed.ok ? [] : parsed.faults.map((f) => `第 ${f.at?.line} 行：${describeFault(f).text}`);
}

describe("a case as a person writes it", () => {
  const text = `title: 李明诉张伟民间借贷
creditor: { name: 李明, wechat: { ids: [wxid_aaa], names: [李明] }, domicile: 广东省深圳市南山区 }
debtor:
  name: 张伟
  idNumber: 0123
  wechat:
    names: [张伟, 大伟]
loans:
  - date: 2024-3-1
    principal: 20000.00
    annualRate: 12%
    penalty: { perDay: "0.03%" }
    due: 2024-09-01
    yearBasis: 360
    security: guarantee
    purpose: 周转
    deliveredBy: wechat
repayments:
  - { date: 2024-10-08, amount: 5000.5, loan: L1, for: principal, agreed: true }
demands:
  - { date: 2024-10-20, deadline: 2024-11-01 }
filingDate:
decisions:
  - { id: d1, on: 2026-11-23T09:30:00+08:00, kind: not-a-loan, target: "x-L3" }
outcomes: []
`;

  test("keeps every figure as it was written", () => {
    expect(factsOf(text).facts).toEqual({
      title: "李明诉张伟民间借贷",
      creditor: { name: "李明", wechat: { ids: ["wxid_aaa"], names: ["李明"] }, domicile: "广东省深圳市南山区" },
      debtor: { name: "张伟", idNumber: "0123", wechat: { ids: [], names: ["张伟", "大伟"] } },
      loans: [
        {
          date: "2024-03-01",
          principal: "20000.00",
          annualRate: "12%",
          penalty: { perDay: "0.03%" },
          due: "2024-09-01",
          yearBasis: 360,
          security: "guarantee",
          purpose: "周转",
          deliveredBy: "wechat",
        },
      ],
      repayments: [{ date: "2024-10-08", amount: "5000.50", loan: "L1", for: "principal", agreed: true }],
      demands: [{ date: "2024-10-20", deadline: "2024-11-01", reached: true }],
      filingDate: null,
      decisions: [{ id: "d1", on: "2026-11-23T09:30:00+08:00", kind: "not-a-loan", target: "x-L3" }],
      outcomes: [],
    });
  });

  test("knows the line of each field", () => {
    const { lines } = factsOf(text);
    expect(lines["loans[0].principal"]).toBe(10);
    expect(lines["debtor.idNumber"]).toBe(5);
    expect(lines["repayments[0].amount"]).toBe(19);
    expect(lines["decisions[0]"]).toBe(24);
  });

  test.each([
    ["9007199254740993.01", "9007199254740993.01"],
    ["0.1", "0.10"],
    ['"20,000.00"', "20000.00"],
    ["2万", "20000.00"],
    ["￥2000", "2000.00"],
  ])("principal %s is %s", (written, expected) => {
    expect(factsOf(`${PEOPLE}loans:\n  - date: 2024-03-01\n    principal: ${written}\n`).facts.loans).toEqual([
      { date: "2024-03-01", principal: expected },
    ]);
  });

  test.each(["loans:", "loans: ~", "loans: null"])("%s leaves the loans to be found", (line) => {
    expect(factsOf(`${PEOPLE}${line}\n`).facts.loans ?? "left out").toBe("left out");
  });

  test("a field without a value is a field left out", () => {
    expect(factsOf("title:\ncreditor: { name: 李明, phone: }\ndebtor: { name: 张伟 }\nloans:\n  - { date: 2024-03-01, principal: 1, yearBasis: , id: }\n").facts).toEqual({
      creditor: { name: "李明" },
      debtor: { name: "张伟" },
      loans: [{ date: "2024-03-01", principal: "1.00" }],
    });
  });

  test("Windows line ends and a byte order mark do no harm", () => {
    expect(factsOf(`\uFEFF${PEOPLE.replaceAll("\n", "\r\n")}`).facts).toEqual({ creditor: { name: "李明" }, debtor: { name: "张伟" } });
  });
});

describe("what is wrong is said with its line", () => {
  test("an unknown key and the nearest known one", () => {
    expect(sentencesOf(`title: x\n\n\ncredtor: { name: 李明 }\ndebtor: { name: 张伟 }\n`)).toEqual(["第 4 行：不认识“credtor”，是不是“creditor”？"]);
  });

  test.each([
    [`${PEOPLE}loans:\n  - { date: 2024-03-01, principle: 5 }`, "第 4 行：不认识“principle”，是不是“principal”？"],
    [`creditor: { name: 李明, wechat: { id: [a] } }\ndebtor: { name: 张伟 }`, "第 1 行：不认识“id”，是不是“ids”？"],
    [`${PEOPLE}loans:\n  - { date: 2024-03-01, principal: 5, 到期日: 2024-04-01 }`, "第 4 行：不认识“到期日”，是不是“due”？"],
    [`${PEOPLE}loans:\n  - { date: 2024-03-01, principal: 5, annual_rate: 5% }`, "第 4 行：不认识“annual_rate”，是不是“annualRate”？"],
    [`${PEOPLE}loans:\n  - { date: 2024-03-01, principal: 5, penalty: { perday: 5% } }`, "第 4 行：不认识“perday”，是不是“perDay”？"],
    [`${PEOPLE}decisions:\n  - { id: d, on: 2024-03-01 10:00, kind: loan, target: a, vlaue: { parts: [] } }`, "第 4 行：不认识“vlaue”，是不是“value”？"],
    [`${PEOPLE}decisions:\n  - { id: d, on: 2024-03-01 10:00, kind: not-a-lone, target: a }`, "第 4 行：没有“not-a-lone”这种决定，是不是“not-a-loan”？"],
    [`${PEOPLE}qwertyuiop: 1`, "第 3 行：不认识“qwertyuiop”。"],
    [`${PEOPLE}__proto__: { a: 1 }`, "第 3 行：不认识“__proto__”。"],
  ])("%s", (text, sentence) => {
    expect(sentencesOf(text)).toEqual([sentence]);
  });

  test.each<[yaml: string, code: string, field: string]>([
    ["date: 2023-02-30\n    principal: 5", "date-impossible", "loans[0].date"],
    ["date: 昨天\n    principal: 5", "date-unreadable", "loans[0].date"],
    ["date: 2024-03-01\n    principal: 20000.000", "money-decimals", "loans[0].principal"],
    ["date: 2024-03-01\n    principal: 0", "money-not-positive", "loans[0].principal"],
    ["date: 2024-03-01\n    principal: -5", "money-not-positive", "loans[0].principal"],
    ["date: 2024-03-01\n    principal: 五百", "money-unreadable", "loans[0].principal"],
    ["date: 2024-03-01\n    principal: [5]", "type-wrong", "loans[0].principal"],
    ["date: 2024-03-01\n    principal:", "field-missing", "loans[0].principal"],
    ["date: 2024-03-01\n    principal: 5\n    annualRate: 0.12", "rate-without-percent", "loans[0].annualRate"],
    ["date: 2024-03-01\n    principal: 5\n    annualRate: 12", "rate-without-percent", "loans[0].annualRate"],
    ["date: 2024-03-01\n    principal: 5\n    annualRate: 2分", "rate-unit-unknown", "loans[0].annualRate"],
    ["date: 2024-03-01\n    principal: 5\n    penalty: { perDay: 0.03 }", "rate-without-percent", "loans[0].penalty.perDay"],
    ["date: 2024-03-01\n    principal: 5\n    penalty: 5%", "type-wrong", "loans[0].penalty"],
    ["date: 2024-03-01\n    principal: 5\n    penalty: { perDay: 0.03%, sum: 5 }", "penalty-form", "loans[0].penalty"],
    ["date: 2024-03-01\n    principal: 5\n    penalty: {}", "penalty-form", "loans[0].penalty"],
    ["date: 2024-03-01\n    principal: 5\n    yearBasis: 366", "value-not-allowed", "loans[0].yearBasis"],
    ["date: 2024-03-01\n    principal: 5\n    yearBasis: 一年", "value-not-allowed", "loans[0].yearBasis"],
    ["date: 2024-03-01\n    principal: 5\n    security: 抵押", "value-not-allowed", "loans[0].security"],
    ["date: 2024-03-01\n    principal: 5\n    annualRate: 利率八折", "rate-is-discount", "loans[0].annualRate"],
    ["date: 2024-03-01\n    principal: 5\n    annualRate: 1001%", "rate-too-high", "loans[0].annualRate"],
    ["date: 2024-03-01\n    principal: 5\n    penalty: { perDay: 3% }", "rate-too-high", "loans[0].penalty.perDay"],
    ["date: 2024-03-01\n    principal: 5\n    instalments: []", "list-too-short", "loans[0].instalments"],
    ["date: 2024-03-01\n    principal: 5\n    instalments: [{ date: 2024-04-01, amount: 0 }]", "money-not-positive", "loans[0].instalments[0].amount"],
    ["date: 2024-03-01\n    principal: 5\n    rolledFrom: { date: 2024-01-01 }", "field-missing", "loans[0].rolledFrom.principal"],
    ["date: 2024-03-01\n    principal: 5\n    rolledFrom: { date: 2024-01-01, principal: 5, rate: 3% }", "key-unknown", "loans[0].rolledFrom.rate"],
    ["date: 2024-03-01\n    principal: 5\n    otherFees: -1", "money-not-positive", "loans[0].otherFees"],
  ])("- %s → %s", (loan, code, field) => {
    const last = 3 + loan.split("\n").length;
    expect(faultsOf(`${PEOPLE}loans:\n  - ${loan}\n`)).toEqual([[code, code === "date-impossible" || code === "date-unreadable" ? 4 : last, field]]);
  });

  test("names are needed, everything else is not", () => {
    expect(faultsOf("title: x\n")).toEqual([
      ["field-missing", 1, "creditor"],
      ["field-missing", 1, "debtor"],
    ]);
    expect(faultsOf("title: x\ncreditor: {}\ndebtor: { name: ' ' }\n")).toEqual([
      ["field-missing", 2, "creditor.name"],
      ["field-empty", 3, "debtor.name"],
    ]);
    expect(faultsOf("creditor:\ndebtor: 张伟\n")).toEqual([
      ["field-missing", 1, "creditor"],
      ["type-wrong", 2, "debtor"],
    ]);
  });

  test.each<[text: string, code: string, line: number]>([
    ["", "case-not-a-map", 1],
    ["# 只有注释\n", "case-not-a-map", 1],
    ["- a\n- b\n", "case-not-a-map", 1],
    [`${PEOPLE}title: "x\n`, "yaml-syntax", 4],
    [`${PEOPLE}loans:\n\t- a\n`, "yaml-syntax", 4],
    [`${PEOPLE}loans: [a\n`, "yaml-syntax", 4],
    [`${PEOPLE}---\ntitle: b\n`, "yaml-syntax", 3],
    [`creditor：{ name: 李明 }\ndebtor: { name: 张伟 }\n`, "yaml-colon-full-width", 1],
    [`debtor: { name: 张伟 }\ncreditor：\n  name: 李明\n`, "yaml-colon-full-width", 2],
    [`${PEOPLE}title: a\ntitle: b\n`, "key-twice", 4],
    [`creditor: &a { name: 李明 }\ndebtor: *a\n`, "yaml-alias", 2],
    [`${PEOPLE}loans: 5\n`, "type-wrong", 3],
    [`${PEOPLE}decisions: 5\n`, "type-wrong", 3],
    [`${PEOPLE}loans:\n  -\n`, "type-wrong", 4],
    [`${PEOPLE}decisions:\n  - x\n`, "type-wrong", 4],
    [`${PEOPLE}decisions:\n  -\n`, "type-wrong", 4],
  ])("%j → %s at line %i", (text, code, line) => {
    expect(faultsOf(text)[0]?.slice(0, 2)).toEqual([code, line]);
  });

  test("everything at once, in order of lines", () => {
    const text = `${PEOPLE}loans:
  - { date: 2024-02-30, principal: 1.234, annualRate: 12 }
  - { dat: 2024-01-01, principal: x, due: 2024-13-01 }
repayments:
  - { amount: 5 }
decisions:
  - { id: d1, on: 昨天, kind: not-a-loan, target: a }
  - { kind: loan, target: "", value: { parts: [{ amount: 1.111, as: gift }] } }
  - { id: d1, on: 2024-01-01 10:00, kind: nonsense }
  - { id: d2, on: 2024-01-01 10:00 }
demand: []
`;
    expect(faultsOf(text)).toEqual([
      ["rate-without-percent", 4, "loans[0].annualRate"],
      ["date-impossible", 4, "loans[0].date"],
      ["money-decimals", 4, "loans[0].principal"],
      ["date-impossible", 5, "loans[1].due"],
      ["money-unreadable", 5, "loans[1].principal"],
      ["key-unknown", 5, "loans[1].dat"],
      ["field-missing", 7, "repayments[0].date"],
      ["time-unreadable", 9, "decisions[0].on"],
      ["field-missing", 10, "decisions[1].id"],
      ["field-missing", 10, "decisions[1].on"],
      ["field-empty", 10, "decisions[1].target"],
      ["money-decimals", 10, "decisions[1].value.parts[0].amount"],
      ["value-not-allowed", 10, "decisions[1].value.parts[0].as"],
      ["list-too-short", 10, "decisions[1].value.parts"],
      ["decision-kind-unknown", 11, "decisions[2].kind"],
      ["decision-id-twice", 11, "decisions[2].id"],
      ["field-missing", 12, "decisions[3].kind"],
      ["key-unknown", 13, "demand"],
    ]);
  });

  test("an id that stands for two loans, also where one has it by position", () => {
    expect(faultsOf(`${PEOPLE}loans:\n  - { id: L2, date: 2024-03-01, principal: 1 }\n  - { date: 2024-03-02, principal: 1 }\n`)).toEqual([
      ["loan-id-twice", 5, "loans[1].id"],
    ]);
  });

  test.each<[yaml: string, said: string]>([
    [`${PEOPLE}decisons: []\n`, "不认识“decisons”，是不是“decisions”？"],
    [`${PEOPLE}loans: [{ date: 2024-03-01, principal: "1", duedate: 2024-09-01 }]\n`, "不认识“duedate”，是不是“due”？"],
    [`${PEOPLE}loans: [{ date: 2024-03-01, principal: 20,000.00 }]\n`, "这里的数字被英文逗号断成了两段。"],
    [`${PEOPLE}loans:\n  - { date: 2024-03-01, principal: "1" }\n  - { id: L1, date: 2024-03-01, principal: "1" }\n`, "有两笔借款都叫“L1”，第 4 行已经有了（没写编号的依次是 L1、L2……）。"],
    ["a: a: a: a: a:\n", "这里不合 YAML 的写法：一行里出现了两个“字段: 值”，或者值里有英文冒号而没有加引号。"],
  ])("%j is one sentence", (yaml, said) => {
    const parsed = parseCaseYaml(yaml, "case.yaml");
    expect(parsed.ok ? [] : parsed.faults.map((f) => describeFault(f).text)).toEqual([said]);
  });

  test("no text makes it throw, and every fault has a line and a sentence", () => {
    const piece = fc.oneof(
      fc.constantFrom("creditor", "loans", "decisions", "kind", ": ", "- ", "\n", "\n  ", "{", "}", "[", "]", ",", "：", '"', "&a ", "*a", "!!x ", "#", "| ", "2024-02-30", "\t", "<<", "? ", "---\n", "null"),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const parsed = parseCaseYaml(pieces.join(""), "case.yaml");
        if (parsed.ok) return;
        expect(parsed.faults.length).toBeGreaterThan(0);
        for (const f of parsed.faults) expect([f.at?.line, describeFault(f).text]).toEqual([expect.any(Number), expect.stringMatching(/\p{Script=Han}/u)]);
      }),
      runs(200),
    );
  });
});

test.each<[encoding: string, bytes: number[]]>([
  ["UTF-8", [0xe6, 0x9d, 0x8e]],
  ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0xe6, 0x9d, 0x8e]],
  ["GB18030", [0xc0, 0xee]],
  ["UTF-16, as Notepad writes it", [0xff, 0xfe, 0x4e, 0x67]],
  ["UTF-16, big end first", [0xfe, 0xff, 0x67, 0x4e]],
])("a file in %s has the same text", (_, bytes) => {
  expect(decodeCaseYaml(new Uint8Array(bytes))).toBe("李");
});

describe("writing", () => {
  test("is readable, in a fixed order, with quotes around figures", () => {
    const text = writeCaseYaml({
      debtor: { name: "张伟", wechat: { ids: ["wxid_bbb"], names: ["张伟", "大伟"] }, idNumber: "0123" },
      creditor: { name: "李明" },
      decisions: [],
      loans: [{ principal: "20000.00", annualRate: "12%", date: factsOf(`${PEOPLE}filingDate: 2024-03-01`).facts.filingDate! }],
    });
    expect(text).toBe(`creditor:
  name: 李明
debtor:
  name: 张伟
  idNumber: "0123"
  wechat:
    ids: [ "wxid_bbb" ]
    names: [ 张伟, 大伟 ]
loans:
  - date: 2024-03-01
    principal: "20000.00"
    annualRate: "12%"
decisions: []
`);
  });

  test("parse(write(facts)) is facts, and writing again gives the same text", () => {
    fc.assert(
      fc.property(factsArb, (facts) => {
        const text = writeCaseYaml(facts);
        const parsed = factsOf(text);
        expect(parsed.facts).toEqual(facts);
        expect(writeCaseYaml(parsed.facts)).toBe(text);
      }),
      runs(150),
    );
  });

  test("a rate keeps the words it was written in", () => {
    const { facts } = factsOf(`${PEOPLE}loans:\n  - { date: 2024-03-01, principal: 5, annualRate: 月息2分 }\n`);
    expect(facts.loans?.[0]?.annualRate).toBe("月息2分");
    expect(parseRate("月息2分")).toEqual({ ok: true, value: { n: 6n, d: 25n } });
  });

  test.each(["言:\n借", "- a\n- b", "一\r\n二", "a\tb: c", "\u0000"])("%j as a name comes back", (name) => {
    const facts = { creditor: { name: "李明", wechat: { ids: [name], names: [name] } }, debtor: { name: "张伟" } };
    expect(parseCaseYaml(writeCaseYaml(facts), "case.yaml")).toMatchObject({ ok: true, facts });
  });
});

/** `--columns "日期=交易时间,金额=发生额,对方=3"`: which column of a list is what, by name or by number. */
import {
  COLUMN_ROLES,
  type ColumnMapping,
  columnMappingSchema,
  columnRoleWords,
  type Fault,
  fault,
  type Result,
} from "@youju/model";

/** What each word on the left means; the words of the screen, those of bills, and the keys of the decision itself. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...COLUMN_ROLES.map((role) => [role, role] as const),
  ...COLUMN_ROLES.map((role) => [columnRoleWords[role], role] as const),
  ["方向", "direction"],
  ["借贷", "direction"],
  ["收支", "direction"],
  ["摘要", "type"],
  ["对方户名", "counterparty"],
  ["账号", "account"],
  ["附言", "remark"],
  ["流水号", "id"],
  ["sheet", "sheet"],
  ["工作表", "sheet"],
  ["header", "header"],
  ["表头", "header"],
  ["delimiter", "delimiter"],
  ["分隔", "delimiter"],
  ["分隔符", "delimiter"],
]);

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  逗号: ",",
  ",": ",",
  制表符: "\t",
  tab: "\t",
  "\t": "\t",
  分号: ";",
  ";": ";",
  竖线: "|",
  "|": "|",
};

/** Faults: `columns-option`, `columns-role`, `columns-no-date`, `columns-no-money`, `columns-money-twice`. */
export function columnsOption(text: string): Result<ColumnMapping> {
  const value: Record<string, string | number> = {};
  for (const item of text.split(/[,，、]/u).map((one) => one.trim())) {
    if (item === "") continue;
    const said = itemOf(item);
    if (!said.ok) return said;
    value[said.value[0]] = said.value[1];
  }
  if (value["date"] === undefined) return { ok: false, fault: fault("columns-no-date", undefined) };
  const parsed = columnMappingSchema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const own = issue?.code === "custom" ? (issue.params?.["fault"] as Fault | undefined) : undefined;
  return { ok: false, fault: own ?? fault("columns-option", { text: String(issue?.path[0] ?? text) }) };
}

function itemOf(item: string): Result<readonly [string, string | number]> {
  const [, word, said] = /^([^=＝]+)[=＝](.+)$/u.exec(item) ?? [];
  if (word === undefined || said === undefined) return { ok: false, fault: fault("columns-option", { text: item }) };
  const key = WORDS.get(word.trim());
  if (key === undefined) {
    const known = [...COLUMN_ROLES.map((role) => columnRoleWords[role]), "工作表", "表头", "分隔"];
    return { ok: false, fault: fault("columns-role", { role: word.trim(), known }) };
  }
  return { ok: true, value: [key, valueOf(key, said.trim())] };
}

function valueOf(key: string, said: string): string | number {
  if (key === "sheet") return said;
  if (key === "delimiter") return DELIMITER_WORDS[said.toLowerCase()] ?? said;
  const number = /^(?:第\s*)?(\d{1,7})(?:\s*[栏列行])?$/u.exec(said.normalize("NFKC"))?.[1];
  return number === undefined ? said : Number(number);
}

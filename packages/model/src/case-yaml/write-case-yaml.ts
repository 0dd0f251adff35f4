/** The facts of a case as `case.yaml`: in a fixed order, with quotes where a reader of YAML could see a number. */
import { Document, isMap, isScalar, isSeq, Scalar, visit } from "yaml";
import type { CaseFacts } from "../case-file.ts";

const ORDER = (
  "title creditor debtor loans repayments demands filingDate decisions outcomes " +
  "id on kind target value finding name idNumber phone wechat domicile ids names " +
  "date principal amount annualRate overdueAnnualRate penalty perDay sum otherFees due instalments rolledFrom yearBasis " +
  "security purpose deliveredBy loan for agreed deadline reached parts as note"
).split(" ");

const QUOTED = new Set([
  "id",
  "ids",
  "idNumber",
  "phone",
  "principal",
  "amount",
  "sum",
  "otherFees",
  "annualRate",
  "overdueAnnualRate",
  "perDay",
  "loan",
  "target",
]);

const rank = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === "outcomes" ? inner : ordered(inner)]));
}

function quote(node: unknown): void {
  if (isScalar(node) && typeof node.value === "string") node.type = Scalar.QUOTE_DOUBLE;
  if (isSeq(node)) node.items.forEach(quote);
}

/**
 * Writes `case.yaml`. What {@link parseCaseYaml} makes of the text equals `facts`.
 * @example writeCaseYaml({ creditor: { name: "李明" }, debtor: { name: "张伟" } })
 */
export function writeCaseYaml(facts: CaseFacts): string {
  const document = new Document(ordered(facts), { aliasDuplicateObjects: false });
  visit(document, {
    // A plain scalar over several lines can read as a map where a line ends in a colon.
    Scalar(_, node) {
      if (typeof node.value === "string" && /\p{Cc}/u.test(node.value)) quote(node);
    },
    Pair(_, pair) {
      if (!isScalar(pair.key)) return;
      if (QUOTED.has(String(pair.key.value))) quote(pair.value);
      if (isSeq(pair.value) && pair.value.items.every(isScalar)) pair.value.flow = true;
      if (isMap(pair.value) && pair.value.items.length === 0) pair.value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

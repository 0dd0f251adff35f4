/** What a bundle says of the law, out of the law book: what fixed data proves, and what one-sided cutting does. */
import { findCase, findRule, showingCheckList } from "@youju/law";
import type { RuleId } from "@youju/model";

export interface LawLines {
  readonly proof: readonly string[];
  readonly cutting: readonly string[];
}

export const lawLines = (): LawLines => ({
  proof: ["CN-EV-93", "CN-EV-94", "CN-EV-15", "CN-EV-IC11", "CN-EV-OL16", "CN-EV-OL18", "CN-EV-TOOL"].map(ruleLine),
  cutting: [caseLine("CASE-36"), checkLine("CHK-5"), checkLine("CHK-18"), ruleLine("CN-CPL-114")],
});

function ruleLine(id: RuleId): string {
  const rule = known(findRule(id), id);
  const where = `${rule.statute}${rule.article}`;
  const open =
    rule.certainty === "H" ? "" : rule.openQuestions.map((each) => `（${each.replace(/。$/u, "")}）`).join("");
  return `${where}（${id}）：${rule.rule}${open}`;
}

function caseLine(id: string): string {
  const { court, when, facts, resultNote, reason } = known(findCase(id), id);
  return `${court}${when === null ? "" : `，${when}`}（${id}）：${facts}${reason}${resultNote ?? ""}。`;
}

function checkLine(id: string): string {
  const { item, source } = known(
    showingCheckList.find((each) => each.id === id),
    id,
  );
  return `${source}（${id}）：${item}`;
}

function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new RangeError(`not in the law book: ${id}`);
  return found;
}

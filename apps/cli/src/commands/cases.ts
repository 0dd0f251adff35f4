/** `youju cases`: what the library of this machine holds. */
import type { CaseSummary } from "@youju/api/client";
import { createDesk } from "@youju/api/use-cases";
import { elementWords, gradeWords } from "@youju/model";
import { done, jsonText, type Run } from "../command.ts";
import { withExistingLibrary } from "../library.ts";
import { alignedRows } from "../text/columns.ts";
import { moneyText } from "../text/money-text.ts";

export const cases: Run = async ({ options }, terminal) => {
  const list = await withExistingLibrary<readonly CaseSummary[]>(terminal, [], (ports) => createDesk(ports).list());
  if ("json" in options) return done(jsonText(list));
  if (list.length === 0) return done("案件库里还没有案件。用 youju import 收进一个，或 npm start 在浏览器里新建。\n");
  return done(
    alignedRows([["编号", "案件", "今天应还", "最弱一环", "下一步"], ...list.map(row)], ["left", "left", "right"]),
  );
};

function row({ id, title, total, grade, weakest, next }: CaseSummary): string[] {
  const chain = grade === null ? "" : `${weakest === null ? "" : elementWords[weakest]} ${gradeWords[grade]}`.trim();
  return [id, title, total === null ? "算不出" : moneyText(total), chain, next ?? ""];
}

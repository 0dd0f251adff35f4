/** `youju law`: the rules that results rest on. */
import { rules } from "@youju/law";
import { done, jsonText, type Run } from "../../command.ts";
import { alignedRows } from "../../text/columns.ts";

export const list: Run = async ({ options }) => done("json" in options ? jsonText(rules) : listText());

function listText(): string {
  return alignedRows(rules.map((rule) => [rule.id, `${rule.statute}${rule.article}`, rule.rule]));
}

/** `youju law topics`: the subjects of the law book. */
import { topics as subjects } from "@youju/law";
import { done, jsonText, type Run } from "../../command.ts";
import { alignedRows } from "../../text/columns.ts";

export const topics: Run = async ({ options }) => {
  const rows = subjects.map(({ id, title, rules }) => ({ id, title, rules: rules.length }));
  if ("json" in options) return done(jsonText(rows));
  return done(alignedRows(rows.map(({ id, title, rules }) => [id, title, `${rules} 条`])));
};

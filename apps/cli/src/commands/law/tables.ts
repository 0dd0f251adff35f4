/** `youju law tables [NAME]`: what the calculators go by, with the user's rows marked. */
import { shownRows, TABLE_NAMES, type TableName, tableKinds, type UserRow } from "@youju/law";
import { fault } from "@youju/model";
import { done, jsonText, type Run, wrong } from "../../command.ts";
import { tablesFolder } from "../../tables.ts";
import { tableText } from "../../text/tables-text.ts";

export const tables: Run = async ({ args: [name], options }, terminal) => {
  if (name !== undefined && !isTable(name)) return wrong(fault("table-unknown", { name, known: TABLE_NAMES }));
  const folder = tablesFolder(terminal);
  const names = name === undefined ? TABLE_NAMES : [name];
  const all = await Promise.all(names.map(async (each) => ({ name: each, rows: await folder.rows(each) })));
  if ("json" in options) return done(jsonText(all.map((each) => tableJson(each.name, each.rows))));
  return done(all.map((each) => tableText(each.name, each.rows, name !== undefined)).join("\n"));
};

export const isTable = (name: string): name is TableName => Object.hasOwn(tableKinds, name);

function tableJson(name: TableName, rows: readonly UserRow[]): object {
  const { title, provenance } = tableKinds[name];
  return { name, title, ...provenance, rows: shownRows(tableKinds[name], rows) };
}

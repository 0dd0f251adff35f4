/** `youju law update --lpr FILE`: rows of the user's own beside those of the law book; `--remove lpr` takes them away. */
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { TableFolder } from "@youju/api/node";
import { updateTable } from "@youju/api/use-cases";
import { TABLE_NAMES, type TableName, tableKinds, type TableUpdate, type UserRow } from "@youju/law";
import { type CalendarDate, dateOf, describeFault, fault, type Fault } from "@youju/model";
import { done, jsonText, type Outcome, type Request, type Run, wrong } from "../../command.ts";
import { makeHome } from "../../home.ts";
import { tablesFolder } from "../../tables.ts";
import type { Terminal } from "../../terminal.ts";
import { faultLine } from "../../text/fault-line.ts";
import { changeText } from "../../text/tables-text.ts";
import { isTable } from "./tables.ts";

export const update: Run = async (request, terminal) => {
  const { options } = request;
  const folder = tablesFolder(terminal);
  const given = TABLE_NAMES.filter((name) => options[name] !== undefined);
  if (options["remove"] !== undefined) return given.length > 0 ? wrong(notBoth()) : remove(request, folder);
  if (given.length > 0) return add(given, request, folder, terminal);
  if ("replace" in options)
    return wrong(fault("option-out-of-place", { option: "--replace", instead: "和一个文件一起用，例如 --lpr 文件。" }));
  return show(request, folder);
};

const notBoth = (): Fault =>
  fault("option-out-of-place", { option: "--remove", instead: "先去掉，再用另一条命令添加。" });

type Added = Extract<TableUpdate, { ok: true }>;

/** Every file is read and checked before any table is written. */
async function add(
  names: readonly TableName[],
  { options }: Request,
  folder: TableFolder,
  terminal: Terminal,
): Promise<Outcome> {
  const today = dateOf(await terminal.now());
  const updates: { readonly name: TableName; readonly update: Added }[] = [];
  const faults: Fault[] = [];
  for (const name of names) {
    const outcome = await updateOf(name, options[name]!, { folder, terminal, today, replace: "replace" in options });
    if (outcome.ok) updates.push({ name, update: outcome });
    else faults.push(...outcome.faults);
  }
  if (faults.length > 0) return wrong(...faults);
  await makeHome(terminal);
  for (const { name, update } of updates)
    if (update.added.length + update.replaced.length > 0) await folder.save(name, update.rows);
  return done("json" in options ? jsonText(updates.map(updateJson)) : updates.map(updateText).join("\n"));
}

interface Circumstances {
  readonly folder: TableFolder;
  readonly terminal: Terminal;
  readonly today: CalendarDate;
  readonly replace: boolean;
}

async function updateOf(table: TableName, path: string, of: Circumstances): Promise<TableUpdate> {
  const file = resolve(of.terminal.cwd, path);
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return { ok: false, faults: [fault("path-missing", { path })] };
  if (!found.isFile()) return { ok: false, faults: [fault("not-a-file", { path })] };
  const [bytes, stored] = await Promise.all([readFile(file), of.folder.rows(table)]);
  return updateTable({ table, bytes, source: basename(path), today: of.today, replace: of.replace }, stored);
}

function updateText({ name, update }: { readonly name: TableName; readonly update: Added }): string {
  const { added, replaced, repeated, warnings } = update;
  const changes = [...changeText(name, "添加", added), ...changeText(name, "改用", replaced)];
  const lines = [
    `${tableKinds[name].title}（${name}）`,
    ...(changes.length === 0 ? ["  没有要添加的"] : changes),
    ...(repeated === 0 ? [] : [`  ${repeated} 行与现有的相同，没有重复存`]),
    ...warnings.map((warning) => `  注意：${faultLine(warning)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function updateJson({
  name,
  update: { added, replaced, repeated, warnings },
}: {
  readonly name: TableName;
  readonly update: Added;
}): object {
  return { name, added, replaced, repeated, warnings: warnings.map(describeFault) };
}

async function remove({ options }: Request, folder: TableFolder): Promise<Outcome> {
  const name = options["remove"]!;
  if (!isTable(name)) return wrong(fault("table-unknown", { name, known: TABLE_NAMES }));
  const removed = await folder.remove(name);
  if ("json" in options) return done(jsonText({ name, removed }));
  return done(
    `${tableKinds[name].title}（${name}）：${removed ? "你添加的已经去掉，按自带的算" : "本来就没有添加过"}。\n`,
  );
}

async function show({ options }: Request, folder: TableFolder): Promise<Outcome> {
  const all = await Promise.all(TABLE_NAMES.map(async (name) => ({ name, rows: await folder.rows(name) })));
  if ("json" in options) return done(jsonText(all));
  return done(`${all.map(storedText).join("")}\n看每张表：youju law tables；添加：youju law update --lpr 文件。\n`);
}

function storedText({ name, rows }: { readonly name: TableName; readonly rows: readonly UserRow[] }): string {
  const { title, text } = tableKinds[name];
  if (rows.length === 0) return `${title}（${name}）：没有添加\n`;
  return `${title}（${name}）：添加了 ${rows.length} 行\n${rows.map(({ cells, source, addedOn }) => `  ${text(cells)}（${source}，${addedOn} 添加）\n`).join("")}`;
}

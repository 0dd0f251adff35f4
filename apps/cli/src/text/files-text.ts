/** What each file is, for a person. */
import { originalKindWords, type Reading } from "@youju/model";
import { alignedRows } from "./columns.ts";

export function filesText(files: readonly { readonly path: string; readonly reading: Reading }[]): string {
  const rows = files.map(({ path, reading: { kind, records, period, owner } }) => [
    path,
    originalKindWords[kind],
    `${records.toLocaleString("en-US")} 条`,
    period === undefined ? "" : `${period.from.slice(0, 10)} – ${period.to.slice(0, 10)}`,
    owner === undefined ? "" : `${owner.names[0] ?? ""}${owner.id === undefined ? "" : `（${owner.id}）`}`,
  ]);
  const problems = problemsText(files);
  return `${alignedRows(rows, ["left", "left", "right"])}${problems === "" ? "" : `问题（读得懂的都读了）\n${problems}`}`;
}

/** One line a problem; empty where there is none. */
export function problemsText(files: readonly { readonly reading: Reading }[]): string {
  return files
    .flatMap(({ reading }) => reading.problems)
    .map(({ code, where, text, mend }) => `  ${where} [${code}] ${text}${mend}\n`)
    .join("");
}

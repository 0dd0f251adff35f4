/** `data/left-out.json`: what is not in the bundle. It must say neither less nor more than what is so. */
import { fault } from "@youju/model";
import type { Fail } from "./findings.ts";
import type { Files } from "./check-bag.ts";
import type { CheckedOriginals } from "./check-originals.ts";
import { type LeftOut, leftOutFile } from "./contents.ts";
import { jsonFile } from "./json-form.ts";

export const LEFT_OUT = "data/left-out.json";

export async function readLeftOut(files: Files, fail: Fail): Promise<LeftOut | undefined> {
  const file = files.get(LEFT_OUT);
  if (file === undefined) return undefined;
  const read = await jsonFile(LEFT_OUT, file.blob, leftOutFile);
  if (!read.ok) return fail(read.fault);
  return read.value;
}

export function checkLeftOut(leftOut: LeftOut, { listed }: CheckedOriginals, files: Files, fail: Fail): void {
  const differs = (field: string): void => fail(fault("bundle-left-out", { field }, { file: LEFT_OUT }));
  const { originals, kept, logEntries, seals, excerpts, complete } = leftOut;
  const nothing = [originals, leftOut.files, logEntries, seals].every((list) => list.length === 0);
  if (complete !== nothing) differs("complete");
  const told = new Map(originals.map((original) => [original.sha256, original]));
  for (const { sha256, file, path } of listed) {
    const why = told.get(sha256)?.why;
    const wanted =
      file === null ? why !== undefined && why !== "redacted" : (why === "redacted") === file.startsWith("redacted/");
    if (!wanted) differs(`originals ${path}`);
    told.delete(sha256);
  }
  for (const { path } of told.values()) differs(`originals ${path}`);
  for (const { path, sha256 } of kept)
    if (!listed.some((original) => original.sha256 === sha256)) differs(`kept ${path}`);
  for (const { file } of leftOut.files) if (files.has(`data/${file}`)) differs(`files ${file}`);
  for (const [i, excerpt] of excerpts.entries()) {
    if (!files.has(`data/${excerpt.file}`) || !addsUp(excerpt, listed)) differs(`excerpts[${i}]`);
  }
}

/** Before, between, after and chosen together are the whole. */
function addsUp(excerpt: LeftOut["excerpts"][number], listed: CheckedOriginals["listed"]): boolean {
  const { parts, before, after, of } = excerpt;
  const sum = parts.reduce((all, { records, behind }) => all + records.length + behind, before + after);
  return sum === of && listed.some(({ sha256, records }) => sha256 === excerpt.original && records === of);
}

import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import { caseZip } from "./case-zip.ts";
import type { FolderSink } from "./folder.ts";

const filled = async (sink: FolderSink): Promise<void> => {
  await sink.caseYaml("title: 试\n");
  await sink.original({ path: "聊天/导出.json", blob: new Blob(["{}"]) });
  await sink.original({ path: "账单.csv", blob: new Blob(["一\n二\n"]) });
};

test("holds the case folder, the same bytes each time", async () => {
  const blob = await new Response(caseZip(filled)).blob();
  const entries = await new ZipReader(new BlobReader(blob)).getEntries();
  const texts = await Promise.all(entries.map(async (entry) => [entry.filename, entry.directory ? "" : await entry.getData(new TextWriter())]));
  expect(texts).toEqual([
    ["case.yaml", "title: 试\n"],
    ["originals/聊天/导出.json", "{}"],
    ["originals/账单.csv", "一\n二\n"],
  ]);
  const again = await new Response(caseZip(filled)).blob();
  expect(await again.bytes()).toEqual(await blob.bytes());
});

test("breaks off where a file cannot be read", async () => {
  const broken = caseZip(async (sink) => {
    await sink.caseYaml("title: 试\n");
    throw new Error("gone");
  });
  await expect(new Response(broken).blob()).rejects.toThrow("gone");
});

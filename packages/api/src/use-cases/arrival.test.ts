/** How a file came in: what the log says of it, and what becomes of one that came in half. */
import type { Instant, LogEntry } from "@youju/model";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import type { UploadEvent } from "../contract.ts";
import { file, type TestApp, testApp } from "../testing/desk.ts";
import { BILL, CHAT } from "../testing/files.ts";
import { createDesk } from "./index.ts";

async function importsOf({ ports }: Pick<TestApp, "ports">, id: string): Promise<LogEntry[]> {
  const entries = (await Array.fromAsync(ports.store.log.lines(id))).map(({ text }) => JSON.parse(text) as LogEntry);
  return entries.filter(({ kind }) => kind === "import");
}

async function zipOf(files: Readonly<Record<string, string>>, options: object = {}): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), options);
  for (const [path, text] of Object.entries(files)) await zip.add(path, new TextReader(text));
  return zip.close();
}

test("the time of the last change comes with the upload; what is no time is passed over", async () => {
  const app = await testApp();
  const { id } = await app.client.createCase();
  await app.client.uploadOriginal(id, new File([BILL], "账单.csv", { lastModified: 1_735_603_200_123 }));
  for (const [name, modified] of [["a.txt", "gestern"], ["b.txt", "-5"], ["c.txt", "99999999999999999"], ["d.txt", ""]] as const) {
    const answer = await app.app.request(`/api/cases/${id}/originals?name=${name}&modified=${modified}`, { method: "POST", body: name });
    expect(await answer.text()).toContain('"done"');
  }
  const imports = await importsOf(app, id);
  expect(imports[0]).toMatchObject({ path: "账单.csv", modifiedAt: "2024-12-31T08:00:00+08:00" });
  expect(imports.slice(1).map((entry) => "modifiedAt" in entry)).toEqual([false, false, false, false]);
});

test("a name that cannot be a path is kept beside the path", async () => {
  const app = await testApp();
  const { id } = await app.client.createCase();
  await app.client.uploadOriginal(id, file("C:\\下载\\账单.csv", BILL));
  const [entry] = await importsOf(app, id);
  expect(entry).toMatchObject({ name: "C:\\下载\\账单.csv" });
});

test.each<[how: string, options: object]>([
  ["the clock of who made the ZIP", { lastModDate: new Date(2024, 11, 31, 8, 0, 0), extendedTimestamp: false }],
  ["seconds", { lastModDate: new Date("2024-12-31T00:00:00Z"), extendedTimestamp: true }],
])("a member of a ZIP has its time by %s, in Beijing", async (_, options) => {
  const app = await testApp();
  const { id } = await app.client.createCase();
  await app.client.uploadOriginal(id, file("包.zip", await zipOf({ "账单.csv": BILL }, options)));
  expect((await importsOf(app, id))[1]).toMatchObject({ path: "包.zip.解压/账单.csv", modifiedAt: "2024-12-31T08:00:00+08:00" as Instant });
});

test("a ZIP of which only a part was taken in is taken in whole when it comes again", async () => {
  const app = await testApp();
  const { ports, client } = app;
  const { id } = await client.createCase();
  const { originals } = ports.store;
  let saves = 0;
  const save: typeof originals.save = async (...args) => {
    saves += 1;
    if (saves === 3) throw new Error("killed here");
    return originals.save(...args);
  };
  const broken = createDesk({ ...ports, store: { ...ports.store, originals: { ...originals, save } } });
  const zip = await zipOf({ "a.csv": BILL, "b.json": CHAT, "c.txt": "三" });
  const events: UploadEvent[] = [];
  const upload = (desk: typeof broken) => desk.upload(id, { path: "包.zip", content: zip.stream() }, { onEvent: (event) => events.push(event) });
  await expect(upload(broken)).rejects.toThrow("killed here");
  const paths = async (): Promise<string[]> => (await originals.list(id)).map(({ original }) => original.path);
  expect(await paths()).toEqual(["包.zip", "包.zip.解压/a.csv"]);
  events.length = 0;
  await upload(createDesk(ports));
  expect(await paths()).toEqual(["包.zip", "包.zip.解压/a.csv", "包.zip.解压/b.json", "包.zip.解压/c.txt"]);
  expect(events.flatMap((event) => (event.event === "original" ? [event.existed] : []))).toEqual([true, true, false, false]);
  expect((await importsOf(app, id)).map((entry) => entry.kind === "import" && entry.path)).toEqual(await paths());
});

/** One file in several cases, and another process that takes it in or deletes it at the worst moment. */
import type { Sha256 } from "@youju/model";
import { describe, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { createClient } from "../client.ts";
import { file, testApp, type TestApp } from "../testing/desk.ts";
import { BILL } from "../testing/files.ts";

const clientOf = (ports: TestApp["ports"]) => {
  const app = createApp(ports);
  return createClient({ base: "http://youju.test", fetch: async (input, init) => app.request(input, init) });
};

async function twoCases() {
  const test = await testApp();
  const [one, two] = [await test.client.createCase({ title: "一" }), await test.client.createCase({ title: "二" })];
  /** The text of every file of a case. */
  const texts = async (id: string): Promise<(string | undefined)[]> =>
    Promise.all((await test.client.getCase(id)).originals.map(async ({ sha256 }) => (await test.ports.blobs.get(sha256))?.text()));
  const takeIntoTwo = () => test.client.uploadOriginal(two.id, file("账单.csv", BILL));
  return { ...test, one: one.id, two: two.id, texts, takeIntoTwo };
}

describe("a file is not deleted", () => {
  test("while a failed upload clears up, where another case took it meanwhile", async () => {
    const { ports, one, two, texts, takeIntoTwo } = await twoCases();
    const { originals } = ports.store;
    const save = async () => {
      await takeIntoTwo();
      throw new Error("broken");
    };
    const events = await clientOf({ ...ports, store: { ...ports.store, originals: { ...originals, save } } }).uploadOriginal(one, file("a.csv", BILL));
    expect(events.map(({ event }) => event)).toEqual(["failed"]);
    expect(await texts(two)).toEqual([BILL.slice(1)]);
  });

  test.each(["case", "original"] as const)("with its last %s, where another case took it in the moment between", async (what) => {
    const { client, ports, one, two, texts, takeIntoTwo } = await twoCases();
    await client.uploadOriginal(one, file("a.csv", BILL));
    const { sha256 } = (await client.getCase(one)).originals[0]!;
    const between = async <T>(gone: Promise<T>): Promise<T> => {
      const result = await gone;
      await takeIntoTwo();
      return result;
    };
    const { cases, originals } = ports.store;
    const other = clientOf({
      ...ports,
      store: {
        ...ports.store,
        cases: { ...cases, delete: (id) => between(cases.delete(id)) },
        originals: { ...originals, remove: (id, hash) => between(originals.remove(id, hash)) },
      },
    });
    await (what === "case" ? other.deleteCase(one) : other.removeOriginal(one, sha256));
    expect(await texts(two)).toEqual([BILL.slice(1)]);
  });

  test("that was lost, and is handed in again", async () => {
    const { client, ports, one, texts } = await twoCases();
    await client.uploadOriginal(one, file("a.csv", BILL));
    await ports.blobs.delete((await client.getCase(one)).originals[0]!.sha256);
    await client.uploadOriginal(one, file("a.csv", BILL));
    expect(await texts(one)).toEqual([BILL.slice(1)]);
  });
});

test("a file that another process deleted while it came in is no original", async () => {
  const { ports, one, client } = await twoCases();
  const { blobs } = ports;
  const get = async (sha256: Sha256) => {
    const blob = new Blob([await (await blobs.get(sha256))!.arrayBuffer()]);
    await blobs.delete(sha256);
    return blob;
  };
  const events = await clientOf({ ...ports, blobs: { ...blobs, get } }).uploadOriginal(one, file("a.csv", BILL));
  expect(events.map(({ event }) => event)).toEqual(["failed"]);
  expect((await client.getCase(one)).originals).toEqual([]);
});

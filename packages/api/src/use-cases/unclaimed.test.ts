import { expect, test } from "vitest";
import { file, testApp } from "../testing/desk.ts";
import { BILL } from "../testing/files.ts";
import { clearUnclaimed } from "./unclaimed.ts";

test("a file that no case has goes when it is found so twice, and one that a case has stays", async () => {
  const { client, ports } = await testApp();
  const { id } = await client.createCase();
  await client.uploadOriginal(id, file("账单.csv", BILL));
  const { sha256 } = await ports.blobs.put(new Blob(["left by a kill"]));
  expect(await clearUnclaimed(ports, new Set())).toEqual([sha256]);
  expect(await Array.fromAsync(ports.blobs.list())).toHaveLength(2);
  expect(await clearUnclaimed(ports, new Set([sha256]))).toEqual([]);
  expect(await ports.blobs.has(sha256)).toBe(false);
  expect(await Array.fromAsync(ports.blobs.list())).toEqual([(await client.getCase(id)).originals[0]!.sha256]);
});

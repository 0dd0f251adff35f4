import { expect, test } from "vitest";
import { verifiedView } from "../use-cases/verified-view.ts";
import { file, testApp } from "../testing/desk.ts";
import { BILL, CHAT } from "../testing/files.ts";

async function withBundle() {
  const made = await testApp({ verifyPage: async () => "<!doctype html>\n" });
  const { id } = await made.client.createCase({ creditor: { name: "李明" }, debtor: { name: "大伟" } });
  await made.client.uploadOriginal(id, file("账单.csv", BILL));
  await made.client.uploadOriginal(id, file("聊天.json", CHAT));
  const zip = await (await made.app.request(made.client.bundleUrl(id))).blob();
  return { ...made, zip };
}

test("a bundle is verified, its records read once more, and nothing of it is kept", async () => {
  const { client, ports, zip } = await withBundle();
  const before = await Array.fromAsync(ports.blobs.list());
  const verified = await client.verifyBundle(file("立案包.zip", zip));
  expect(verified).toMatchObject({ ok: true, failures: [], checked: { name: "立案包.zip", here: 2, reread: true, zip: true } });
  expect(verified.checked.records).toBe(10);
  expect(await Array.fromAsync(ports.blobs.list())).toEqual(before);
});

test("a changed one is answered with the file, why and what to do", async () => {
  const { client, ports, zip } = await withBundle();
  const bytes = await zip.bytes();
  const at = Buffer.from(bytes).indexOf("20000.00");
  const before = await Array.fromAsync(ports.blobs.list());
  const verified = await client.verifyBundle(file("改.zip", new Blob([bytes.with(at, 0x39)])));
  expect(verified.ok).toBe(false);
  expect(verified.failures[0]).toMatchObject({ path: expect.stringMatching(/^data\//u), code: "bundle-file-altered" });
  expect(verified.failures[0]!.mend).not.toBe("");
  expect(await Array.fromAsync(ports.blobs.list())).toEqual(before);
});

test("whatever else is sent is no bundle, and one without a name is refused", async () => {
  const { client, app } = await testApp();
  expect(await client.verifyBundle(file("a.zip", "x"))).toMatchObject({ ok: false, failures: [{ code: "bundle-not-zip", path: "a.zip" }] });
  expect(await client.verifyBundle(file("a.zip", ""))).toMatchObject({ ok: false, failures: [{ code: "bundle-not-zip" }] });
  expect((await app.request("/api/verify", { method: "POST", body: "x" })).status).toBe(400);
});

test("a bundle that is an original of a case stays one", async () => {
  const { client, ports, zip } = await withBundle();
  const { id } = await client.createCase();
  await client.uploadOriginal(id, file("别人的包.zip", zip));
  const before = await Array.fromAsync(ports.blobs.list());
  expect((await client.verifyBundle(file("包.zip", zip))).ok).toBe(true);
  expect(await Array.fromAsync(ports.blobs.list())).toEqual(before);
});

test("a failure of the whole has no path", () => {
  const none = { what: "bundle", name: "", files: 0, bytes: 0, originals: 0, here: 0, records: 0, reread: false, seals: 0, zip: true } as const;
  const view = verifiedView({ ok: false, failures: [{ code: "verify-more", details: { count: 3 } }], notes: [], stamps: [], checked: none });
  expect(view.failures).toMatchObject([{ path: null, code: "verify-more" }]);
});

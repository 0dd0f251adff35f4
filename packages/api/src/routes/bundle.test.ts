import { createHash } from "node:crypto";
import { verifyBundle } from "@youju/vault";
import { nodeHasher } from "@youju/vault/node";
import { expect, test } from "vitest";
import { lookInto } from "../testing/bundle.ts";
import { file, NOW, testApp, type TestApp } from "../testing/desk.ts";
import { BILL, CHAT } from "../testing/files.ts";

async function withCase(): Promise<TestApp & { readonly id: string }> {
  const made = await testApp({ verifyPage: async () => "<!doctype html>\n" });
  const { id } = await made.client.createCase({ creditor: { name: "李明" }, debtor: { name: "大伟" } });
  await made.client.uploadOriginal(id, file("账单.csv", BILL));
  await made.client.uploadOriginal(id, file("聊天.json", CHAT));
  return { ...made, id };
}

test("a case is sent as a bundle that verifies, and the log has it once it was sent", async () => {
  const { app, id, ports } = await withCase();
  const response = await app.request(`/api/cases/${id}/bundle?asOf=2024-12-31`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("李明诉大伟民间借贷-立案包-2024-12-31.zip"));
  const zip = await response.blob();
  const { ok, failures } = await verifyBundle([{ kind: "zip", name: "b.zip", blob: zip }], { hasher: nodeHasher, now: NOW });
  expect([ok, failures]).toEqual([true, []]);
  const lines = await Array.fromAsync(ports.store.log.lines(id));
  expect(JSON.parse(lines.at(-1)!.text)).toMatchObject({ kind: "bundle", sha256: createHash("sha256").update(await zip.bytes()).digest("hex") });
  expect([...(await lookInto(zip)).keys()]).toContain("verify.html");
});

test("one that was not fetched to its end is not in the log", async () => {
  const { app, id, ports } = await withCase();
  const before = (await Array.fromAsync(ports.store.log.lines(id))).length;
  const { body } = await app.request(`/api/cases/${id}/bundle`);
  await body!.cancel();
  expect(await Array.fromAsync(ports.store.log.lines(id))).toHaveLength(before);
});

test("options are those of the command", async () => {
  const { app, id } = await withCase();
  const response = await app.request(`/api/cases/${id}/bundle?redactNames=${encodeURIComponent("大伟")}&exhibits=1&withoutAssessment=1`);
  const files = await lookInto(await response.blob());
  expect(files.has("data/assessment.json")).toBe(false);
  expect(JSON.parse(files.get("data/left-out.json")!.toString())).toMatchObject({ redacted: true, complete: false });
});

test.each([
  ["nobody", "", 404, "case-unknown"],
  ["id", "?exhibits=x", 400, "exhibit-malformed"],
  ["id", "?asOf=x", 400, "date-unreadable"],
  ["id", "?exhibits=9", 422, "exhibit-unknown"],
])("%s%s is refused with %i: %s", async (whose, query, status, code) => {
  const { app, id } = await withCase();
  const response = await app.request(`/api/cases/${whose === "id" ? id : whose}/bundle${query}`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ problems: [{ code }] });
});

/** An app on a real database in a folder of its own, for tests. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "@youju/model";
import { createStore } from "@youju/store";
import { sqliteDialect } from "@youju/store/node";
import { folderBlobs } from "@youju/vault/node";
import { onTestFinished } from "vitest";
import { type AppPorts, createApp } from "../app.ts";
import { type Client, createClient } from "../client.ts";
import { checkAnswer } from "./contract.ts";

export const NOW = "2026-11-23T09:30:00+08:00" as Instant;

export interface TestApp {
  readonly ports: AppPorts;
  readonly app: ReturnType<typeof createApp>;
  /** Holds every answer against the OpenAPI document. */
  readonly client: Client;
  readonly errors: unknown[];
  readonly home: string;
}

export async function testApp(more: Partial<AppPorts> = {}): Promise<TestApp> {
  const home = await mkdtemp(join(tmpdir(), "youju-api-"));
  const errors: unknown[] = [];
  const store = await createStore(sqliteDialect(join(home, "youju.db")), { now: () => NOW });
  const ports: AppPorts = {
    store,
    blobs: folderBlobs(join(home, "blobs")),
    clock: () => NOW,
    onError: (_, error) => errors.push(error),
    ...more,
  };
  onTestFinished(async () => {
    await store.close();
    await rm(home, { recursive: true, force: true });
  });
  const app = createApp(ports);
  const client = createClient({
    base: "http://youju.test",
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const response = await app.request(request);
      await checkAnswer(request.method, request.url, response);
      return response;
    },
  });
  return { ports, app, client, errors, home };
}

export const file = (name: string, content: string | Blob): File => new File([content], name);

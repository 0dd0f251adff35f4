/** An app on a real database in a folder of its own, for tests. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "@youju/model";
import { onTestFinished } from "vitest";
import { type AppPorts, createApp } from "../app.ts";
import { type Client, createClient } from "../client.ts";
import { nodeStamping, openVault, type Vault } from "../node/index.ts";
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

/** The vault in a folder, with a clock that stands still, and the authorities that are set up in it. */
export async function vaultIn(home: string): Promise<Vault & Pick<AppPorts, "stamping">> {
  const opened = await openVault(home, { now: () => NOW });
  if (!opened.ok) throw new Error(opened.fault.code);
  return { ...opened.value, stamping: nodeStamping(home, { env: {} }) };
}

export async function testApp(more: Partial<AppPorts> = {}): Promise<TestApp> {
  const home = await mkdtemp(join(tmpdir(), "youju-api-"));
  const errors: unknown[] = [];
  const vault = await vaultIn(home);
  const ports: AppPorts = {
    ...vault,
    clock: () => NOW,
    onError: (_, error) => errors.push(error),
    ...more,
  };
  onTestFinished(async () => {
    await vault.store.close();
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

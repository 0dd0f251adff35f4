/** What the environment says about where and how the server runs. */
import { randomBytes } from "node:crypto";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

export interface Settings {
  /** The data folder. */
  readonly home: string;
  /** The first port that is tried. */
  readonly port: number;
  readonly token: string;
}

const DEFAULT_PORT = 4180;
const SHORTEST_TOKEN = 16;

export type SettingsResult =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly text: string };

/** Reads YOUJU_HOME, YOUJU_PORT and YOUJU_TOKEN; a token that is left out is new at each start. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const port = env["YOUJU_PORT"] === undefined ? DEFAULT_PORT : Number(env["YOUJU_PORT"]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return { ok: false, text: `YOUJU_PORT 写的是“${env["YOUJU_PORT"]}”，端口要写 0 到 65535 之间的整数。` };
  }
  const token = env["YOUJU_TOKEN"] ?? randomBytes(24).toString("base64url");
  if (token.length < SHORTEST_TOKEN || !/^[\w.~-]+$/.test(token)) {
    return { ok: false, text: `YOUJU_TOKEN 至少要 ${SHORTEST_TOKEN} 个字符，只用字母、数字和 - _ . ~。` };
  }
  const home = resolve(env["YOUJU_HOME"] ?? join(homedir(), ".youju"));
  return { ok: true, settings: { home, port, token } };
}

/** The key of a vault in its folder, made on first use. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { chmod, link, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fault, type Result } from "@youju/model";
import type { LogKey } from "../log/checkpoint.ts";

const NAME = "log.pem";

/**
 * The Ed25519 key in `log.pem` of the folder; where there is none, one is made, for its owner's eyes only. Faults:
 * `log-key-unreadable`. What the disk does to it is thrown.
 */
export async function openLogKey(folder: string): Promise<Result<LogKey>> {
  const path = join(folder, NAME);
  const pem = (await textIn(path)) ?? (await madeIn(folder, path));
  const key = keyOf(pem);
  return key === undefined
    ? { ok: false, fault: fault("log-key-unreadable", undefined, { file: path }) }
    : { ok: true, value: key };
}

/** A key that is not kept: for a vault in memory, and for tests. */
export function newLogKey(): LogKey {
  return logKeyOf(generateKeyPairSync("ed25519").privateKey);
}

function keyOf(pem: string): LogKey | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === "ed25519" ? logKeyOf(key) : undefined;
  } catch {
    return undefined;
  }
}

function logKeyOf(privateKey: KeyObject): LogKey {
  const publicKey = createPublicKey(privateKey);
  return {
    publicKey: new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
    publicKeyPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

async function textIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Whole or not at all; of two processes that make one at once, both get the first. */
async function madeIn(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const temporary = join(folder, `${NAME}.${crypto.randomUUID()}`);
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(pem);
      await file.sync();
    } finally {
      await file.close();
    }
    await nameOnce(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return readFile(path, "utf8");
}

/** Leaves one that is there already. A disk without links, such as a memory stick, gets it by a rename. */
async function nameOnce(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (isCode(error, "EEXIST")) return;
    if (!isCode(error, "EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP")) throw error;
    await rename(temporary, path);
  }
}

/** 时间戳机构的设置: `authorities.yaml` in the data folder. Passwords stand in no file; they come from outside. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fault, type Result } from "@youju/model";
import { type Authority, certificatesInPem, isAuthorityName, isPlainAddress } from "@youju/vault";
import { nodeHasher, postStamp } from "@youju/vault/node";
import { parse } from "yaml";
import { z } from "zod";
import { inTurn } from "../use-cases/in-turn.ts";
import type { AuthoritiesRead, AuthoritySetting, Stamping } from "../use-cases/seals/stamping.ts";

export interface StampingOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks the person for a password; absent where nobody is there to answer. "" where they give none. */
  readonly askPassword?: (authority: string) => Promise<string>;
}

const FILE = "authorities.yaml";
const PASSWORD_ENV = "YOUJU_TSA_PASSWORD";

const text = z.string().trim().min(1);
const envName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/u, "环境变量的名字只用字母、数字和下划线");
const authority = z.strictObject({
  name: text.refine(isAuthorityName, "名字要能当文件名：字母、汉字、数字和 . _ -，最多 60 个字"),
  url: text.refine(isAddress, "要写 http:// 或 https:// 开头的完整网址，里面不写用户名和密码"),
  user: text.optional(),
  passwordEnv: envName.optional(),
  policy: text.regex(/^[0-2](?:\.\d+)+$/u, "要写成 1.2.3.4 这样的一串数字").optional(),
  roots: z.union([text.transform((path) => [path]), z.array(text).min(1)]).optional(),
  clientCertificate: z.strictObject({ certificate: text, key: text, passphraseEnv: envName.optional() }).optional(),
});
type Stated = z.output<typeof authority>;
const settings = z.strictObject({
  authorities: z
    .array(authority)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, "有两个名字一样"),
});

function isAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && isPlainAddress(url);
}

/** How seals get their stamps on this machine. @param home the data folder */
export function nodeStamping(home: string, options: StampingOptions): Stamping {
  const turn = inTurn();
  const { askPassword } = options;
  // Several are asked at once, but a person answers one question after the other.
  const asking = askPassword === undefined ? {} : { askPassword: (name: string) => turn(() => askPassword(name)) };
  const turned = { ...options, ...asking };
  return { post: postStamp, hasher: nodeHasher, authorities: () => readAuthorities(home, turned) };
}

async function readAuthorities(home: string, options: StampingOptions): Promise<AuthoritiesRead> {
  const path = join(home, FILE);
  const read = await readFile(path, "utf8").catch(absent);
  if (read === undefined) return { ok: true, authorities: [] };
  const stated = parsed(read);
  if (!stated.ok) return { ok: false, faults: [fault("authorities-form", { reason: stated.reason }, { file: path })] };
  return { ok: true, authorities: stated.authorities.map((one) => settingOf(one, home, options)) };
}

type Parsed =
  { readonly ok: true; readonly authorities: readonly Stated[] } | { readonly ok: false; readonly reason: string };

function parsed(read: string): Parsed {
  let value: unknown;
  try {
    value = parse(read, { maxAliasCount: 0 });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0]! : "";
    return { ok: false, reason: `不合 YAML 的写法（${reason}）。` };
  }
  const checked = settings.safeParse(value);
  if (checked.success) return { ok: true, authorities: checked.data.authorities };
  const [issue] = checked.error.issues;
  return { ok: false, reason: reasonOf(issue!) };
}

function reasonOf(issue: z.ZodError["issues"][number]): string {
  const field = issue.path.map(String).join(".");
  const where = field === "" ? "" : `“${field}”`;
  if (issue.code === "unrecognized_keys") return `不认识${issue.keys.map((key) => `“${key}”`).join("、")}。`;
  if (issue.code === "custom" || issue.code === "invalid_format") return `${where}${issue.message}。`;
  return `${where === "" ? "内容" : where}缺少，或写得不对。`;
}

function settingOf(stated: Stated, home: string, options: StampingOptions): AuthoritySetting {
  const roots = (): Promise<Result<readonly Uint8Array[]>> => rootsOf(stated, home);
  return { name: stated.name, roots, open: () => openAuthority(stated, home, options, roots) };
}

async function rootsOf({ name, roots = [] }: Stated, home: string): Promise<Result<readonly Uint8Array[]>> {
  const ders: Uint8Array[] = [];
  for (const path of roots) {
    const found = certificatesInPem(await readFile(resolve(home, path), "utf8").catch(() => ""));
    if (found === undefined) return { ok: false, fault: fault("authority-file", { name, path, what: "roots" }) };
    ders.push(...found);
  }
  return { ok: true, value: ders };
}

async function openAuthority(
  stated: Stated,
  home: string,
  options: StampingOptions,
  rootsRead: AuthoritySetting["roots"],
): Promise<Result<Authority>> {
  const roots = await rootsRead();
  if (!roots.ok) return roots;
  const login = await loginOf(stated, options);
  if (!login.ok) return login;
  const client = await clientOf(stated, home, options);
  if (!client.ok) return client;
  const { name, url, policy } = stated;
  return {
    ok: true,
    value: {
      name,
      url,
      ...login.value,
      ...client.value,
      ...(policy === undefined ? {} : { policy }),
      ...(roots.value.length === 0 ? {} : { roots: roots.value }),
    },
  };
}

async function loginOf(
  stated: Stated,
  { env, askPassword }: StampingOptions,
): Promise<Result<Pick<Authority, "login">>> {
  const { name, user, passwordEnv = PASSWORD_ENV } = stated;
  if (user === undefined) return { ok: true, value: {} };
  const password = env[passwordEnv] ?? (await askPassword?.(name)) ?? "";
  if (password === "") return { ok: false, fault: fault("authority-password-missing", { name, env: passwordEnv }) };
  return { ok: true, value: { login: { user, password } } };
}

async function clientOf(
  { name, clientCertificate }: Stated,
  home: string,
  { env }: StampingOptions,
): Promise<Result<Pick<Authority, "clientCertificate">>> {
  if (clientCertificate === undefined) return { ok: true, value: {} };
  const { certificate: path, key: keyPath, passphraseEnv } = clientCertificate;
  const [certificate, key] = await Promise.all(
    [path, keyPath].map((one) => readFile(resolve(home, one), "utf8").catch(() => undefined)),
  );
  if (certificate === undefined || key === undefined) {
    const lost = certificate === undefined ? path : keyPath;
    return { ok: false, fault: fault("authority-file", { name, path: lost, what: "certificate" }) };
  }
  const passphrase = passphraseEnv === undefined ? undefined : env[passphraseEnv];
  return {
    ok: true,
    value: { clientCertificate: { certificate, key, ...(passphrase === undefined ? {} : { passphrase }) } },
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}

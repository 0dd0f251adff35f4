/** Asks a time-stamping authority for a stamp over a text, and takes none that does not hold. */
import { type Fault, fault, type Instant } from "@youju/model";
import type { Hasher } from "../blobs.ts";
import { type Authority, keepsSecrets, type PostStamp, type StampAnswer } from "./authority.ts";
import { digestOf } from "./der.ts";
import { randomNonce, stampRequest } from "./request.ts";
import { LARGEST_STAMP } from "./token.ts";
import { verifyTimeStamp } from "./verify-time-stamp.ts";

export interface StampPorts {
  readonly post: PostStamp;
  readonly hasher: Hasher;
  readonly clock: () => Instant;
  /** How long one authority may take; twenty seconds where left out. */
  readonly timeoutMs?: number;
}

/** `waiting`: the same request may be granted later. `refused`: it will not, until something is mended. */
export type Asked =
  | { readonly state: "granted"; readonly response: Uint8Array }
  | { readonly state: "waiting" | "refused"; readonly fault: Fault };

const TIMEOUT_MS = 20_000;

export async function askAuthority(authority: Authority, content: Uint8Array, ports: StampPorts): Promise<Asked> {
  const { name, login, url } = authority;
  if (login !== undefined && !keepsSecrets(url)) return refused(fault("authority-password-open", { name }));
  const nonce = randomNonce();
  const policy = authority.policy === undefined ? {} : { policy: authority.policy };
  const body = stampRequest({ sha256: await digestOf("SHA-256", content), nonce, ...policy });
  const sent = await send(authority, body, ports);
  if ("state" in sent) return sent;
  const refusal = httpRefusal(name, sent);
  if (refusal !== undefined) return refusal;
  return judge(sent.body!, { authority, content, nonce, ports });
}

const refused = (why: Fault): Asked => ({ state: "refused", fault: why });
const waiting = (why: Fault): Asked => ({ state: "waiting", fault: why });

async function send(
  { name, url, login, clientCertificate }: Authority,
  body: Uint8Array<ArrayBuffer>,
  { post, timeoutMs = TIMEOUT_MS }: StampPorts,
): Promise<StampAnswer | Asked> {
  const headers = {
    "content-type": "application/timestamp-query",
    accept: "application/timestamp-reply",
    ...(login === undefined ? {} : { authorization: basic(login) }),
  };
  const client = clientCertificate === undefined ? {} : { clientCertificate };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await post({ url, headers, body, ...client, most: LARGEST_STAMP, signal });
  } catch (error) {
    if (signal.aborted) return waiting(fault("stamp-timeout", { authority: name, seconds: timeoutMs / 1000 }));
    return waiting(fault("stamp-unreachable", { authority: name, reason: reasonOf(error) }));
  }
}

/** RFC 7617, with names and passwords in UTF-8. */
function basic({ user, password }: NonNullable<Authority["login"]>): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "找不到这个网址，可能没有联网",
  EAI_AGAIN: "找不到这个网址，可能没有联网",
  ECONNREFUSED: "对方没有开",
  ECONNRESET: "连接断了",
  EHOSTUNREACH: "没有联网",
  ENETUNREACH: "没有联网",
  ETIMEDOUT: "连接超时",
  EPROTO: "加密连接建立不了",
};

/** The words of the system are for programmers; those that people meet have their own. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "网络出错";
  const code = "code" in error ? String(error.code) : "";
  if (Object.hasOwn(REASONS, code)) return REASONS[code]!;
  if (/CERT|TLS|SSL|SELF_SIGNED|VERIFY/u.test(code)) return `它的网站证书有问题，${code}`;
  return code === "" ? "网络出错" : code;
}

function httpRefusal(authority: string, { status, body }: StampAnswer): Asked | undefined {
  if (status === 401 || status === 403 || status === 407) return refused(fault("stamp-login", { authority }));
  const later = status >= 500 || status === 408 || status === 429;
  if (status !== 200) return (later ? waiting : refused)(fault("stamp-http", { authority, status }));
  if (body !== undefined) return undefined;
  return refused(fault("stamp-answer-large", { authority, most: LARGEST_STAMP }));
}

interface ToJudge {
  readonly authority: Authority;
  readonly content: Uint8Array;
  readonly nonce: bigint;
  readonly ports: StampPorts;
}

/** A token that is signed with SM2 is kept: that it cannot be checked here is said wherever it is shown. */
async function judge(response: Uint8Array, { authority, content, nonce, ports }: ToJudge): Promise<Asked> {
  const { failures } = await verifyTimeStamp(response, {
    manifestBytes: content,
    hasher: ports.hasher,
    nonce,
    now: ports.clock(),
    ...(authority.policy === undefined ? {} : { policy: authority.policy }),
    ...(authority.roots === undefined ? {} : { trustedRoots: authority.roots }),
  });
  const why = failures.find(({ code }) => code !== "stamp-sm2");
  if (why === undefined) return { state: "granted", response };
  return passes(why) ? waiting(why) : refused(why);
}

/** What an answer says that may be otherwise next time: it was cut off, or the authority has a bad hour. */
const passes = (why: Fault): boolean =>
  why.code === "stamp-unreadable" || (why.code === "stamp-not-granted" && why.details.later);

/** 时间戳机构: whom to ask for a time stamp, and the port through which the network is reached. */

export interface ClientCertificate {
  /** PEM of the certificate, and of those above it. */
  readonly certificate: string;
  /** PEM of its private key. */
  readonly key: string;
  readonly passphrase?: string;
}

export interface Authority {
  /** Safe as a file name. */
  readonly name: string;
  readonly url: string;
  readonly login?: { readonly user: string; readonly password: string };
  readonly clientCertificate?: ClientCertificate;
  /** The policy to ask for, an object identifier. */
  readonly policy?: string;
  /** DER of the roots to which its chain must lead, where the person named any. */
  readonly roots?: readonly Uint8Array[];
}

export interface StampPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly clientCertificate?: ClientCertificate;
  /** Answers are not read beyond so many bytes. */
  readonly most: number;
  readonly signal: AbortSignal;
}

export interface StampAnswer {
  readonly status: number;
  /** Absent where the answer is longer than `most`. */
  readonly body?: Uint8Array;
}

/** Sends a request and follows no redirection. What the network does is thrown, the reason of `signal` too. */
export type PostStamp = (post: StampPost) => Promise<StampAnswer>;

const LONGEST_NAME = 60;

/** True for what can name the file of a token on every system. */
export const isAuthorityName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) &&
  !name.endsWith(".") &&
  name === name.normalize("NFC") &&
  name.length <= LONGEST_NAME &&
  !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name);

/** An authority that is given by its address alone; undefined for what is no address, or holds a password. */
export function authorityAt(text: string): Authority | undefined {
  const url = URL.parse(text);
  if (url === null || !isPlainAddress(url)) return undefined;
  const name = `${url.host}${url.pathname}`.replaceAll(/[^\p{L}\p{N}.-]+/gu, "_").replaceAll(/^[._-]+|[._-]+$/gu, "");
  const short = name.slice(0, LONGEST_NAME).replace(/[._-]+$/u, "");
  return isAuthorityName(short) ? { name: short, url: url.href } : undefined;
}

export const isPlainAddress = ({ protocol, username, password }: URL): boolean =>
  (protocol === "https:" || protocol === "http:") && username === "" && password === "";

/** A password may go there: over TLS, or to this machine. */
export function keepsSecrets(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === "https:" || ["127.0.0.1", "localhost", "[::1]"].includes(url?.hostname ?? "");
}

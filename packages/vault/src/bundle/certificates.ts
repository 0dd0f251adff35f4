import { readToken } from "../stamp/token.ts";

/** The certificates of a time stamp as a PEM file, for `openssl ts -verify`; undefined where it cannot be read. */
export async function certificatesPem(response: Uint8Array): Promise<string | undefined> {
  const token = await readToken(response);
  if (!token.ok || token.value.certificates.length === 0) return undefined;
  return token.value.certificates.map(({ name, der }) => pemOf(name, der)).join("");
}

function pemOf(name: string, der: Uint8Array): string {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(""));
  const lines = base64.match(/.{1,64}/gu) ?? [];
  return [
    `# ${name.replaceAll(/\s+/gu, " ")}`,
    "-----BEGIN CERTIFICATE-----",
    ...lines,
    "-----END CERTIFICATE-----",
    "",
  ].join("\n");
}

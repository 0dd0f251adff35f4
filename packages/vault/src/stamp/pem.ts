/** Certificates as people hold them: PEM, base64 between two lines. */

/** DER of every certificate in the text of a PEM file; undefined where there is none, or one that cannot be read. */
export function certificatesInPem(text: string): readonly Uint8Array<ArrayBuffer>[] | undefined {
  const blocks = [...text.matchAll(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([\s\S]*?)-----END/gu)];
  try {
    const ders = blocks.map(([, base64]) =>
      Uint8Array.from(atob(base64!.replaceAll(/\s+/gu, "")), (character) => character.charCodeAt(0)),
    );
    return ders.length === 0 ? undefined : ders;
  } catch {
    return undefined;
  }
}

/** Characters of Latin-1 and of Windows-1252, which programs take for each other, back to their bytes. */

/** Windows-1252 has signs where Latin-1 has control characters. */
let signs: ReadonlyMap<string, number> | undefined;

/** Undefined where some character stands in neither. */
export function latinBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  signs ??= new Map(
    [...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, n) => 0x80 + n))].map(
      (sign, n) => [sign, 0x80 + n] as const,
    ),
  );
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : signs.get(text[at]!);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

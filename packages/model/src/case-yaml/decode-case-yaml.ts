/**
 * The text of `case.yaml` from its bytes. Editors in Chinese Windows still save GB18030, and Notepad's “Unicode” is
 * UTF-16 with a BOM; read as UTF-8, both would give names that nobody has.
 */
export function decodeCaseYaml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

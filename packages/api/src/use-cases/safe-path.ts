/** Bytes in UTF-8 of one part: disks hold 255, and `（2）` or `.解压` may come behind it. */
const LONGEST_PART = 200;
const DEEPEST = 12;

/**
 * The path below `originals/` that a file handed in by name gets; undefined where nothing of the name is left. Its own
 * safe path is itself.
 */
export function safePath(name: string): string | undefined {
  const parts = name
    .toWellFormed()
    .normalize("NFC")
    .split(/[/\\]/)
    .map(safePart)
    .filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.slice(-DEEPEST).join("/");
}

/** Every system can hold it: no control, direction or reserved characters, no `..`, no blank or dot at the end. */
function safePart(part: string): string {
  const plain = trimmed(part.replace(/[\p{Cc}<>:"|?*\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "_"));
  return trimmed(shortened(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(plain) ? `_${plain}` : plain));
}

const trimmed = (part: string): string => part.replace(/^\s+|[\s.]+$/gu, "");

/** Cut before its ending, between characters. */
function shortened(part: string): string {
  const bytes = new TextEncoder().encode(part);
  if (bytes.length <= LONGEST_PART) return part;
  const ending = /\.[\w-]{1,16}$/u.exec(part)?.[0] ?? "";
  const stem = bytes.subarray(0, LONGEST_PART - ending.length);
  // A character that was cut through is left out while more may follow.
  return new TextDecoder().decode(stem, { stream: true }) + ending;
}

/** The path below `originals/` that a file handed in by name gets; undefined where nothing of the name is left. */
export function safePath(name: string): string | undefined {
  const parts = name
    .normalize("NFC")
    .split(/[/\\]/)
    .map(safePart)
    .filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join("/");
}

/** Every system can hold it: no control or reserved characters, no `..`, no blank or dot at the end, not too long. */
function safePart(part: string): string {
  const plain = part.replace(/[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu, "_").replace(/^\s+|[\s.]+$/gu, "");
  return [...plain].slice(0, 120).join("");
}

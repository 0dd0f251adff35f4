import type { Original, Seal } from "@youju/model";

/** What a seal says of an original: its hash; another hash under its path, so that it was changed since; nothing. */
export function sealedAs({ manifest }: Seal, { sha256, path }: Original): "same" | "other" | "absent" {
  const lines = manifest.split("\n").filter((line) => !line.startsWith("#"));
  if (lines.some((line) => line.startsWith(`${sha256}  `))) return "same";
  return lines.some((line) => line.slice(66) === `data/originals/${path}`) ? "other" : "absent";
}

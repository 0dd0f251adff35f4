import type { Candidate } from "@youju/api/client";

/** Those of whom a name or the WeChat id contains what was typed; all of them where nothing was. */
export function matching(candidates: readonly Candidate[], wanted: string): readonly Candidate[] {
  const text = plain(wanted);
  if (text === "") return candidates;
  return candidates.filter(({ names, id }) => [...names, id ?? ""].some((name) => plain(name).includes(text)));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");

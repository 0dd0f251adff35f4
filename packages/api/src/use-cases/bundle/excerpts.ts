/** The excerpts that a person asked for: chosen lines of chats whose whole stands beside them. */
import { type CaseFile, type CaseRecord, fault, isChat, type Result, type Sha256 } from "@youju/model";
import { excerpt, type ExcerptView } from "@youju/vault";
import type { SaidExcerpt } from "./options.ts";
import type { StandIn } from "./stand-ins.ts";

export interface Cut {
  readonly view: ExcerptView;
  readonly records: readonly CaseRecord[];
}

export interface Standing {
  readonly file: CaseFile;
  readonly records: ReadonlyMap<Sha256, readonly CaseRecord[]>;
  readonly stand: readonly StandIn[];
}

/** One excerpt for each chat of which something was chosen. Faults: `excerpt-empty`, `excerpt-without-whole`. */
export function excerptsOf(excerpts: readonly SaidExcerpt[], { file, records, stand }: Standing): Result<Cut[]> {
  const chats = new Set(file.readings.filter(({ kind }) => isChat(kind)).map(({ original }) => original));
  const cuts: Cut[] = [];
  for (const { original, file: there } of stand.filter((each) => chats.has(each.original.sha256))) {
    const of = records.get(original.sha256) ?? [];
    const name = `excerpts/${cuts.length + 1}.txt`;
    const view = excerpt(
      { file: name, original, records: of },
      excerpts.map(({ choice }) => choice),
    );
    if (view === undefined) continue;
    const { path } = original;
    if (there === null) return { ok: false, fault: fault("excerpt-without-whole", { path }, { file: path }) };
    cuts.push({ view, records: of });
  }
  const found = cuts.flatMap((cut) => cut.records);
  const empty = excerpts.find(
    ({ choice }) => excerpt({ file: "", original: { sha256: "", path: "" }, records: found }, [choice]) === undefined,
  );
  if (empty !== undefined) return { ok: false, fault: fault("excerpt-empty", { text: empty.text }) };
  return { ok: true, value: cuts };
}

/** `--as`, `--columns` and `--taken`: what a person says of the files that a command reads. */
import type { HowToRead } from "@youju/api/use-cases";
import { type Fault, fault, faultAt, isList, originalKindWords, parseCalendarDate, READABLE_KINDS } from "@youju/model";
import { nearestKey } from "@youju/model/case-yaml";
import { columnsOption } from "./columns-option.ts";
import type { Request } from "./command.ts";

export interface ReaderOptions {
  readonly how: HowToRead;
  /** `kind-unknown`, those of columns and of days. */
  readonly faults: readonly Fault[];
}

const nearest = (as: string): string | null =>
  READABLE_KINDS.find((kind) => as !== "" && kind.startsWith(as)) ?? nearestKey(as, READABLE_KINDS);

export function readerOptions({ options }: Request): ReaderOptions {
  const { as, columns, taken } = options;
  const kind = READABLE_KINDS.find((one) => one === as);
  const day = taken === undefined ? undefined : parseCalendarDate(taken);
  const said = columns === undefined ? undefined : columnsOption(columns);
  const faults: Fault[] = said?.ok === false ? [said.fault] : [];
  if (as !== undefined && kind === undefined) faults.push(fault("kind-unknown", { kind: as, nearest: nearest(as) }));
  if (said?.ok === true && kind !== undefined && !isList(kind))
    faults.push(fault("columns-not-used", { as: originalKindWords[kind] }));
  if (day?.ok === false) faults.push(faultAt(day.fault, { field: "--taken" }));
  const how = {
    ...(kind === undefined ? {} : { kind }),
    ...(said?.ok === true ? { columns: said.value } : {}),
    ...(day?.ok === true ? { taken: day.value } : {}),
  };
  return { how, faults };
}

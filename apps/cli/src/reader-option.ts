/** `--as` and `--taken`: what a person says of the files that a command reads. */
import {
  type CalendarDate,
  type Fault,
  fault,
  faultAt,
  parseCalendarDate,
  READABLE_KINDS,
  type ReadableKind,
} from "@youju/model";
import { nearestKey } from "@youju/model/case-yaml";
import type { Request } from "./command.ts";

export interface ReaderOptions {
  readonly as?: ReadableKind;
  readonly taken?: CalendarDate;
  /** `kind-unknown`, and those of days. */
  readonly faults: readonly Fault[];
}

const nearest = (as: string): string | null =>
  READABLE_KINDS.find((kind) => as !== "" && kind.startsWith(as)) ?? nearestKey(as, READABLE_KINDS);

export function readerOptions({ options }: Request): ReaderOptions {
  const { as, taken } = options;
  const kind = READABLE_KINDS.find((one) => one === as);
  const day = taken === undefined ? undefined : parseCalendarDate(taken);
  const faults: Fault[] = [];
  if (as !== undefined && kind === undefined) faults.push(fault("kind-unknown", { kind: as, nearest: nearest(as) }));
  if (day?.ok === false) faults.push(faultAt(day.fault, { field: "--taken" }));
  return {
    ...(kind === undefined ? {} : { as: kind }),
    ...(day?.ok === true ? { taken: day.value } : {}),
    faults,
  };
}

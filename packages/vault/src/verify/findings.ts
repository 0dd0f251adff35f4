/** Collects what is wrong: the first hundreds as they are, of the rest only how many. */
import { type Fault, fault } from "@youju/model";

/** Tells what is wrong; answers with nothing, so that a check can end with it. */
export type Fail = (fault: Fault) => undefined;

export interface Findings {
  readonly fail: Fail;
  readonly count: () => number;
  /** In the order in which they were found. */
  readonly list: () => readonly Fault[];
}

/** A person reads no more, and a hostile bundle could fill the memory with them. */
const MOST_LISTED = 200;

export function findings(): Findings {
  const listed: Fault[] = [];
  let count = 0;
  return {
    fail: (one) => {
      count += 1;
      if (listed.length < MOST_LISTED) listed.push(one);
      return undefined;
    },
    count: () => count,
    list: () => (count > listed.length ? [...listed, fault("verify-more", { count: count - listed.length })] : listed),
  };
}

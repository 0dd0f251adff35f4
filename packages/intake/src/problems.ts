/**
 * Collects what is wrong in a file. After 50 problems of one code the rest are only counted and summed up in one line,
 * so that a ruined file gives a page of problems and not a hundred thousand.
 */
import { describeFault, type Fault, fault, type FaultCode, type Problem } from "@youju/model";

const SHOWN_OF_ONE_CODE = 50;

export interface Problems {
  readonly add: (fault: Fault) => void;
  /** All shown problems in the order in which they were met, then one line for each code that had more. */
  readonly list: () => readonly Problem[];
}

export function collectProblems(file: string): Problems {
  const shown: Problem[] = [];
  const counts = new Map<FaultCode, number>();
  return {
    add(f) {
      const count = (counts.get(f.code) ?? 0) + 1;
      counts.set(f.code, count);
      if (count <= SHOWN_OF_ONE_CODE) shown.push(describeFault(f));
    },
    list() {
      const more = [...counts].filter(([, count]) => count > SHOWN_OF_ONE_CODE);
      return [...shown, ...more.map(([code, count]) => describeFault(summary(file, shown, code, count)))];
    },
  };
}

function summary(file: string, shown: readonly Problem[], code: FaultCode, count: number): Fault {
  const first = shown.find((problem) => problem.code === code);
  return fault("problems-more", { count: count - SHOWN_OF_ONE_CODE, like: first?.where ?? "" }, { file });
}

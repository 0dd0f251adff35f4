/**
 * The running balance of a statement against its rows. Each row goes from a balance before it to the one after it, and
 * where the rows are complete the end of one is the beginning of the next; a break can mean that a row is missing or was
 * changed. Lists run up or down in time, and banks print payments of one second in any order, so only those ends count
 * that fit no other row either.
 */
import { type Fault, fault, type Fen, groupMoney, type Locator, locatorText } from "@youju/model";
import { inFile, type ReadContext } from "../reader.ts";

interface Link {
  readonly at: Locator;
  readonly before: Fen;
  readonly after: Fen;
}

interface Break {
  readonly earlier: Link;
  readonly later: Link;
  /** The row that stands below in the file. */
  readonly below: Link;
}

interface Order {
  fitting: number;
  readonly breaks: Break[];
}

const MOST_BREAKS = 1000;

export interface BalanceChain {
  /** `change` is what came in, negative for what went out; rows of one `account` follow each other. */
  readonly add: (account: string, at: Locator, change: Fen, balance: Fen) => void;
  /** A row that could not be read: nothing is known of its neighbours. */
  readonly interrupt: () => void;
  readonly faults: () => readonly Fault[];
}

export function balanceChain(context: ReadContext): BalanceChain {
  const last = new Map<string, Link>();
  const edges = { before: new Set<Fen>(), after: new Set<Fen>() };
  const up: Order = { fitting: 0, breaks: [] };
  const down: Order = { fitting: 0, breaks: [] };
  const endRun = (link: Link): void => {
    edges.before.add(link.before);
    edges.after.add(link.after);
  };
  return {
    add(account, at, change, balance) {
      const link = { at, before: balance - change, after: balance };
      const above = last.get(account);
      last.set(account, link);
      if (above === undefined) return endRun(link);
      compare(up, { earlier: above, later: link, below: link });
      compare(down, { earlier: link, later: above, below: link });
    },
    interrupt() {
      for (const link of last.values()) endRun(link);
      last.clear();
    },
    faults() {
      for (const link of last.values()) endRun(link);
      return faultsOf(up.fitting >= down.fitting ? up : down, edges, context);
    },
  };
}

function compare(order: Order, pair: Break): void {
  if (pair.earlier.after === pair.later.before) order.fitting += 1;
  else if (order.breaks.length < MOST_BREAKS) order.breaks.push(pair);
}

function faultsOf(
  { fitting, breaks }: Order,
  edges: { readonly before: ReadonlySet<Fen>; readonly after: ReadonlySet<Fen> },
  context: ReadContext,
): readonly Fault[] {
  const starts = new Set([...edges.before, ...breaks.map(({ later }) => later.before)]);
  const ends = new Set([...edges.after, ...breaks.map(({ earlier }) => earlier.after)]);
  const gaps = breaks.filter(({ earlier, later }) => !starts.has(earlier.after) && !ends.has(later.before));
  if (gaps.length > fitting || breaks.length === MOST_BREAKS)
    return [fault("bank-balance-unsteady", { gaps: gaps.length, fitting }, inFile(context))];
  return gaps.map((gap) => gapFault(gap, context));
}

function gapFault({ earlier, later, below }: Break, context: ReadContext): Fault {
  const other = locatorText(below === later ? earlier.at : later.at);
  const details = { other, after: groupMoney(earlier.after), before: groupMoney(later.before) };
  return fault("bank-balance-gap", details, inFile(context, below.at));
}

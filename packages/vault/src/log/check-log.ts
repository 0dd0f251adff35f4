/** Checks a stored log from its first entry to its last, hash by hash, so that what was changed can be named. */
import { type Fault, fault, type LogLine, type LogNode, type Sha256 } from "@youju/model";
import { emptyRoot, leafHash, nodeHash, type Sha256Of } from "./merkle.ts";
import { rootOver } from "./subtrees.ts";

export interface StoredPage {
  readonly lines: readonly (LogLine & { readonly leaf: Sha256 })[];
  /** The perfect subtrees that end with one of the lines, in any order. */
  readonly nodes: readonly LogNode[];
}

export interface LogCheck {
  page(page: StoredPage): void;
  /** The root of the log at a size that was asked for; undefined where it cannot be known. */
  rootAt(size: number): Sha256 | undefined;
  readonly size: number;
}

/**
 * Starts a check. Each hash is held against the stored ones below it: what was changed is found where it was changed,
 * and if nothing was, the root over all is that of the entries.
 * @param sizes those whose roots will be asked for
 */
export function checkLog(sha256: Sha256Of, sizes: ReadonlySet<number>, fail: (fault: Fault) => void): LogCheck {
  const open: { level: number; hash: Sha256 }[] = [];
  const roots = new Map<number, Sha256>([[0, emptyRoot(sha256)]]);
  let size = 0;
  let whole = true;

  function addLeaf(index: number, leaf: Sha256, nodes: ReadonlyMap<string, Sha256>): void {
    let [level, position, hash] = [0, index, leaf];
    while (position % 2 === 1) {
      const computed = nodeHash(open.pop()!.hash, hash, sha256);
      [level, position] = [level + 1, (position - 1) / 2];
      const stored = nodes.get(`${level}/${position}`);
      if (stored !== computed) fail(nodeFault(level, position, stored));
      hash = stored ?? computed;
    }
    open.push({ level, hash });
    if (!sizes.has(index + 1)) return;
    const hashes = open.map((one) => one.hash);
    roots.set(index + 1, rootOver(hashes, sha256));
  }

  return {
    page({ lines, nodes }) {
      const stored = new Map(nodes.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
      for (const { index, text, leaf } of lines) {
        if (index < size) {
          fail(fault("log-entry-extra", { index }));
          continue;
        }
        if (index > size) {
          fail(fault("log-entry-missing", { index: size, count: index - size }));
          whole = false;
        }
        if (leafHash(text, sha256) !== leaf) fail(fault("log-entry-altered", { index }));
        // Behind a gap nothing above the entries can be computed.
        if (whole) addLeaf(index, leaf, stored);
        size = index + 1;
      }
    },
    rootAt: (at) => roots.get(at),
    get size() {
      return size;
    },
  };
}

function nodeFault(level: number, position: number, stored: Sha256 | undefined): Fault {
  const span = { level, position, from: position * 2 ** level, to: (position + 1) * 2 ** level - 1 };
  return stored === undefined ? fault("log-node-missing", span) : fault("log-node-altered", span);
}

import { createHash } from "node:crypto";
import type { Sha256, SignedHead } from "@youju/model";
import { type LogKey, signHead } from "../log/checkpoint.ts";
import { type LogTree, logTree } from "../log/log-tree.ts";
import { sha256Of } from "./hash.ts";

/** A log's tree with the signing and hashing that a database of cases wants of it. */
export interface NodeLogKeeper extends LogTree {
  sign(head: Omit<SignedHead, "checkpoint">): SignedHead;
  digest(): { update(text: string): void; digest(): Sha256 };
}

/** How the log of a vault is kept on this machine, signed by its key. */
export function nodeLogKeeper(key: LogKey): NodeLogKeeper {
  return {
    ...logTree(sha256Of),
    sign: (head) => signHead(head, key, sha256Of),
    digest: () => {
      const hash = createHash("sha256");
      return { update: (text) => void hash.update(text), digest: () => hash.digest("hex") };
    },
  };
}

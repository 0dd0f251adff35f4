import type { FaultTable } from "./fault-table.ts";

/** Faults of the log of a vault and of the key that signs it. */
export const logFaults = {
  "log-key-unreadable": () => ({
    text: "案件库签名用的钥匙坏了，或者不是有据的钥匙；没有动它。",
    mend: "从备份恢复 keys 文件夹。找不回来的话，把这个文件移到别处，有据会另做一把；以前发出的包仍用包里的公钥核对。",
  }),
} satisfies FaultTable;

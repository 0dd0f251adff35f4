import type { FaultTable } from "./fault-table.ts";

/** Faults of the data folder: what its disk or another program does to it. */
export const storeFaults = {
  "database-newer": () => ({
    text: "案件数据是更新版本的有据写的，这个版本读不了，也没有动它。",
    mend: "改用写它的那个版本，或更新的版本。",
  }),
  "database-busy": () => ({
    text: "另一个有据正在写入案件数据，等了一分钟还没有写完，这一次没有保存。",
    mend: "等它做完，再做一次。",
  }),
  "database-damaged": () => ({
    text: "案件数据文件坏了，或者不是有据的数据文件；没有动它。",
    mend: "从备份恢复数据文件夹；或者换一个 YOUJU_HOME，把案件文件夹重新导入。",
  }),
  "database-forbidden": () => ({
    text: "没有权限读写这里，或者磁盘是只读的。",
    mend: "检查它的权限，以及磁盘是否只读；案件数据在 YOUJU_HOME（默认是 ~/.youju）。",
  }),
} satisfies FaultTable;

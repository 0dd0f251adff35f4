import type { FaultTable } from "./fault-table.ts";

export const caseFaults = {} satisfies FaultTable;

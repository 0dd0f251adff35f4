import type { FaultTable } from "./fault-table.ts";

export const storeFaults = {} satisfies FaultTable;

import type { FaultTable } from "./fault-table.ts";

export const intakeFaults = {} satisfies FaultTable;

import type { FaultTable } from "./fault-table.ts";

export const claimFaults = {} satisfies FaultTable;

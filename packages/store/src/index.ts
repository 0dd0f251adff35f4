export type { CaseHead, StatedFacts } from "./cases.ts";
export type { NewDecision } from "./decisions.ts";
export type { Audit, HeldOriginal, Holdings, LogPage, StoredLine } from "./log/audit.ts";
export type { LogKeeper, TextDigest } from "./log/log-keeper.ts";
export type { Arrival, SavedOriginal, StoredOriginal } from "./originals.ts";
export type { Read } from "./records.ts";
export { createStore, type Store, type StoredCaseFile, type StoreOptions } from "./store.ts";
export { storeFault } from "./store-fault.ts";

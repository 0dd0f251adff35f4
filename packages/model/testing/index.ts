export * from "./facts.ts";
export * from "./records.ts";
export * from "./runs.ts";

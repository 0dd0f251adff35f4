export * from "./facts.ts";
export * from "./records.ts";
export * from "./rfc6962.ts";
export * from "./runs.ts";

export { type AppPorts, type AppType, createApp } from "./app.ts";
export type * from "./contract.ts";
export { guard, type GuardOptions } from "./security/guard.ts";
export { securityHeaders } from "./security/headers.ts";

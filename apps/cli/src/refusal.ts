/** A fault as an error, from where a command cannot answer with it. */
import type { Fault } from "@youju/model";

export interface Refusal extends Error {
  readonly fault: Fault;
}

export const refusal = (fault: Fault): Refusal => Object.assign(new Error(fault.code), { fault });

export const isRefusal = (error: Error): error is Refusal => "fault" in error;

/** A fault as an error, from where no answer can carry it. */
import type { Fault } from "@youju/model";

interface FaultError extends Error {
  readonly fault: Fault;
}

export const faultError = (why: Fault): FaultError => Object.assign(new Error(why.code), { fault: why });

/** The fault in an error, where there is one. */
export const faultIn = (error: unknown): Fault | undefined =>
  error instanceof Error && "fault" in error ? (error as FaultError).fault : undefined;

/** A refusal of the API as the client throws it. */
import type { Problem } from "@youju/model";

export interface ApiFailure extends Error {
  readonly name: "ApiFailure";
  readonly status: number;
  /** What is wrong and how to mend it; at least one. */
  readonly problems: readonly Problem[];
}

export function apiFailure(status: number, problems: readonly Problem[]): ApiFailure {
  const message = problems.map((problem) => problem.text).join("\n");
  return Object.assign(new Error(message), { name: "ApiFailure" as const, status, problems });
}

export function isApiFailure(value: unknown): value is ApiFailure {
  return value instanceof Error && value.name === "ApiFailure";
}

/** What a command is, and what comes of one. */
import type { Fault } from "@youju/model";
import type { Terminal } from "./terminal.ts";

export interface OptionSpec {
  /** What stands for the value in the help; a flag has none. */
  readonly value?: string;
  readonly help: string;
  /** The one letter that stands for it: `-o`. */
  readonly short?: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface CommandSpec {
  readonly name: string;
  /** What follows the name: `DIR|案件编号`. */
  readonly usage: string;
  readonly summary: string;
  /** How many arguments it takes, and what the first missing one is called. */
  readonly takes: { readonly min: number; readonly max: number; readonly what: string };
  readonly options: OptionSpecs;
  readonly examples: readonly string[];
  readonly load: () => Promise<Run>;
  /** Commands of its own: the one named `law show` runs where `show` follows `law`. */
  readonly parts?: readonly CommandSpec[];
}

export interface Request {
  readonly args: readonly string[];
  /** Without the dashes; a flag that was given is "". */
  readonly options: Readonly<Record<string, string>>;
}

/** Exit 0: done. 1: the answer is no. 2: wrong use; then nothing goes to stdout. */
export type Outcome =
  { readonly exit: 0 | 1; readonly out: string } | { readonly exit: 2; readonly faults: readonly Fault[] };

export type Run = (request: Request, terminal: Terminal) => Promise<Outcome>;

export const done = (out: string): Outcome => ({ exit: 0, out });
export const wrong = (...faults: readonly Fault[]): Outcome => ({ exit: 2, faults });
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Reads the arguments and options of a command: `--as-of 2024-12-31`, `--as-of=2024-12-31`, `--json`, `--`. */
import type { FaultCode, FaultDetails, Result } from "@youju/model";
import type { CommandSpec, Request } from "./command.ts";

export async function parseRequest(command: CommandSpec, argv: readonly string[]): Promise<Result<Request>> {
  const { name, takes } = command;
  const args: string[] = [];
  const options: Record<string, string> = {};
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i]!;
    if (word === "--") {
      args.push(...argv.slice(i + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      args.push(word);
      continue;
    }
    const [flag, attached] = split(word);
    const option = optionOf(flag, command);
    const spec = option === undefined ? undefined : command.options[option];
    if (option === undefined || spec === undefined) return unknownOption(flag, command);
    if (spec.value === undefined && attached !== undefined)
      return refuse("option-with-value", { option: flag, command: name });
    const value = spec.value === undefined ? "" : (attached ?? argv[(i += 1)]);
    if (value === undefined) return refuse("option-without-value", { option: flag, command: name });
    options[option] = value;
  }
  if (args.length < takes.min) return refuse("argument-missing", { command: name, what: takes.what });
  if (args.length > takes.max) return refuse("argument-extra", { command: name, argument: args[takes.max]! });
  return { ok: true, value: { args, options } };
}

/** The name of the option that `--json` or `-o` stands for. */
function optionOf(flag: string, { options }: CommandSpec): string | undefined {
  if (flag.startsWith("--")) return Object.hasOwn(options, flag.slice(2)) ? flag.slice(2) : undefined;
  return Object.entries(options).find(([, { short }]) => short !== undefined && flag === `-${short}`)?.[0];
}

function split(word: string): [flag: string, attached: string | undefined] {
  const at = word.indexOf("=");
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

async function unknownOption(flag: string, { name, options }: CommandSpec): Promise<Result<never>> {
  const { nearestKey } = await import("@youju/model/case-yaml");
  const known = Object.keys(options).map((option) => `--${option}`);
  return refuse("option-unknown", { option: flag, command: name, nearest: nearestKey(flag, known) });
}

async function refuse<C extends FaultCode>(code: C, details: FaultDetails<C>): Promise<Result<never>> {
  const { fault } = await import("@youju/model");
  return { ok: false, fault: fault(code, details) };
}

/** Takes a command line apart, runs the command, prints what came of it, and answers with the exit code. */
import type { Fault } from "@youju/model";
import type { CommandSpec, Outcome } from "./command.ts";
import { findCommand } from "./commands.ts";
import { isRefusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";
import { unknownCommand } from "./unknown-command.ts";

export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let outcome: Outcome;
  try {
    outcome = await outcomeOf(argv, terminal);
  } catch (error) {
    outcome = await broken(error, terminal);
  }
  if (outcome.exit === 2) await printFaults(outcome.faults, terminal);
  else if (outcome.out !== "") terminal.out(outcome.out);
  return outcome.exit;
}

async function outcomeOf(argv: readonly string[], terminal: Terminal): Promise<Outcome> {
  const [first = "help", ...more] = argv;
  if (first === "--version" || first === "-V") return { exit: 0, out: `youju ${await version()}\n` };
  if (first === "--help" || first === "-h") return runCommand(findCommand("help")!, more, terminal);
  const whole = findCommand(first);
  if (whole === undefined) return { exit: 2, faults: [await unknownCommand(first)] };
  const { name, rest } = partOf(whole, more);
  const command = findCommand(name);
  if (command === undefined) return { exit: 2, faults: [await unknownCommand(name)] };
  if (rest.includes("--help") || rest.includes("-h"))
    return runCommand(findCommand("help")!, [name, ...(rest.includes("--json") ? ["--json"] : [])], terminal);
  return runCommand(command, rest, terminal);
}

/** Which command a line is of: `law show` where the first word after `law` that is no option, nor its value, is `show`. */
function partOf(
  { name, parts, options }: CommandSpec,
  rest: readonly string[],
): { name: string; rest: readonly string[] } {
  const takesValue = (word: string | undefined): boolean => options[word?.slice(2) ?? ""]?.value !== undefined;
  const at = parts === undefined ? -1 : rest.findIndex((word, i) => !word.startsWith("-") && !takesValue(rest[i - 1]));
  return at < 0 ? { name, rest } : { name: `${name} ${rest[at]!}`, rest: rest.toSpliced(at, 1) };
}

async function runCommand(command: CommandSpec, argv: readonly string[], terminal: Terminal): Promise<Outcome> {
  const { parseRequest } = await import("./options.ts");
  const parsed = await parseRequest(command, argv);
  if (!parsed.ok) return { exit: 2, faults: [parsed.fault] };
  const runIt = await command.load();
  return runIt(parsed.value, terminal);
}

async function version(): Promise<string> {
  const { default: about } = await import("../package.json", { with: { type: "json" } });
  return about.version;
}

/** More than anybody mends in one go. */
const MOST_FAULTS = 20;

async function printFaults(faults: readonly Fault[], terminal: Terminal): Promise<void> {
  const { faultLine } = await import("./text/fault-line.ts");
  for (const one of faults.slice(0, MOST_FAULTS)) terminal.err(`${faultLine(one)}\n`);
  if (faults.length <= MOST_FAULTS) return;
  const { fault } = await import("@youju/model");
  terminal.err(`${faultLine(fault("faults-more", { count: faults.length - MOST_FAULTS }))}\n`);
}

/** The last resort: what a person can mend is told as that; whatever else went wrong inside is one sentence. */
async function broken(error: unknown, terminal: Terminal): Promise<Outcome> {
  const { fault } = await import("@youju/model");
  const known = error instanceof Error ? error : new Error(String(error));
  if (terminal.env["YOUJU_DEBUG"] !== undefined) terminal.err(`${known.stack ?? known.message}\n`);
  if (isRefusal(known)) return { exit: 2, faults: [known.fault] };
  const { storeFault } = await import("@youju/store");
  const mendable = storeFault(error);
  if (mendable !== undefined) return { exit: 2, faults: [mendable] };
  const detail = `${known.name}: ${known.message.split("\n", 1)[0]!.slice(0, 200)}`;
  return { exit: 2, faults: [fault("program-broken", { detail })] };
}

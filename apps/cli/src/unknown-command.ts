import type { Fault } from "@youju/model";
import { commands } from "./commands.ts";

/** The fault of a command that is not there; of `law shw` only the last word can be wrong. */
export async function unknownCommand(command: string): Promise<Fault> {
  const [{ fault }, { nearestKey }] = await Promise.all([import("@youju/model"), import("@youju/model/case-yaml")]);
  const whole = commands.find(({ name, parts }) => parts !== undefined && command.startsWith(`${name} `));
  const before = whole === undefined ? "" : `${whole.name} `;
  const known = (whole?.parts ?? commands).map(({ name }) => name.slice(before.length));
  const nearest = nearestKey(command.slice(before.length), known);
  return fault("command-unknown", { command, nearest: nearest === null ? null : before + nearest });
}

import type { Fault } from "@youju/model";
import { commands } from "./commands.ts";

export async function unknownCommand(command: string): Promise<Fault> {
  const [{ fault }, { nearestKey }] = await Promise.all([import("@youju/model"), import("@youju/model/case-yaml")]);
  return fault("command-unknown", {
    command,
    nearest: nearestKey(
      command,
      commands.flatMap(({ name, parts = [] }) => [name, ...parts.map((part) => part.name)]),
    ),
  });
}

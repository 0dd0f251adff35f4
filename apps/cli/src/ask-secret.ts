/** Reads one line from the keyboard without showing it. */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

export async function askSecret(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  const answer = await new Promise<string>((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => resolve(""));
    lines.once("SIGINT", () => lines.close());
  });
  lines.close();
  process.stderr.write("\n");
  return answer.trim();
}

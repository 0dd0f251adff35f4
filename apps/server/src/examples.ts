/** The examples that come with the product: each folder of `examples/` is a case folder. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { diskFolder } from "@youju/api/node";
import { type Example, filesInOrder } from "@youju/api/use-cases";
import { caseTitle } from "@youju/model";
import { parseCaseYaml } from "@youju/model/case-yaml";

export async function loadExamples(dir: string): Promise<readonly Example[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
  const examples = await Promise.all(names.map((name) => loadExample(join(dir, name), name)));
  return examples.filter((example) => example !== undefined);
}

async function loadExample(dir: string, name: string): Promise<Example | undefined> {
  const folder = diskFolder(dir);
  const text = await folder.caseYaml();
  if (text === undefined) return undefined;
  const parsed = parseCaseYaml(text, "case.yaml");
  if (!parsed.ok) return undefined;
  const files = await filesInOrder(folder);
  return { name, title: caseTitle(parsed.facts), files: files.map((file) => file.path), folder };
}

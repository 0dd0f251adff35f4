/** `youju bundle`: a case as a ZIP that a court, an opponent or a notary can check without us. */
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import {
  bundleCase,
  type BundleOptions,
  bundleOptions,
  type BundlePorts,
  type BundleSource,
  librarySource,
} from "@youju/api/use-cases";
import { type Fault, fault, type Sha256 } from "@youju/model";
import { nodeHasher } from "@youju/vault/node";
import { asOfDate } from "../as-of.ts";
import { done, jsonText, type Outcome, type Request, type Run, wrong } from "../command.ts";
import { withExistingLibrary } from "../library.ts";
import { openFolder } from "../open-folder.ts";
import { inYaml } from "../open-target.ts";
import { tablesOf } from "../tables.ts";
import type { Terminal } from "../terminal.ts";
import { bundleText } from "../text/bundle-text.ts";
import { writeBundle, type WrittenBag } from "../write-bundle.ts";

export const bundle: Run = async (request, terminal) => {
  const asOf = await asOfDate(request.options["as-of"], terminal);
  if (!asOf.ok) return wrong(asOf.fault);
  const options = bundleOptions(request.options, asOf.value);
  if (!options.ok) return wrong(options.fault);
  const misplaced = withoutRedact(request);
  if (misplaced !== undefined) return wrong(misplaced);
  const [target] = request.args as [string];
  const dir = resolve(terminal.cwd, target);
  const found = await stat(dir).catch(() => undefined);
  if (found?.isDirectory() === true) return ofFolder(dir, options.value, request, terminal);
  if (found !== undefined) return wrong(fault("not-a-folder", { path: target }));
  return withExistingLibrary(terminal, wrong(fault("target-unknown", { target })), async (ports) => {
    const source = await librarySource(target, ports);
    if (source === undefined) return wrong(fault("target-unknown", { target }));
    return write(source, options.value, {
      request,
      terminal,
      ports: { hasher: nodeHasher, key: ports.logKey, verifyPage: page },
      onWritten: ({ path, sha256 }) => ports.store.log.append(target, { kind: "bundle", file: basename(path), sha256 }),
    });
  });
};

function withoutRedact({ options }: Request): Fault | undefined {
  if (!("keep" in options) || "redact" in options || "redact-names" in options) return undefined;
  return fault("option-out-of-place", { option: "--keep", instead: "和 --redact 一起用。" });
}

async function ofFolder(dir: string, options: BundleOptions, request: Request, terminal: Terminal): Promise<Outcome> {
  const [target] = request.args as [string];
  const contents = new Map<Sha256, Blob>();
  const opened = await openFolder(dir, request, terminal, (sha256, blob) => contents.set(sha256, blob));
  if (!opened.ok) return wrong(...opened.faults.map((one) => inYaml(one, target)));
  const source = {
    file: opened.caseFile,
    content: async (sha256: Sha256) => contents.get(sha256),
    tables: await tablesOf(terminal),
  };
  return write(source, options, { request, terminal, ports: { hasher: nodeHasher, verifyPage: page } });
}

/** Its builder is large: loaded only when a bundle is made. */
const page = async (): Promise<string> => (await import("@youju/verify-page/node")).buildPage();

interface Around {
  readonly request: Request;
  readonly terminal: Terminal;
  readonly ports: BundlePorts;
  readonly onWritten?: (bag: WrittenBag) => Promise<unknown>;
}

async function write(source: BundleSource, options: BundleOptions, around: Around): Promise<Outcome> {
  const { request, terminal, ports, onWritten } = around;
  const [target] = request.args as [string];
  const made = await bundleCase(source, options, ports);
  if (!made.ok) return wrong(...made.faults.map((one) => inYaml(one, target)));
  const { bags, leftOut } = made;
  const out = resolve(terminal.cwd, request.options["out"] ?? `${bags[0]!.name}.zip`);
  const written = await writeBundle(out, bags);
  if (!written.ok) return wrong(written.fault);
  for (const bag of written.value) await onWritten?.(bag);
  const { complete } = leftOut;
  return done(
    "json" in request.options
      ? jsonText({ files: written.value.map(fileView), complete, leftOut })
      : bundleText(written.value, leftOut),
  );
}

const fileView = ({ path, bytes, sha256 }: WrittenBag): object => ({ path, bytes, sha256 });

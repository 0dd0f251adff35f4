/** `youju custody`: who had what when, for one exhibit or all, and whether it could have been altered. */
import { custodyReports, type CustodySource, rootsIn } from "@youju/api/use-cases";
import { type Assessment, type CaseFile, fault, type Instant, type Sha256 } from "@youju/model";
import { type Custody, custodyFile, custodyText } from "@youju/vault";
import { nodeHasher } from "@youju/vault/node";
import { assessTarget } from "../assess-target.ts";
import { jsonText, type Run, wrong } from "../command.ts";
import { stampingOf, withExistingLibrary } from "../library.ts";
import type { Terminal } from "../terminal.ts";

export const custody: Run = async (request, terminal) => {
  const [target, which] = request.args;
  const contents = new Map<Sha256, Blob>();
  const assessed = await assessTarget(target!, request, terminal, {
    onContent: (sha256, blob) => contents.set(sha256, blob),
  });
  if (!assessed.ok) return wrong(...assessed.faults);
  const { assessment, caseFile, id } = assessed;
  const only = which === undefined ? undefined : originalCalled(which, assessment);
  if (which !== undefined && only === undefined)
    return wrong(fault("custody-unknown", { text: which, last: assessment.exhibits.listed.length }));
  const at = await terminal.now();
  const report = (source: CustodySource): Promise<readonly Custody[]> =>
    custodyReports(source, assessment, {
      at,
      hasher: nodeHasher,
      rootsOf: rootsIn(stampingOf(terminal)),
      ...(only === undefined ? {} : { only }),
    });
  const reports =
    id === null
      ? await report({ ...ofFile(caseFile), content: async (sha256) => contents.get(sha256), log: null })
      : await ofLibrary(id, caseFile, terminal, report);
  const out =
    "json" in request.options
      ? jsonText(which === undefined ? reports : reports[0])
      : textOf(reports, assessment, at, which);
  return { exit: reports.some(({ now }) => now === "changed" || now === "missing") ? 1 : 0, out };
};

const ofFile = (file: CaseFile): Pick<CustodySource, "file" | "seals"> => ({ file, seals: file.seals ?? [] });

function ofLibrary(
  id: string,
  file: CaseFile,
  terminal: Terminal,
  report: (source: CustodySource) => Promise<readonly Custody[]>,
): Promise<readonly Custody[]> {
  return withExistingLibrary(terminal, [], async ({ store, blobs }) => {
    const lines = await Array.fromAsync(store.log.lines(id));
    const { size } = await store.log.head();
    return report({ ...ofFile(file), content: (sha256) => blobs.get(sha256), log: { lines, size } });
  });
}

const textOf = (reports: readonly Custody[], assessment: Assessment, at: Instant, which: string | undefined): string =>
  which === undefined ? custodyFile(assessment.case.title, at, reports) : reports.map(custodyText).join("\n");

/** `证据2`, `2`, the beginning of a hash, or the path of a file. */
function originalCalled(which: string, { exhibits, originals }: Assessment): Sha256 | undefined {
  const number = /^(?:证据)?(\d{1,4})$/u.exec(which)?.[1];
  const listed = exhibits.listed.find(({ no }) => number !== undefined && no === Number(number));
  if (listed !== undefined) return listed.original;
  const byPath = originals.find(({ path }) => path === which);
  if (byPath !== undefined) return byPath.sha256;
  const byHash = /^[0-9a-f]{8,64}$/iu.test(which)
    ? originals.filter(({ sha256 }) => sha256.startsWith(which.toLowerCase()))
    : [];
  return byHash.length === 1 ? byHash[0]!.sha256 : undefined;
}

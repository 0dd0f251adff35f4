/** Several bundles that are verified together must be the parts of one. */
import { fault } from "@youju/model";
import type { Contents } from "./check-contents.ts";
import { ORIGINALS_LIST } from "./check-originals.ts";
import type { OpenedBundle } from "./open-bundle.ts";

export type Part = OpenedBundle & { readonly contents: Contents };

export function checkParts([first, ...others]: readonly Part[]): void {
  const group = first?.contents.info.part;
  const given = new Set([group?.number]);
  for (const { source, files, fail, contents } of others) {
    const { part } = contents.info;
    if (part === undefined || part.group !== group?.group || part.of !== group.of) {
      fail(fault("bundle-part-foreign", undefined, { file: source.name }));
      continue;
    }
    if (given.has(part.number)) fail(fault("bundle-part-twice", { part: part.number }, { file: source.name }));
    given.add(part.number);
    if (files.get(ORIGINALS_LIST)?.sha256 !== first?.files.get(ORIGINALS_LIST)?.sha256)
      fail(fault("bundle-part-differs", undefined, { file: ORIGINALS_LIST }));
    if (contents.key !== first?.contents.key) fail(fault("bundle-part-key", undefined, { file: source.name }));
  }
}

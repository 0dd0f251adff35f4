/** The bundle of a case of the library, and its entry in the log. */
import type { CaseId, Fault } from "@youju/model";
import type { Bag } from "@youju/vault";
import { bundleCase } from "../bundle-case.ts";
import type { Ports } from "../ports.ts";
import { librarySource } from "./library-source.ts";
import type { BundleOptions } from "./options.ts";

export type LibraryBundle =
  | { readonly ok: true; readonly file: string; readonly zip: ReadableStream<Uint8Array<ArrayBuffer>> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** In one part, to be sent; the log has it when all of it was sent. Undefined where there is no such case. */
export async function libraryBundle(
  id: CaseId,
  options: Omit<BundleOptions, "split">,
  ports: Ports,
): Promise<LibraryBundle | undefined> {
  const source = await librarySource(id, ports);
  if (source === undefined) return undefined;
  const { hasher } = ports.stamping;
  const made = await bundleCase(source, options, {
    hasher,
    key: ports.logKey,
    verifyPage: ports.verifyPage,
  });
  if (!made.ok) return made;
  const [bag] = made.bags as [Bag];
  const file = `${bag.name}.zip`;
  const hashing = hasher();
  const logged = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      hashing.update(piece);
      controller.enqueue(piece);
    },
    flush: async () => {
      await ports.store.log.append(id, { kind: "bundle", file, sha256: hashing.digest().sha256 });
    },
  });
  return { ok: true, file, zip: bag.zip().pipeThrough(logged) };
}

/** A case folder with seals: whether its originals are still those of which the lists were made and stamped. */
import { fault } from "@youju/model";
import type { FolderSource } from "./bundle-source.ts";
import { checkSeals, sealsOf } from "./check-seals.ts";
import { stampChecker } from "./check-stamp.ts";
import { findings } from "./findings.ts";
import { openBundle } from "./open-bundle.ts";
import type { Verified, VerifyOptions } from "./verified.ts";

/** Below these a case folder keeps what is verified; the rest of it is its owner's to change. */
const VERIFIED = ["originals/", "seals/"];

/** @param source the folder that holds `case.yaml`, `originals/` and `seals/` */
export async function verifyCaseFolder(source: FolderSource, options: VerifyOptions): Promise<Verified> {
  const found = findings();
  const { fail } = found;
  const { files } = await openBundle({ ...source, items: () => verified(source) }, options, { fail, several: false });
  const seals = sealsOf(files, "seals/");
  if (seals.length === 0 && found.count() === 0) fail(fault("verify-nothing", undefined, { file: source.name }));
  const stamper = stampChecker(options, fail);
  // Lists name files from the folder of a bag: `data/originals/…`.
  const placeOf = (path: string): string => path.slice("data/".length);
  const present = {
    placeOf,
    sha256At: (path: string) => files.get(placeOf(path))?.sha256,
    excused: () => false,
  };
  const stamps = await checkSeals(seals, { below: "seals/", present, checkStamp: stamper.check }, fail);
  const originals = [...files.values()].filter(({ path }) => path.startsWith("originals/"));
  return {
    ok: found.count() === 0,
    failures: found.list(),
    notes: [...(stamps.some(({ ok }) => ok) ? [] : [UNSTAMPED]), ...stamper.notes()],
    stamps,
    checked: {
      what: "case",
      name: source.name,
      files: files.size,
      bytes: originals.reduce((sum, { bytes }) => sum + bytes, 0),
      originals: originals.length,
      here: originals.length,
      records: 0,
      reread: false,
      seals: seals.length,
      zip: false,
    },
  };
}

const UNSTAMPED = "没有核验通过的时间戳：看得出现在和固化清单一样，看不出清单是什么时候写的。";

async function* verified({ items }: FolderSource) {
  for await (const item of items()) if (VERIFIED.some((below) => item.path.startsWith(below))) yield item;
}

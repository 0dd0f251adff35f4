/** A case folder (`case.yaml` and `originals/`) as a port: a directory on a disk, or a set of files in memory. */
import { decodeCaseYaml } from "@youju/model/case-yaml";

export interface FolderFile {
  /** Path below `originals/` or `seals/`, with `/` on every machine. */
  readonly path: string;
  readonly blob: Blob;
}

export interface FolderPort {
  /** What the folder is called in messages. */
  readonly name: string;
  /** The text of `case.yaml`, or undefined where there is none. */
  readonly caseYaml: () => Promise<string | undefined>;
  /** Every file below `originals/`, in any order; none where there is no such folder. */
  readonly originals: () => AsyncIterable<FolderFile> | Iterable<FolderFile>;
  /** Every file below `seals/`, likewise. */
  readonly seals: () => AsyncIterable<FolderFile> | Iterable<FolderFile>;
}

/** Takes a case folder apart file by file: a directory, or a ZIP. */
export interface FolderSink {
  readonly caseYaml: (text: string) => Promise<void>;
  readonly original: (file: FolderFile) => Promise<void>;
  readonly seal: (file: FolderFile) => Promise<void>;
}

/** The folder beside a ZIP that holds what was taken out of it. */
export const UNPACKED = ".解压/";

/** By UTF-16 units: the same on every machine, and a ZIP before what lies unpacked beside it. */
export const inPathOrder = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** The files of a folder in one order on every machine. */
export async function filesInOrder(folder: FolderPort): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  for await (const file of folder.originals()) files.push(file);
  return files.toSorted(inPathOrder);
}

/** A folder of files that are already in memory. */
export function folderOf(name: string, files: ReadonlyMap<string, Blob>): FolderPort {
  const filesBelow = (folder: string): FolderFile[] =>
    [...files]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, blob]) => ({ path: path.slice(folder.length), blob }));
  return {
    name,
    caseYaml: async () => {
      const bytes = await files.get("case.yaml")?.arrayBuffer();
      return bytes === undefined ? undefined : decodeCaseYaml(new Uint8Array(bytes));
    },
    originals: () => filesBelow("originals/"),
    seals: () => filesBelow("seals/"),
  };
}

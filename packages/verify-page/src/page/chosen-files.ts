/** What a person chose or dropped, as something to verify. */
import type { VerifiedSource } from "@youju/vault";

export function zipsOf(files: readonly File[]): readonly VerifiedSource[] {
  return files.map((blob) => ({ kind: "zip", name: blob.name, blob }));
}

/** A folder, whose files name it as the first part of their paths. */
export function folderOf(files: readonly File[]): VerifiedSource {
  const [name = ""] = files[0]?.webkitRelativePath.split("/") ?? [];
  return {
    kind: "folder",
    name,
    async *items() {
      for (const file of files) {
        const path = file.webkitRelativePath.slice(name.length + 1);
        yield { kind: "file", path, open: async () => file };
      }
    },
  };
}

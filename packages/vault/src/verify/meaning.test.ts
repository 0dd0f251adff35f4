import { expect, test } from "vitest";
import { notesOn } from "./meaning.ts";
import type { Checked } from "./verified.ts";

const checked: Checked = { what: "bundle", name: "a.zip", files: 9, bytes: 9, originals: 2, here: 2, records: 5, reread: true, seals: 0, zip: true };
const notes = (readAsSaid: readonly string[]) => notesOn({ checked, signature: "right", leftOut: 0, covered: 0, readAsSaid });

test("a way of reading that the maker of a bundle chose is named, with the files", () => {
  expect(notes([])).toEqual([]);
  expect(notes(["流水.csv"])).toEqual([expect.stringMatching(/^有 1 个原件是按写包的人指定的读法.*流水\.csv。.*要看原件。$/u)]);
  expect(notes(Array.from({ length: 12 }, (_, n) => `${n}.csv`))[0]).toContain("9.csv等。");
});

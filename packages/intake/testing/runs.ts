/** How often a property is tried: as often as `YOUJU_RUNS` says, else `few` times with one seed, so that runs agree. */
export function runs(few: number): { numRuns: number; seed?: number } {
  const wanted = process.env["YOUJU_RUNS"];
  return wanted === undefined ? { numRuns: few, seed: 20261123 } : { numRuns: Number(wanted) };
}

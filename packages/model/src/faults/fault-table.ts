/** What a table of faults holds: for each code the sentence made from its details. */
export type FaultTable = Record<string, (details: never) => { text: string; mend: string }>;

/** Sums that say something by their digits: 520 (“我爱你”), 1314 (“一生一世”) and what people make of them (RJ-7). */
import type { Fen } from "@youju/model";

/** In yuan, as people send them. */
const SYMBOLIC_YUAN = [
  "5.20",
  "52.00",
  "520.00",
  "5200.00",
  "5.21",
  "52.10",
  "521.00",
  "13.14",
  "131.40",
  "1314.00",
  "13140.00",
  "1314.52",
  "13145.20",
  "13145.21",
  "1314.20",
  "520.13",
  "521.13",
  "5201.31",
  "5201.30",
  "5213.14",
  "52013.14",
  "521131.40",
  "52113.14",
  "520131.40",
];

const SYMBOLIC: ReadonlySet<Fen> = new Set(SYMBOLIC_YUAN.map((yuan) => BigInt(yuan.replace(".", ""))));

export const isSymbolicSum = (amount: Fen): boolean => SYMBOLIC.has(amount);

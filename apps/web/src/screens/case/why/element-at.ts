import type { Assessment, ChainElement, Pointer } from "@youju/model";
import { segmentsOf } from "./pointer.ts";

/** The cell of the chain that a pointer is about, if it is about one. */
export function elementAt(assessment: Assessment, pointer: Pointer): ChainElement | undefined {
  const [part, second, index] = segmentsOf(pointer);
  return part === "chain" && second === "elements" ? assessment.chain.elements[Number(index)] : undefined;
}

/** Which subtrees a proof after RFC 6962, section 2.1.1 and 2.1.2, is made of. */
import { type Span, splitOf } from "./subtrees.ts";

/** The subtrees beside the way from a leaf up to the root, the nearest first: their roots are the inclusion proof. */
export function inclusionSpans(index: number, size: number): Span[] {
  const spans: Span[] = [];
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      spans.push({ from: middle, to });
      to = middle;
    } else {
      spans.push({ from, to: middle });
      from = middle;
    }
  }
  return spans.toReversed();
}

/** The subtrees whose roots prove that the tree of `older` leaves is the beginning of the one of `newer`. */
export function consistencySpans(older: number, newer: number): Span[] {
  if (older === 0) return [];
  const spans: Span[] = [];
  let from = 0;
  let to = newer;
  while (older < to) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      spans.push({ from: middle, to });
      to = middle;
    } else {
      spans.push({ from, to: middle });
      from = middle;
    }
  }
  // The one who checks knows the older root, and so this subtree too where it is that whole tree.
  if (from > 0) spans.push({ from, to });
  return spans.toReversed();
}

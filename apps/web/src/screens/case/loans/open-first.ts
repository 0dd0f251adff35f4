import type { Status } from "@youju/model";

/**
 * Of a list too long to be shown whole, what waits for a word comes first; a short list keeps its order, so that no row
 * moves under the hand. Each keeps its place in the assessment, which its figures are called by.
 */
export function openFirst<T extends { readonly status: Status }>(
  items: readonly T[],
  first: number,
): readonly { readonly one: T; readonly index: number }[] {
  const placed = items.map((one, index) => ({ one, index }));
  if (items.length <= first) return placed;
  const open = placed.filter(({ one }) => one.status === "proposed");
  return [...open, ...placed.filter(({ one }) => one.status !== "proposed")];
}

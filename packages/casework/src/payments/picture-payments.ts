/**
 * Payments of which there are screenshots beside an export of the chat. A picture writes times every few minutes only, so
 * the same payment is known by its sum and direction, and by a time that is near; one in the export is one in the pictures.
 */
import { isSeen, toUnixSeconds } from "@youju/model";
import { WITHIN_SECONDS } from "./match.ts";
import type { MergedChatPayment } from "./merged-chat.ts";
import { type Moment, nearestPairs } from "./nearest.ts";

export function withPicturesOf(payments: readonly MergedChatPayment[]): MergedChatPayment[] {
  const { pictures = [], exports = [] } = Object.groupBy(payments, (each) =>
    isPicture(each) ? "pictures" : "exports",
  );
  if (pictures.length === 0 || exports.length === 0) return [...payments];
  const seenAs = new Map<MergedChatPayment, MergedChatPayment>();
  const exported = Map.groupBy(exports, keyOf);
  for (const [key, of] of Map.groupBy(pictures, keyOf)) {
    const pairs = nearestPairs(momentsOf(exported.get(key) ?? []), momentsOf(of), WITHIN_SECONDS);
    for (const [one, picture] of pairs) seenAs.set(one.of, picture.of);
  }
  const known = new Set(seenAs.values());
  return payments.flatMap((payment) => {
    const picture = seenAs.get(payment);
    if (picture !== undefined) return [together(payment, picture)];
    return known.has(payment) ? [] : [payment];
  });
}

const isPicture = ({ sent, answers }: MergedChatPayment): boolean => [...sent, ...answers].every(isSeen);
const keyOf = ({ kind, direction, amount }: MergedChatPayment): string => `${kind}|${direction}|${amount ?? ""}`;

function momentsOf(payments: readonly MergedChatPayment[]): readonly (Moment & { readonly of: MergedChatPayment })[] {
  return payments.flatMap((of) => {
    const at = of.sent.find((card) => card.at !== undefined)?.at ?? of.anchor;
    return at === undefined || of.amount === undefined ? [] : [{ id: of.id, at: toUnixSeconds(at), of }];
  });
}

/** The export goes by the second; the picture may show what became of it later. */
function together(exported: MergedChatPayment, picture: MergedChatPayment): MergedChatPayment {
  return {
    ...exported,
    state: exported.state === "sent" ? picture.state : exported.state,
    sent: [...exported.sent, ...picture.sent],
    answers: [...exported.answers, ...picture.answers],
    remark: exported.remark ?? picture.remark,
    stillOpen: exported.stillOpen && picture.stillOpen,
  };
}

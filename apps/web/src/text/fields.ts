/** What a person typed into a field, read: the value, or the sentence to show under the field. */
import {
  describeFault,
  type Fault,
  formatMoney,
  type MoneyText,
  parseDailyRate,
  parseMoney,
  parseRate,
} from "@youju/model";

export type Typed<T> =
  { readonly value: T; readonly error?: undefined } | { readonly value?: undefined; readonly error: string };

function wrong(fault: Fault): { readonly error: string } {
  const { text, mend } = describeFault(fault);
  return { error: `${text}${mend}` };
}

/** A positive sum; an empty field has no value and no error. */
export function typedMoney(text: string): Typed<MoneyText | undefined> {
  if (text.trim() === "") return { value: undefined };
  const result = parseMoney(text);
  if (!result.ok) return wrong(result.fault);
  if (result.value <= 0n) return wrong({ code: "money-not-positive", details: { text: text.trim() } });
  return { value: formatMoney(result.value) };
}

/** A yearly rate, kept in the person's words. */
export function typedRate(text: string): Typed<string | undefined> {
  const written = text.trim();
  if (written === "") return { value: undefined };
  const result = parseRate(written);
  return result.ok ? { value: written } : wrong(result.fault);
}

/** A rate by the day, kept in the person's words. */
export function typedDailyRate(text: string): Typed<string | undefined> {
  const written = text.trim();
  if (written === "") return { value: undefined };
  const result = parseDailyRate(written);
  return result.ok ? { value: written } : wrong(result.fault);
}

import { type Instant, instantFromUnixSeconds, parseInstant } from "@youju/model";
import type { ZipFile } from "./zip.ts";

/**
 * When a member was last changed, as the ZIP says. The old field has no zone and is what a clock in China showed; some
 * programs add one that counts seconds. Undefined where it is no date.
 */
export function memberTime({ lastModDate, extraFieldExtendedTimestamp: exact }: ZipFile): Instant | undefined {
  if (Number.isNaN(lastModDate.getTime())) return undefined;
  if (exact !== undefined) return instantFromUnixSeconds(lastModDate.getTime() / 1000);
  const day = [lastModDate.getFullYear(), lastModDate.getMonth() + 1, lastModDate.getDate()].join("-");
  const time = [lastModDate.getHours(), lastModDate.getMinutes(), lastModDate.getSeconds()]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  const read = parseInstant(`${day} ${time}`);
  return read.ok ? read.value : undefined;
}

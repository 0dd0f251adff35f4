/** Names of originals in a bag: such as every system can unpack, and `sha256sum -c` finds. */

/** Bytes in UTF-8 of one part; `（2）` may come behind it. */
const LONGEST_PART = 200;
const LONGEST_NAME = 150;

/** Gives each path the one that it has in the bag; takes them in turn, and no two get the same. */
export function bagPaths(): (path: string) => string {
  const taken = new Set<string>();
  const key = (path: string): string => path.normalize("NFC").toLowerCase().toUpperCase();
  return (path) => {
    const wanted = plainPath(path);
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? wanted : numbered(wanted, number);
      if (taken.has(key(free))) continue;
      taken.add(key(free));
      return free;
    }
  };
}

/** Of the folder of a bag. */
export const bagName = (text: string): string => shortened(plainPart(text.replaceAll("/", "_")), LONGEST_NAME) || "_";

function plainPath(path: string): string {
  const parts = path.toWellFormed().split("/").map(plainPart);
  return parts.filter((part) => part !== "").join("/") || "_";
}

function plainPart(part: string): string {
  const plain = part
    .replaceAll("%", "％")
    .replaceAll(/[\p{Cc}<>:"|?*\\\ufffd\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "_")
    .replaceAll(/^\s+|[\s.]+$/gu, "");
  return shortened(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(plain) ? `_${plain}` : plain);
}

/** Cut before its ending, between characters. */
function shortened(part: string, longest = LONGEST_PART): string {
  const bytes = new TextEncoder().encode(part);
  if (bytes.length <= longest) return part;
  const ending = /\.[\w-]{1,16}$/u.exec(part)?.[0] ?? "";
  // A character that was cut through is left out while more may follow.
  return new TextDecoder().decode(bytes.subarray(0, longest - ending.length), { stream: true }) + ending;
}

function numbered(path: string, number: number): string {
  const at = path.lastIndexOf(".");
  return at > path.lastIndexOf("/") + 1 ? `${path.slice(0, at)}（${number}）${path.slice(at)}` : `${path}（${number}）`;
}

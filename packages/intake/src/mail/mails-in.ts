/** The mails in a file: one (.eml), or many one after the other (.mbox), each as a piece of the file. */

/** Header lines that mails begin with, whatever program saved them. */
const HEADER =
  /^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|X-[\w-]+)\s*:/gimu;
const MBOX = /^From \S+ .*\d{2}:\d{2}/u;
const SEPARATOR = /\r?\n\r?\n(?=From \S+ [^\r\n]*\d{2}:\d{2})/gu;
const LONGEST_SEPARATOR = 256;

/** Whether the text begins as a mail or a box of mails does. */
export function beginsAsMail(head: string): boolean {
  const top = head.slice(0, 8000);
  const begins = MBOX.test(top) || /^[A-Za-z][\w-]{1,40}:[ \t]/u.test(top);
  const headers = top.split(/\r?\n\r?\n/u, 1)[0]!;
  return begins && (headers.match(HEADER)?.length ?? 0) >= 2;
}

/** @param chunkBytes bytes looked at at once */
export async function* mailsIn(file: Blob, chunkBytes: number, signal?: AbortSignal): AsyncGenerator<Blob, void> {
  let from = 0;
  for await (const at of separators(file, chunkBytes, signal)) {
    yield file.slice(from, at);
    from = at;
  }
  if (from < file.size) yield file.slice(from);
}

/** Where mails begin behind the first. Only in a box: in a single mail such a line is part of its text. */
async function* separators(file: Blob, chunkBytes: number, signal?: AbortSignal): AsyncGenerator<number, void> {
  const latin = new TextDecoder("latin1");
  const head = latin.decode(await file.slice(0, LONGEST_SEPARATOR).arrayBuffer());
  if (!MBOX.test(head)) return;
  let last = 0;
  const step = Math.max(chunkBytes, 4 * LONGEST_SEPARATOR);
  for (let at = 0; at < file.size; at += step) {
    signal?.throwIfAborted();
    // The pieces overlap, so that a mark across two of them is seen.
    const text = latin.decode(await file.slice(at, at + step + LONGEST_SEPARATOR).arrayBuffer());
    for (const match of text.matchAll(SEPARATOR)) {
      const begin = at + match.index + match[0].length;
      if (begin <= last) continue;
      last = begin;
      yield begin;
    }
  }
}

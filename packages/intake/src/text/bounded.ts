/** Text in which no line has no end: what is beyond any sensible length of a line is left out, so that it fits in memory. */

const LONGEST_LINE = 32 * 1024 * 1024;

/** The line breaks all stay; a line that was cut is still far longer than any reader takes for good. */
export async function* boundedLines(
  chunks: AsyncIterable<string>,
  longest = LONGEST_LINE,
): AsyncGenerator<string, void> {
  let length = 0;
  for await (const chunk of chunks) {
    const first = chunk.indexOf("\n");
    const whole = first === -1 ? chunk.length : first;
    if (length + whole <= longest) yield chunk;
    else {
      const kept = Math.max(0, longest - length);
      const rest = first === -1 ? "" : chunk.slice(first);
      const text = chunk.slice(0, kept) + rest;
      if (text !== "") yield text;
    }
    length = first === -1 ? length + chunk.length : chunk.length - 1 - chunk.lastIndexOf("\n");
  }
}

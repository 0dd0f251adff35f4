/**
 * Chunks for a reader that keeps an unfinished rest and looks through it again with each chunk: put together until there
 * is at least half as much as the rest. A line, cell or message without end is then read a few times and not once a
 * chunk, which would take hours.
 */
export async function* growing(chunks: AsyncIterable<string>, restLength: () => number): AsyncGenerator<string, void> {
  let waiting = "";
  for await (const chunk of chunks) {
    waiting += chunk;
    if (waiting.length < restLength() / 2) continue;
    yield waiting;
    waiting = "";
  }
  if (waiting !== "") yield waiting;
}

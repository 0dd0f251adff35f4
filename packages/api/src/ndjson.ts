/** Newline-delimited JSON, both ways. */

/** The values of an NDJSON body, each as soon as its line is complete. */
export async function* ndjsonValues<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  let rest = "";
  const text = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>);
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    for (const line of lines) if (line !== "") yield JSON.parse(line) as T;
  }
  if (rest !== "") yield JSON.parse(rest) as T;
}

export const ndjsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

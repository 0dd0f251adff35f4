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

/**
 * A body to which `run` writes its values while it works. Writing never waits, so that a reader who stops reading does
 * not stop the work; one who goes away aborts the signal.
 */
export function ndjsonBody(
  run: (write: (value: unknown) => void, signal: AbortSignal) => Promise<void>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const gone = new AbortController();
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => {
      const write = (value: unknown): void => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      };
      // Not returned: a stream whose start is pending gives nothing to read.
      void run(write, gone.signal).finally(() => {
        if (!gone.signal.aborted) controller.close();
      });
    },
    cancel: () => gone.abort(),
  });
}

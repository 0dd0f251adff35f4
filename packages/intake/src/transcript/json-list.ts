/**
 * The list of what was said within the JSON of an engine. It stands in the root (`segments`), deeper (`data.paragraphs`)
 * or is the document itself; whatever stands around it is passed over, so that a cut file gives all its whole elements.
 */

/** Names of such lists, the outer ones first: paragraphs have sentences. */
const LISTS = [
  "segments",
  "transcription",
  "paragraphs",
  "utterances",
  "sentence_info",
  "sentences",
  "ResultDetail",
  "chunks",
] as const;
const OPENING = new RegExp(String.raw`"(${LISTS.join("|")})"\s*:\s*\[`, "gu");
const LONGEST_OPENING = 200;

/** The outermost of the lists whose beginning stands in this text. */
export function listIn(text: string): string | undefined {
  const found = new Set([...text.matchAll(OPENING)].map((match) => match[1]));
  return LISTS.find((name) => found.has(name));
}

export interface ListText {
  readonly chunks: AsyncGenerator<string, void>;
  /** Lines before the list. */
  readonly linesBefore: () => number;
}

/** The text from the list's bracket on; all of it where `list` is undefined. */
export function listText(source: AsyncIterable<string>, list: string | undefined): ListText {
  let before = 0;
  async function* chunks(): AsyncGenerator<string, void> {
    const opening = list === undefined ? undefined : new RegExp(String.raw`"${list}"\s*:\s*\[`, "u");
    let begun = opening === undefined;
    let tail = "";
    for await (const chunk of source) {
      if (begun) {
        yield chunk;
        continue;
      }
      const text = tail + chunk;
      const match = opening!.exec(text);
      if (match === null) {
        tail = text.slice(-LONGEST_OPENING);
        before += lineBreaks(text.slice(0, text.length - tail.length));
        continue;
      }
      const from = match.index + match[0].length - 1;
      before += lineBreaks(text.slice(0, from));
      begun = true;
      yield text.slice(from);
    }
  }
  return { chunks: chunks(), linesBefore: () => before };
}

const lineBreaks = (text: string): number => text.split("\n").length - 1;

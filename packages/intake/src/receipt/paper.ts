/** The lines of a receipt, whatever it came as, each with its place. */
import type { Locator } from "@youju/model";
import { linesOf, lineText } from "../pdf/lines.ts";
import type { PdfPage } from "../pdf/pages.ts";

export interface PaperLine {
  /** As printed, wide letters and figures in their narrow form. */
  readonly text: string;
  /** Without blanks: certificates print their words with letters apart. */
  readonly compact: string;
  readonly at: Locator;
}

export function paperLine(text: string, at: Locator): PaperLine {
  const narrow = text.normalize("NFKC").trim();
  return { text: narrow, compact: narrow.replaceAll(/\s/gu, ""), at };
}

export const linesOfPage = ({ page, pieces }: PdfPage): readonly PaperLine[] =>
  linesOf(pieces).map((line) => {
    const [first] = line.pieces;
    const last = line.pieces.at(-1)!;
    const box = {
      x: Math.round(first!.x),
      y: Math.round(line.base - line.height),
      width: Math.round(last.x + last.width - first!.x),
      height: Math.round(line.height),
    };
    return paperLine(lineText(line), { page, box });
  });

/** How much a PDF may hold: enough for years of a statement, too little to fill the memory. */
export const PDF_LIMITS = {
  /** pdf.js takes a file as a whole. */
  bytes: 256 * 1024 * 1024,
  /** Of one page, list of objects or font. */
  unpackedBytes: 64 * 1024 * 1024,
  pages: 5000,
  /** Pieces of text on one page; a full page of a statement has about a thousand. */
  pieces: 50_000,
  /** After so long a page is given up. */
  pageMilliseconds: 20_000,
  /** Pages that took so long or so much memory, after which the rest of a file is given up. */
  strikes: 3,
} as const;

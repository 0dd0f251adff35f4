/** What an instrument says, word by word: a copy of the articles that rules of the book cite. */
export interface StatuteText {
  /** In full, with the year of the last amendment where it matters. */
  readonly name: string;
  /** `法释〔2020〕17号`; null where it has none, or none was read. */
  readonly number: string | null;
  /** Where the words were copied from. */
  readonly source: string;
  /** The day of that copy. */
  readonly copiedOn: string;
  /** Paragraphs by article, `第二十五条`, in the order of the instrument. */
  readonly articles: Readonly<Record<string, readonly string[]>>;
}

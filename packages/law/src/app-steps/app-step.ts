/** How to do something in an app: the menus as a source described them, with its date, since menus change. */

export interface AppStep {
  /** `APP-1`. */
  readonly id: string;
  readonly app: string;
  /** What it is for. */
  readonly purpose: string;
  /** The menus in order; empty where no page of them was read. */
  readonly path: readonly string[];
  /** Other ways to the same end: on a computer, on the web. */
  readonly otherPaths: readonly { readonly where: string; readonly path: readonly string[] }[];
  /** What to know beside the menus. */
  readonly notes: readonly string[];
  readonly source: string;
  /** The date of the newest source, `2025-08-19` or `2024-12`; null where it prints none. */
  readonly asOf: string | null;
  /** M: a newspaper, a court or the maker said so. L: a page of unknown worth, or nothing but what is general. */
  readonly certainty: "M" | "L";
}

/** A step as its file writes it down. */
export type Draft = Pick<AppStep, "id" | "app" | "purpose" | "path" | "source" | "asOf"> & Partial<AppStep>;

export const appStepOf = (draft: Draft): AppStep =>
  Object.freeze({ otherPaths: [], notes: [], certainty: "M", ...draft });

/** A name that somebody else gave, as one line that cannot be taken for another: a text for the clerk has commands in it. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, "_");

/** `xl/styles.xml`: which cell styles show a number as a date. */
import { attributeOf, xmlInner, xmlTags } from "../text/xml.ts";

/** Built-in formats that are dates or times (ECMA-376 part 1, 18.8.30), with the East Asian ones. */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Literal text, colours and conditions say nothing; what is left of a date's format has years, days or hours. */
export function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
  return /[ydhs年月日]/iu.test(bare) && !/[#?]/u.test(bare);
}

/** The numbers of the cell styles (`s` of a cell) that show dates. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const custom = new Set(
    xmlTags(xml, "numFmt")
      .filter((tag) => isDateFormat(attributeOf(tag, "formatCode") ?? ""))
      .map((tag) => Number(attributeOf(tag, "numFmtId"))),
  );
  const styles = new Set<number>();
  for (const [style, tag] of xmlTags(xmlInner(xml, "cellXfs") ?? "", "xf").entries()) {
    const format = Number(attributeOf(tag, "numFmtId"));
    if (isBuiltInDate(format) || custom.has(format)) styles.add(style);
  }
  return styles;
}

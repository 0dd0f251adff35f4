/** Which rules a person means by what they typed. */
import type { Rule } from "@youju/law";

const DIGITS = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"] as const;

/** `28` → `二十八`, `675` → `六百七十五`: as articles are numbered. At most four digits. */
export function inChinese(number: number): string {
  const digits = [...String(number)].map(Number);
  const spoken = digits.map((digit, i) => (digit === 0 ? "零" : `${DIGITS[digit]}${PLACES[digits.length - 1 - i]}`));
  return spoken
    .join("")
    .replaceAll(/零+/gu, "零")
    .replace(/(?<=.)零$/u, "")
    .replace(/^一十/u, "十");
}

/** Every word must stand in the rule; a number also stands for the article that it numbers. */
export function matchingRules(rules: readonly Rule[], asked: string): readonly Rule[] {
  const words = asked.normalize("NFKC").trim().toLowerCase().split(/\s+/u);
  return rules.filter((rule) => {
    const text = `${rule.id} ${rule.statute}${rule.article} ${rule.rule} ${rule.quote ?? ""}`.toLowerCase();
    return words.every(
      (word) => text.includes(word) || (/^\d{1,4}$/u.test(word) && text.includes(`第${inChinese(Number(word))}条`)),
    );
  });
}

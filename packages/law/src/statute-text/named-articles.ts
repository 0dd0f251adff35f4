/** Which articles a rule's `article` names: `第十条至第十三条`, `第一条、第三条`, `第十四条第三项`, `第一项、第四项`. */
const ARTICLE = /第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?/gu;
/** A reply has points instead of articles. */
const POINT = /^第[一二三四五六七八九十]+项/u;

/**
 * The articles of an instrument that are named, in its order of naming; those that the instrument does not have are
 * left out.
 */
export function namedArticles(article: string, known: readonly string[]): readonly string[] {
  const pieces = article.split("、");
  const withArticles = pieces.some((piece) => piece.match(ARTICLE) !== null);
  const named = pieces.flatMap((piece) => {
    const [first, last] = piece.match(ARTICLE) ?? [];
    if (first === undefined) return withArticles ? [] : [POINT.exec(piece)?.[0] ?? piece];
    return last === undefined ? [first] : between(first, last, known);
  });
  return named.filter((each) => known.includes(each));
}

function between(first: string, last: string, known: readonly string[]): readonly string[] {
  const [from, to] = [known.indexOf(first), known.indexOf(last)];
  return from < 0 || to < from ? [] : known.slice(from, to + 1);
}

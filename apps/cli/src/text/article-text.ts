/** The article, checked, for a person and for a program. */
import { articleChapters, articleStatements, groundsOf, type Statement, verdictWords } from "@youju/law";
import { groundsText } from "./grounds-text.ts";

const HEAD = `《微信好友欠款怎么追回》逐条核对

`;

export function articleText(): string {
  const chapters = articleChapters.map(({ title, statements }) =>
    [title, ...statements.map(statementText)].join("\n\n"),
  );
  return `${HEAD}${chapters.join("\n\n")}\n`;
}

function statementText(statement: Statement): string {
  const { id, verdict, says, right } = statement;
  const grounds = groundsOf(statement);
  const lines = [
    `${id}  ${verdictWords[verdict]}`,
    `  文章：${says}`,
    `  核对：${right}`,
    ...(grounds.length === 0 ? [] : [`  依据：${groundsText(grounds)}`]),
  ];
  return lines.join("\n");
}

/** The statements as they stand, each with its grounds spelt out as `basis`. */
export function articleJson(): readonly object[] {
  return articleStatements.map((statement) => {
    const { id, chapter, says, verdict, right, rules, prior } = statement;
    return { id, chapter, says, verdict, right, rules, prior, basis: groundsOf(statement) };
  });
}

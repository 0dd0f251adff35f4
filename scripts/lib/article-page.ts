/** docs/article-checked.zh-CN.md: the article “微信好友欠款怎么追回”, statement by statement, as the law book judges it. */
import { articleChapters, articleStatements, groundsOf, type Statement, verdictWords } from "@youju/law";

const counts = Object.entries(verdictWords).map(([verdict, word]) => {
  const those = articleStatements.filter((statement) => statement.verdict === verdict);
  return `${word} ${those.length} 条`;
});

function statementText(statement: Statement): string {
  const { id, verdict, says, right } = statement;
  const grounds = groundsOf(statement).map(({ rule, statute, article }) => `${statute}${article}（${rule}）`);
  const lines = [`**${id} ${verdictWords[verdict]}**`, `文章：${says}`, `核对：${right}`];
  return [...lines, ...(grounds.length === 0 ? [] : [`依据：${grounds.join("、")}`])].join("  \n");
}

export const articlePage = `# 《微信好友欠款怎么追回》逐条核对

由 \`npm run law-coverage\` 写成，不要手改；\`youju law article\` 和工作台的“法条库”里是同样的内容。共 ${articleStatements.length} 条：${counts.join("，")}。文章里没有出处的数字，都标明“文章口径,未经核实”，有据不拿来计算。

${articleChapters
  .map(({ title, statements }) => [`## ${title}`, ...statements.map(statementText)].join("\n\n"))
  .join("\n\n")}
`;

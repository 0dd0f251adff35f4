/** `youju law article`: the article, checked statement by statement. */
import { done, jsonText, type Run } from "../../command.ts";
import { articleJson, articleText } from "../../text/article-text.ts";

export const article: Run = async ({ options }) => done("json" in options ? jsonText(articleJson()) : articleText());

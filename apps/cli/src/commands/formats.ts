/** `youju formats`: what can be read, with examples. */
import { done, jsonText, type Run } from "../command.ts";
import { formatRows, formatsText } from "../text/formats-text.ts";

export const formats: Run = async ({ options }) =>
  done("json" in options ? jsonText({ formats: formatRows() }) : formatsText());

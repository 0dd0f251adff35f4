/** `youju law acts`: what a creditor may do, and what not. */
import { acts as all } from "@youju/law";
import { done, jsonText, type Run } from "../../command.ts";
import { actJson, actsText } from "../../text/acts-text.ts";

export const acts: Run = async ({ options }) => done("json" in options ? jsonText(all.map(actJson)) : actsText());

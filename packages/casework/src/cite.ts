/** 依据 of what the casework says: articles from the law book, by their ids. */
import { basis } from "@youju/law";
import type { Basis, RuleId } from "@youju/model";

/** The articles of these rules. An id that the law book does not know is a mistake of ours and throws. */
export const cite = (...rules: readonly RuleId[]): Basis[] => rules.map((rule) => basis(rule));

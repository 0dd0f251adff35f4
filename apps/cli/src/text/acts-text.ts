/** What a creditor may do and what not, for a person and for a program. */
import { type Act, acts, groundsOfAct } from "@youju/law";
import { doubtLines, groundsText } from "./grounds-text.ts";

const HEAD = "要钱的时候，什么可以做，什么不可以\n\n";

export function actsText(): string {
  const [allowed, forbidden] = [true, false].map((each) => acts.filter((act) => act.allowed === each).map(actText));
  return `${HEAD}可以做的\n\n${allowed!.join("\n\n")}\n\n不要做的\n\n${forbidden!.join("\n\n")}\n`;
}

function actText(act: Act): string {
  const lines = [
    `${act.id}  ${act.act}`,
    `  ${act.why}`,
    `  依据：${groundsText(groundsOfAct(act))}`,
    ...doubtLines(act.rules),
    `  ${act.product}`,
  ];
  return lines.join("\n");
}

/** The act as it stands, with its grounds spelt out as `basis`. */
export const actJson = (act: Act): object => ({ ...act, basis: groundsOfAct(act) });

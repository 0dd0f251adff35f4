/** 出示清单 for a person: by how pressing an item is, with what the records say and the way through the app. */
import { type CheckList, type CheckListItem, checkLevelWords, checkStateWords } from "@youju/model";

const LEVELS = ["must", "should", "may"] as const;

/** Never a mark alone: the word stands behind the item. */
const MARKS: Readonly<Record<CheckListItem["state"], string>> = {
  done: "[√]",
  "in-records": "[√]",
  "not-possible": "[×]",
  open: "[ ]",
};

export function checkListText({ items, note }: CheckList): string {
  const open = items.filter(({ state, level }) => state === "open" && level === "must").length;
  const head = `出示清单，共 ${items.length} 项；“${checkLevelWords.must}”的还有 ${open} 项没做\n`;
  const parts = LEVELS.map((level) => {
    const of = items.filter((item) => item.level === level);
    return `${checkLevelWords[level]}\n${of.map(itemText).join("")}`;
  });
  return [head, ...parts, `${note}\n各项的法条和出处，加 --json 看。\n`].join("\n");
}

function itemText({ id, text, state, tick, found, steps }: CheckListItem): string {
  const said = tick === null ? "" : `，${tick.date}${tick.note === null ? "" : `，${tick.note}`}`;
  const how = steps.map(({ app, path, date }) => `      怎么做：${app} ${path}（${date}）\n`);
  return [
    `  ${MARKS[state]} ${id} ${text}${state === "open" ? "" : `（${checkStateWords[state]}${said}）`}\n`,
    ...(found === null ? [] : [`      材料里：${found.text}\n`]),
    ...(state === "open" ? how : []),
  ].join("");
}

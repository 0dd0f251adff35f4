/** 怎样在法庭上出示微信证据: the check list, one point an item */
import { checkLevelWords } from "@youju/model";
import { appStepText } from "../app-steps/index.ts";
import { type CheckItem, showingCheckList } from "../evidence/showing-check-list.ts";
import type { Guide } from "./guide.ts";

function says({ item, source, ours, appSteps }: CheckItem): string {
  const how = appSteps.map((id) => `怎么做：${appStepText(id)}。`).join("");
  return `${item}${how}出处：${source}。${ours ?? ""}`;
}

export const showing: Guide = {
  id: "showing",
  title: "怎样出示微信证据",
  first: "先把原手机留好，再一项一项对；少一项不等于不能用，补上就好。",
  points: showingCheckList.map((item) => ({
    about: `${item.id}（${checkLevelWords[item.level]}）`,
    says: says(item),
    rules: item.rules,
  })),
};

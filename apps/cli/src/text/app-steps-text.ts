/** Steps in the apps, for a person. */
import { APP_STEPS_NOTE, type AppStep, menuDateText, pathText } from "@youju/law";

export const appStepsText = (steps: readonly AppStep[]): string =>
  `${APP_STEPS_NOTE}\n\n${steps.map(appStepText).join("\n")}`;

function appStepText({ id, app, purpose, path, otherPaths, notes, source, asOf, certainty }: AppStep): string {
  const lines = [
    `${id}  ${app}：${purpose}`,
    `  ${pathText(path)}（${menuDateText(asOf)}）`,
    ...otherPaths.map((other) => `  ${other.where}：${pathText(other.path)}`),
    ...notes.map((note) => `  ${note}`),
    `  来源：${source}${asOf === null ? "" : `（${asOf}）`}${certainty === "L" ? "，把握小，要再核对" : ""}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** `youju help`: loads nothing but the list of commands, so that it answers at once. */
import { type CommandSpec, done, jsonText, type Run, wrong } from "../command.ts";
import { commands, findCommand } from "../commands.ts";
import { alignedRows } from "../text/columns.ts";
import { unknownCommand } from "../unknown-command.ts";

const INTRO = `有据：把手里的微信账单和聊天记录，变成算到分、有出处的欠款。

用法  youju 命令 …
`;

const OUTRO = `
每个命令都有 --json。退出码：0 完成，1 答案是“否”，2 用法或 case.yaml 有错。
案件库放在 YOUJU_HOME（默认是用户文件夹下的 .youju）。所有文件只在这台电脑里。不替代律师意见。
`;

export const help: Run = async ({ args, options }) => {
  const json = "json" in options;
  const name = args.join(" ");
  if (name === "") return done(json ? jsonText({ commands: commands.map(about) }) : overview());
  const command = findCommand(name);
  if (command === undefined) return wrong(await unknownCommand(name));
  return done(json ? jsonText(about(command)) : detail(command));
};

function about({ name, usage, summary, options, examples, parts }: CommandSpec): object {
  const all = Object.entries(options).map(([option, { value = null, help: text }]) => ({
    option: `--${option}`,
    value,
    help: text,
  }));
  return { name, usage, summary, options: all, examples, ...(parts && { commands: parts.map(about) }) };
}

function overview(): string {
  return `${INTRO}${alignedRows(commands.map((command) => [`  ${command.name} ${command.usage}`, command.summary]))}${OUTRO}`;
}

function detail({ name, usage, summary, options, examples, parts = [] }: CommandSpec): string {
  const rows = Object.entries(options).map(([option, { value, help: text, short }]) => [
    `  ${short === undefined ? "" : `-${short}, `}--${option}${value === undefined ? "" : ` ${value}`}`,
    text,
  ]);
  const optionText = rows.length === 0 ? "" : `\n选项\n${alignedRows(rows)}`;
  const partText =
    parts.length === 0
      ? ""
      : `\n命令\n${alignedRows(parts.map((part) => [`  ${part.name} ${part.usage}`.trimEnd(), part.summary]))}`;
  return `${summary}\n\n用法  ${`youju ${name} ${usage}`.trimEnd()}\n${partText}${optionText}\n例如\n${examples.map((example) => `  ${example}\n`).join("")}`;
}

import type { FaultTable } from "./fault-table.ts";

const nearestText = (nearest: string | null): string => (nearest === null ? "" : `是不是“${nearest}”？`);

/** Faults of the command line: a command that is not there, a path that leads nowhere. */
export const cliFaults = {
  "command-unknown": (d: { command: string; nearest: string | null }) => ({
    text: `没有“${d.command}”这个命令。${nearestText(d.nearest)}`,
    mend: "用 youju help 看所有命令。",
  }),
  "option-unknown": (d: { option: string; command: string; nearest: string | null }) => ({
    text: `youju ${d.command} 没有“${d.option}”这个选项。${nearestText(d.nearest)}`,
    mend: `用 youju help ${d.command} 看它的选项。`,
  }),
  "option-without-value": (d: { option: string; command: string }) => ({
    text: `选项“${d.option}”后面要写一个值。`,
    mend: `用 youju help ${d.command} 看写法。`,
  }),
  "option-with-value": (d: { option: string; command: string }) => ({
    text: `选项“${d.option}”后面不写值。`,
    mend: `用 youju help ${d.command} 看写法。`,
  }),
  "option-out-of-place": (d: { option: string; instead: string }) => ({
    text: `这里用不上选项“${d.option}”。`,
    mend: d.instead,
  }),
  "argument-missing": (d: { command: string; what: string }) => ({
    text: `youju ${d.command} 还少${d.what}。`,
    mend: `用 youju help ${d.command} 看写法。`,
  }),
  "argument-extra": (d: { command: string; argument: string }) => ({
    text: `youju ${d.command} 用不上“${d.argument}”。`,
    mend: `用 youju help ${d.command} 看写法；路径里有空格要加引号。`,
  }),
  "path-missing": (d: { path: string }) => ({
    text: `没有“${d.path}”这个文件或文件夹。`,
    mend: "检查路径有没有写错。",
  }),
  "calculator-unknown": (d: { name: string; nearest: string | null; known: string }) => ({
    text: `没有“${d.name}”这种计算。${nearestText(d.nearest)}`,
    mend: `可以算的有：${d.known}。`,
  }),
  "claim-without-input": () => ({
    text: "youju claim 不知道要算哪笔借款。",
    mend: "写上 --date、--principal 等选项，或者给一个写着 loans 的文件；从标准输入读的话写 -。",
  }),
  "claim-without-loan": () => ({
    text: "这里没有写借款（loans），算不出请求金额。",
    mend: '至少写一笔：loans: [{ date: 2024-03-01, principal: "20000.00" }]。',
  }),
  "claim-twice": (d: { option: string }) => ({
    text: `已经给了文件，又写了选项“${d.option}”，不知道听哪个的。`,
    mend: "借款写在文件里就不用这些选项；--as-of 和 --json 可以一起用。",
  }),
  "published-case-unknown": (d: { id: string }) => ({
    text: `没有编号为“${d.id}”的公开案例。`,
    mend: "用 youju law cases 看所有编号。",
  }),
  "kind-unknown": (d: { kind: string; nearest: string | null }) => ({
    text: `没有“${d.kind}”这种读法。${nearestText(d.nearest)}`,
    mend: "用 youju formats 看所有读法。",
  }),
  "folder-without-files": (d: { path: string }) => ({
    text: `文件夹“${d.path}”里没有文件。`,
    mend: "检查路径有没有写错。",
  }),
  "case-topic-unknown": (d: { topic: string; known: string }) => ({
    text: `公开案例没有“${d.topic}”这个主题。`,
    mend: `可以是：${d.known}。`,
  }),
  "app-step-unknown": (d: { id: string }) => ({
    text: `没有编号为“${d.id}”的步骤。`,
    mend: "用 youju law steps 看所有编号。",
  }),
  "target-unknown": (d: { target: string }) => ({
    text: `“${d.target}”既不是文件夹，也不是已有案件的编号。`,
    mend: "检查路径；已有案件的编号用 youju cases 看。",
  }),
  "not-a-folder": (d: { path: string }) => ({
    text: `“${d.path}”是一个文件，不是案件文件夹。`,
    mend: "给出放着 case.yaml 的文件夹；只想看一个文件用 youju read。",
  }),
  "not-a-file": (d: { path: string }) => ({
    text: `“${d.path}”是一个文件夹，不是文件。`,
    mend: "给出文件的路径；整个案件文件夹用 youju assess 或 youju import。",
  }),
  "target-not-empty": (d: { path: string }) => ({
    text: `“${d.path}”已经有内容，没有导出，里面什么都没动。`,
    mend: "换一个不存在的或空的文件夹。",
  }),
  "target-unwritable": (d: { path: string }) => ({
    text: `“${d.path}”写不进去，没有导出。`,
    mend: "检查上一级文件夹是否存在、能否写入、磁盘是否已满。",
  }),
  "home-not-a-folder": (d: { path: string }) => ({
    text: `案件数据的文件夹“${d.path}”建不起来：那里是一个文件，或者不能建文件夹。`,
    mend: "把环境变量 YOUJU_HOME 改成一个能写的文件夹，或者去掉它，用默认的 ~/.youju。",
  }),
  "rule-not-in-force": (d: { id: string; on: string; first: string }) => ({
    text: `“${d.id}”在 ${d.on} 没有施行的版本，收录的最早从 ${d.first} 起。`,
    mend: "换一个日期，或者不写 --on 看现在的。",
  }),
  "law-topic-unknown": (d: { topic: string; nearest: string | null }) => ({
    text: `法条库里没有“${d.topic}”这个主题。${nearestText(d.nearest)}`,
    mend: "用 youju law topics 看所有主题。",
  }),
  "certainty-unknown": (d: { certainty: string }) => ({
    text: `把握没有“${d.certainty}”这一档。`,
    mend: "写 H（条文已核对）、M（看实务或者转述）或 L（没有读到原文）。",
  }),
  "guide-unknown": (d: { guide: string; nearest: string | null; known: string }) => ({
    text: `没有“${d.guide}”这个问题。${nearestText(d.nearest)}`,
    mend: `可以看：${d.known}。`,
  }),
  "transcribe-failed": (d: { detail: string }) => ({
    text: `这段录音没有转写成：转写命令出错了${d.detail === "" ? "" : `（${d.detail}）`}。录音照常收下。`,
    mend: "检查环境变量 YOUJU_ASR_CMD 写的命令；把录音文件接在它后面，自己运行一次看看。",
  }),
  "transcribe-slow": (d: { seconds: number }) => ({
    text: `这段录音没有转写成：转写命令 ${d.seconds} 秒还没有做完，已经停下。录音照常收下。`,
    mend: "用环境变量 YOUJU_ASR_SECONDS 给它更多秒数，或换小一点的模型。",
  }),
  "transcribe-output": () => ({
    text: "这段录音没有转写成：转写命令输出的不是一份文字稿。录音照常收下。",
    mend: '命令要输出 {"segments":[{"start":0,"end":3.2,"text":"……"}]} 这样的 JSON，时间以秒计。',
  }),
  "custody-unknown": (d: { text: string; last: number }) => ({
    text: `这个案件里没有“${d.text}”这份证据。`,
    mend: `可以写证据号${d.last > 0 ? `（证据1 到 证据${d.last}）` : ""}、SHA-256 的开头八位以上，或文件名；不写就全部列出。`,
  }),
  "faults-more": (d: { count: number }) => ({
    text: `还有 ${d.count} 处要改，没有逐条列出。`,
    mend: "先改好上面这些，再运行一次。",
  }),
  "program-broken": (d: { detail: string }) => ({
    text: `程序自己出了错（${d.detail}），您的文件没有改动。`,
    mend: "再试一次；仍然这样，请把这一行告诉开发者。",
  }),
} satisfies FaultTable;

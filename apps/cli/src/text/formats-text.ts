/** `youju formats`: everything that is read, for a person and for a program. */
import { formatsAbout, readers } from "@youju/intake";
import {
  isBill,
  isChat,
  isReceipt,
  isSound,
  isTranscript,
  isWriting,
  originalKindWords,
  type OriginalKind,
} from "@youju/model";

interface FormatRow {
  readonly kind: OriginalKind;
  readonly name: string;
  readonly holds: "bill" | "chat" | "recording" | "transcript" | "receipt" | "writing" | "files";
  readonly from: string;
  readonly known: string;
  readonly example: readonly string[];
}

const HOLDS: Readonly<Record<FormatRow["holds"], string>> = {
  bill: "账单",
  chat: "聊天",
  recording: "录音",
  transcript: "录音的文字稿",
  receipt: "存证证书",
  writing: "照片里的字",
  files: "别的文件",
};

function holdsOf(kind: OriginalKind): FormatRow["holds"] {
  if (isBill(kind)) return "bill";
  if (isChat(kind)) return "chat";
  if (isSound(kind)) return "recording";
  if (isReceipt(kind)) return "receipt";
  if (isWriting(kind)) return "writing";
  return isTranscript(kind) ? "transcript" : "files";
}

/** In the order of the list of readers, the ZIP last. */
export function formatRows(): FormatRow[] {
  const names = [
    ...readers.map(({ kind, name }) => ({ kind, name })),
    { kind: "zip" as const, name: originalKindWords.zip },
  ];
  return names.map(({ kind, name }) => {
    const { from, known, example } = formatsAbout[kind];
    return { kind, name, holds: holdsOf(kind), from, known, example: example.trimEnd().split("\n") };
  });
}

export function formatsText(): string {
  const blocks = formatRows().map(
    ({ kind, name, holds, from, known, example }) =>
      `${name}  [${kind}]\n  里面是  ${HOLDS[holds]}\n  从哪来  ${from}\n  怎么认  ${known}\n  开头是\n${example.map((line) => `    ${line}\n`).join("")}`,
  );
  return `${blocks.join("\n")}\n认错了的话，用方括号里的名字指定：youju read 文件 --as ${formatRows()[0]!.kind}\n`;
}

import { Button, Progress } from "@mantine/core";
import { ReadOriginal } from "./ReadOriginal.tsx";
import { Problems } from "../components/Problems.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import type { Upload } from "./upload.ts";
import s from "./UploadRow.module.css";

interface Props {
  readonly upload: Upload;
  readonly onAgain: (password?: string) => void;
  readonly onStop: () => void;
}

export function UploadRow({ upload, onAgain, onStop }: Props) {
  return (
    <li className={s.row}>
      <div className={s.head}>
        <span className={s.name}>{upload.file.name}</span>
        <span className={s.state} role="status">
          {stateText(upload)}
        </span>
        {upload.state === "reading" || upload.state === "waiting" ? (
          <Button variant="default" size="sm" onClick={onStop} aria-label={`停下 ${upload.file.name}`}>
            停下
          </Button>
        ) : null}
      </div>
      {upload.state === "reading" ? (
        <Progress value={upload.progress * 100} size="sm" aria-label={`读 ${upload.file.name}`} />
      ) : null}
      {upload.state === "password"
        ? null
        : upload.originals.map((read) => <ReadOriginal key={read.original.sha256} read={read} />)}
      {upload.state === "password" ? (
        <PasswordForm of={upload.file.name} wrong={upload.wrongPassword} onPassword={onAgain} />
      ) : null}
      {upload.problems.length > 0 ? <Problems problems={upload.problems} /> : null}
      {upload.state === "failed" || upload.state === "stopped" ? (
        <div>
          <Button variant="default" onClick={() => onAgain()}>
            再读一次
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function stateText({ state, progress, records, originals }: Upload): string {
  switch (state) {
    case "waiting":
      return "等前面的读完";
    case "reading":
      return records === 0
        ? `正在读 ${Math.round(progress * 100)}%`
        : `正在读，已有 ${records.toLocaleString("zh-CN")} 条`;
    case "password":
      return "需要密码";
    case "done":
      return originals.length > 0 && originals.every((read) => read.reading.kind === "unknown")
        ? "原样存下了，读不出内容"
        : "读完了";
    case "failed":
      return "没能读";
    case "stopped":
      return "已停下";
  }
}

import { type DragEvent, useEffect, useId, useState } from "react";
import s from "./DropArea.module.css";

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly title: string;
  readonly hint?: string;
  readonly small?: boolean;
}

/** Files in: dropped on a desktop, chosen from the phone's own sheet. */
export function DropArea({ onFiles, title, hint, small = false }: Props) {
  const [over, setOver] = useState(false);
  const id = useId();
  useKeepPageOnMissedDrop();
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={`${s.area} ${small ? s.small : ""} ${over ? s.over : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={s.title}>{title}</p>
      {hint === undefined ? null : <p className={s.hint}>{hint}</p>}
      <input
        id={id}
        className={s.input}
        type="file"
        multiple
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      <label htmlFor={id} className={s.choose}>
        选择文件
      </label>
    </div>
  );
}

/** A file let go beside the area would replace the page. */
function useKeepPageOnMissedDrop(): void {
  useEffect(() => {
    const keep = (event: globalThis.DragEvent): void => event.preventDefault();
    window.addEventListener("dragover", keep);
    window.addEventListener("drop", keep);
    return () => {
      window.removeEventListener("dragover", keep);
      window.removeEventListener("drop", keep);
    };
  }, []);
}

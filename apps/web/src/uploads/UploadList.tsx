import { UploadRow } from "./UploadRow.tsx";
import s from "./UploadList.module.css";
import type { Uploads } from "./use-uploads.ts";

/** The files on their way in, each with what it turned out to be. */
export function UploadList({ uploads }: { readonly uploads: Uploads }) {
  return (
    <ul className={s.list} aria-label="文件">
      {uploads.list.map((upload) => (
        <UploadRow
          key={upload.key}
          upload={upload}
          onAgain={(password) => uploads.again(upload.key, password)}
          onStop={() => uploads.stop(upload.key)}
        />
      ))}
    </ul>
  );
}

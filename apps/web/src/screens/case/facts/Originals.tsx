import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { DropArea } from "../../../components/DropArea.tsx";
import { Fold } from "../../../components/Fold.tsx";
import { refresh } from "../../../data/queries.ts";
import { UploadList } from "../../../uploads/UploadList.tsx";
import { useUploads } from "../../../uploads/use-uploads.ts";
import { useCaseView } from "../case-view.ts";
import { OriginalRow } from "./OriginalRow.tsx";
import s from "./Originals.module.css";

/** 原件: what the case rests on, each file with what could not be read in it; more can be added. */
export function Originals() {
  const { id, detail } = useCaseView();
  const client = useQueryClient();
  const openCase = useCallback(() => Promise.resolve(id), [id]);
  const onRead = useCallback(() => void refresh(client, id), [client, id]);
  const uploads = useUploads(openCase, onRead);
  const unread = detail.originals.reduce((sum, { reading }) => sum + (reading?.problems.length ?? 0), 0);
  return (
    <Fold
      id="originals"
      title="原件"
      note={`${detail.originals.length} 份，原样保存${unread === 0 ? "" : `，${unread} 处没读进来`}`}
    >
      <ul>
        {detail.originals.map((original) => (
          <OriginalRow key={original.sha256} original={original} />
        ))}
      </ul>
      <div className={s.add}>
        <UploadList uploads={uploads} />
        <DropArea small onFiles={uploads.add} title="再放进文件" />
      </div>
    </Fold>
  );
}

import type { CaseDetail } from "@youju/api/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DecisionInput } from "@youju/model";
import { Failure } from "../../../../components/Failure.tsx";
import { Problems } from "../../../../components/Problems.tsx";
import { Sheet } from "../../../../components/Sheet.tsx";
import { Waiting } from "../../../../components/Waiting.tsx";
import { previewQuery } from "../../../../data/queries.ts";
import { problemsOf } from "../../../../data/failures.ts";
import { kindName, recordCountText } from "../../../../text/original-kinds.ts";
import { useCaseView } from "../../case-view.ts";
import { ColumnChoice } from "./ColumnChoice.tsx";
import { ReaderChoice } from "./ReaderChoice.tsx";
import s from "./ReadingSheet.module.css";
import { SaidOfFile } from "./SaidOfFile.tsx";
import { TakenOn } from "./TakenOn.tsx";

interface Props {
  readonly original: CaseDetail["originals"][number];
  readonly onClose: () => void;
}

/** 读得不对？: what the file was read as and how it looks, and the ways to say how it is to be read. It stays open until
 * the person is content with what comes of it. */
export function ReadingSheet({ original, onClose }: Props) {
  const { id, send, deciding } = useCaseView();
  const { sha256, path, reading } = original;
  const preview = useQuery(previewQuery(id, sha256));
  const [failure, setFailure] = useState<unknown>(undefined);
  const [tried, setTried] = useState(false);
  const say = async (decision: DecisionInput): Promise<void> => {
    const failed = await send([decision]);
    setFailure(failed);
    setTried(failed === undefined);
  };
  const amiss = reading?.problems.filter(({ code }) => code.startsWith("columns-") || code === "read-as-nothing") ?? [];
  const common = { busy: deciding, onSay: say, target: sha256 };
  return (
    <Sheet title="这份文件读得不对？" onClose={onClose}>
      <div className={s.parts}>
        <div role="status">
          <p className={s.path}>{path}</p>
          <p>
            {tried ? "现在" : ""}
            {readAsText(original)}
          </p>
        </div>
        {failure === undefined && amiss.length === 0 ? null : (
          <div role="alert">
            <Problems problems={failure === undefined ? amiss : problemsOf(failure)} />
          </div>
        )}
        <SaidOfFile {...common} />
        {preview.isPending ? <Waiting>正在看这份文件的前几行…</Waiting> : null}
        {preview.isError ? <Failure error={preview.error} retry={() => void preview.refetch()} /> : null}
        {preview.data === undefined ? null : (
          <>
            <p className={s.looks}>看内容：{preview.data.looks.reason}。</p>
            {preview.data.tables.length === 0 ? null : (
              <ColumnChoice
                {...common}
                key={JSON.stringify(preview.data.tables.map(({ columns }) => columns))}
                tables={preview.data.tables}
              />
            )}
            {isScreenshot(original, preview.data.readers) ? <TakenOn {...common} /> : null}
            <ReaderChoice {...common} now={reading?.kind} readers={preview.data.readers} />
          </>
        )}
      </div>
    </Sheet>
  );
}

function readAsText({ reading }: Props["original"]): string {
  if (reading === null) return "还没有读。";
  const { kind, records } = reading;
  if (kind === "unknown") return "没有认出这是什么，没有读出任何一条。";
  return records === 0
    ? `读成了${kindName(kind)}，没有读出任何一条。`
    : `读成了${kindName(kind)}，${recordCountText(kind, records)}。`;
}

const isScreenshot = ({ reading }: Props["original"], readers: readonly { readonly kind: string }[]): boolean =>
  reading?.kind === "wechat-screenshot" || readers.some(({ kind }) => kind === "wechat-screenshot");

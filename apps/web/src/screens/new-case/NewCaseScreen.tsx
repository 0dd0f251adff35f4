import { createCase } from "@youju/api/client";
import type { CaseId } from "@youju/model";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import { DropArea } from "../../components/DropArea.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { takeFiles } from "../../data/dropped-files.ts";
import { refresh } from "../../data/queries.ts";
import { UploadList } from "../../uploads/UploadList.tsx";
import { useUploads } from "../../uploads/use-uploads.ts";
import { AlreadyHere } from "./AlreadyHere.tsx";
import { Questions } from "./Questions.tsx";

/** 新案件: files in, at most two questions, then the sum. */
export function NewCaseScreen() {
  const { case: caseId } = useSearch({ from: "/new" });
  const navigate = useNavigate();
  const client = useQueryClient();
  const made = useRef<Promise<CaseId> | null>(caseId === undefined ? null : Promise.resolve(caseId));

  const openCase = useCallback((): Promise<CaseId> => {
    made.current ??= createCase().then(async ({ id }) => {
      await navigate({ to: "/new", search: { case: id }, replace: true });
      return id;
    });
    made.current.catch(() => (made.current = null));
    return made.current;
  }, [navigate]);
  const onRead = useCallback((): void => {
    void made.current?.then((id) => refresh(client, id));
  }, [client]);
  const uploads = useUploads(openCase, onRead);

  const { add } = uploads;
  useEffect(() => {
    const files = takeFiles();
    if (files.length > 0) add(files);
  }, [add]);

  const asking = uploads.list.some(({ state }) => state === "password");
  const none = uploads.list.length === 0 && caseId === undefined;
  return (
    <>
      <Header title="新案件" sub={none ? "先放文件，再算账" : "看看读对了没有"} />
      <Page>
        {caseId === undefined || uploads.busy ? null : <Questions caseId={caseId} quiet={asking} />}
        {none ? (
          <DropArea
            onFiles={add}
            title="把微信账单、聊天记录拖进来"
            hint="账单能算清钱，聊天能说明是借的。有一样先放一样，以后还能补。"
          />
        ) : (
          <>
            {caseId !== undefined && uploads.list.length === 0 ? <AlreadyHere caseId={caseId} /> : null}
            <UploadList uploads={uploads} />
            <DropArea small onFiles={add} title="还有别的文件，也拖进来" />
          </>
        )}
      </Page>
    </>
  );
}

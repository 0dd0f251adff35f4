import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { DropArea } from "../../components/DropArea.tsx";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Section } from "../../components/Section.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { leaveFiles } from "../../data/dropped-files.ts";
import { casesQuery } from "../../data/queries.ts";
import { CaseRow } from "./CaseRow.tsx";
import s from "./CasesScreen.module.css";
import { Examples } from "./Examples.tsx";

/** 案件列表 */
export function CasesScreen() {
  const cases = useQuery(casesQuery);
  const navigate = useNavigate();
  const start = (files: readonly File[]): void => {
    leaveFiles(files);
    void navigate({ to: "/new" });
  };
  const empty = cases.data?.length === 0;
  return (
    <>
      <Header title="有据" sub="每一个数字，都能回到原件的那一行" home={false} />
      <Page>
        <DropArea
          small={cases.data !== undefined && !empty}
          onFiles={start}
          title="把微信账单、聊天记录拖进来"
          hint="微信发来的账单压缩包可以直接拖，密码会在下一步问。文件只留在这台电脑上。"
        />
        {cases.isPending ? <Waiting>正在打开案件列表…</Waiting> : null}
        {cases.isError ? <Failure error={cases.error} retry={() => void cases.refetch()} /> : null}
        {empty ? <p className={s.empty}>还没有案件。手边没有文件，也可以先打开一个示例看看。</p> : null}
        {cases.data !== undefined && !empty ? (
          <Section id="cases" title="案件" note={`${cases.data.length} 件`}>
            <ul className={s.list}>
              {cases.data.map((summary) => (
                <CaseRow key={summary.id} summary={summary} />
              ))}
            </ul>
          </Section>
        ) : null}
        {cases.isSuccess ? <Examples folded={!empty} /> : null}
        <p className={s.foot}>
          有据帮你算清和理清，不替代律师意见。所有文件只在你的电脑里。
          <Link to="/law" className={s.law}>
            法条库
          </Link>
          <Link to="/verify" className={s.law}>
            核验立案包
          </Link>
        </p>
      </Page>
    </>
  );
}

import { useDebouncedValue } from "@mantine/hooks";
import type { MessageLine, MessageQuery } from "@youju/api/client";
import type { DecisionInput } from "@youju/model";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import back from "../../components/Back.module.css";
import { Failure } from "../../components/Failure.tsx";
import { Header } from "../../components/Header.tsx";
import { Page } from "../../components/Page.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { assessmentQuery, caseQuery, messagesQuery, useDecide } from "../../data/queries.ts";
import { loanName } from "../../text/loans.ts";
import { GradesNow } from "./GradesNow.tsx";
import { MarkSheet } from "./MarkSheet.tsx";
import { MessageRow } from "./MessageRow.tsx";
import { WordSearch } from "./WordSearch.tsx";
import s from "./WordsScreen.module.css";

const PAGE = 60;

/** 标出能证明的话: the chat, searchable; a touch on a message says what it proves. */
export function WordsScreen() {
  const { caseId } = useParams({ from: "/cases/$caseId/words" });
  const { q: asked, around } = useSearch({ from: "/cases/$caseId/words" });
  const [q, setQ] = useState(asked ?? "");
  const [query] = useDebouncedValue(q.trim(), 250);
  const [place, setPlace] = useState<Pick<MessageQuery, "before" | "after" | "around">>(
    around === undefined ? {} : { around },
  );
  const [marking, setMarking] = useState<MessageLine | null>(null);
  const detail = useQuery(caseQuery(caseId));
  const assessment = useQuery(assessmentQuery(caseId, undefined));
  const messages = useQuery(messagesQuery(caseId, { limit: PAGE, ...place, ...(query === "" ? {} : { q: query }) }));
  const decide = useDecide(caseId);
  const search = (text: string): void => {
    setQ(text);
    setPlace({});
  };
  const loans = (assessment.data?.loans ?? []).map((loan) => ({
    value: loan.id,
    label: loanName(assessment.data!, loan.id),
  }));
  const send = (decision: DecisionInput): void => decide.mutate([decision]);
  return (
    <>
      <Header title="标出能证明的话" sub={detail.data?.title ?? ""}>
        <Link to="/cases/$caseId" params={{ caseId }} activeOptions={{ exact: true }} className={back.back}>
          回到案件
        </Link>
      </Header>
      <Page>
        <WordSearch text={q} onSearch={search} />
        {assessment.data === undefined ? null : <GradesNow assessment={assessment.data} />}
        {decide.isError ? <Failure error={decide.error} /> : null}
        {messages.isPending ? <Waiting>正在翻聊天…</Waiting> : null}
        {messages.isError ? <Failure error={messages.error} retry={() => void messages.refetch()} /> : null}
        {messages.data === undefined ? null : (
          <>
            <p role="status" className={s.count}>
              {messages.data.total === 0
                ? "没有这样的话，换个词试试。"
                : `共 ${messages.data.total.toLocaleString("zh-CN")} 条，点一条说明它证明什么`}
            </p>
            <ol className={s.list} aria-label="消息">
              {messages.data.messages.map((message) => (
                <MessageRow
                  key={message.record}
                  message={message}
                  onMark={() => setMarking(message)}
                  onContext={query === "" ? undefined : () => (setQ(""), setPlace({ around: message.record }))}
                  onUndo={(decision) => send({ kind: "undo", target: decision.id })}
                />
              ))}
            </ol>
            <div className={s.pages}>
              <PageButton record={messages.data.previous} onGo={(record) => setPlace({ before: record })}>
                更早的
              </PageButton>
              <PageButton record={messages.data.next} onGo={(record) => setPlace({ after: record })}>
                更晚的
              </PageButton>
            </div>
          </>
        )}
      </Page>
      {marking === null ? null : (
        <MarkSheet message={marking} loans={loans} onMark={send} onClose={() => setMarking(null)} />
      )}
    </>
  );
}

interface PageButtonProps {
  readonly record: string | null;
  readonly onGo: (record: string) => void;
  readonly children: string;
}

function PageButton({ record, onGo, children }: PageButtonProps) {
  if (record === null) return null;
  const go = (): void => {
    onGo(record);
    window.scrollTo({ top: 0 });
  };
  return (
    <button type="button" className={s.page} onClick={go}>
      {children}
    </button>
  );
}

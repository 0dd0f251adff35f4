import { Link } from "@tanstack/react-router";
import { isChat } from "@youju/model";
import { useCaseView } from "../case-view.ts";
import s from "./Proving.module.css";

/** What makes the chain stronger right here: the words that prove something, and that the phone still shows them. */
export function Proving() {
  const { id, detail, decisions, decide, deciding } = useCaseView();
  const chats = detail.originals.filter(({ reading }) => reading !== null && isChat(reading.kind));
  const kept = new Set(decisions.flatMap((one) => (one.kind === "original-kept" ? [one.target] : [])));
  const open = chats.filter(({ sha256 }) => !kept.has(sha256));
  const marked = decisions.filter((one) => one.kind === "confirm-finding").length;
  return (
    <div className={s.proving} id="proving">
      <Link to="/cases/$caseId/words" params={{ caseId: id }} className={s.one}>
        <b>标出能证明的话{marked === 0 ? "" : `（已标 ${marked} 句）`}</b>
        <small>在聊天里找到他开口借、承认、答应还的那几句</small>
      </Link>
      {chats.length === 0 ? null : open.length === 0 ? (
        <p className={`${s.one} ${s.done}`}>
          <b>手机和原消息还在 ✓</b>
          <small>开庭时能当场翻给法官看；换手机前先备份</small>
        </p>
      ) : (
        <button
          type="button"
          className={s.one}
          disabled={deciding}
          onClick={() => decide(open.map(({ sha256 }) => ({ kind: "original-kept", target: sha256, value: "phone" })))}
        >
          <b>手机和原消息还在</b>
          <small>在手机上翻到转账和关键的几句，确认没有删过，再点这里</small>
        </button>
      )}
    </div>
  );
}

import { Link } from "@tanstack/react-router";
import { LawLinks } from "../../../components/LawLinks.tsx";
import type { SealedState } from "./sealed-state.ts";
import s from "./Seals.module.css";

/** What being sealed shows and what it does not, with the articles. */
export function SealMeaning({ state }: { readonly state: SealedState }) {
  if (state.sealed === 0) return null;
  const shows =
    state.stampedSince === null
      ? "能看出从固化起有没有改动。时间只是这台电脑的，对方可以不认；有了时间戳机构的时间，才好说是哪天以前就有的。"
      : "从时间戳上的时间起，清单里的原件一个字节也没有改动过。";
  return (
    <details className={s.all}>
      <summary>固化说明什么，不说明什么</summary>
      <div className={s.meaning}>
        <p>
          {shows}
          <LawLinks rules={["CN-EV-93", "CN-EV-94"]} />
        </p>
        <p>
          不说明内容是真的，也不说明固化以前没有改过。开庭仍然要拿出原手机、原账号来对。
          <LawLinks rules={["CN-EV-15", "CN-EV-OL16", "CN-EV-OL18"]} />
        </p>
        <p>
          <Link to="/verify">核验一个立案包</Link>
        </p>
        {state.stampedSince === null ? (
          <p>要时间戳：在数据文件夹里写一个 authorities.yaml，写法见用户手册“固化”一节；写好以后再点一次。</p>
        ) : null}
      </div>
    </details>
  );
}

import type { SealView, StampView } from "@youju/api/client";
import { sealListUrl, stampUrl } from "@youju/api/client";
import { Problems } from "../../../components/Problems.tsx";
import { minuteText } from "../../../text/dates.ts";
import { useCaseView } from "../case-view.ts";
import s from "./SealRow.module.css";

/** One act of sealing: the list, and what each authority answered. */
export function SealRow({ seal }: { readonly seal: SealView }) {
  const { id } = useCaseView();
  return (
    <li className={s.row}>
      <p>
        <b>{minuteText(seal.at)}</b>（这台电脑的钟） · {seal.originals} 份原件 ·{" "}
        <a href={sealListUrl(id, seal.id)} download>
          清单
        </a>
      </p>
      {seal.stamps.length === 0 ? <p className={s.note}>没有时间戳：没有设置时间戳机构。</p> : null}
      {seal.stamps.map((stamp) => (
        <div key={stamp.authority} className={s.stamp}>
          <p>
            {answerOf(stamp)}
            {stamp.state === "granted" ? (
              <>
                {" "}
                <a href={stampUrl(id, seal.id, stamp.authority)} download>
                  时间戳文件
                </a>
              </>
            ) : null}
          </p>
          {stamp.root === null ? null : (
            <p className={s.note}>
              根证书 {stamp.root.name}
              {stamp.rootTrusted === true ? "，是你信任的" : "，还没有确认过"}，指纹{" "}
              <span className={s.hash}>{stamp.root.sha256}</span>
            </p>
          )}
          {stamp.problems.length + stamp.notes.length === 0 ? null : (
            <Problems problems={[...stamp.problems, ...stamp.notes]} />
          )}
        </div>
      ))}
    </li>
  );
}

function answerOf({ authority, state, ok, checkable, time, tries }: StampView): string {
  if (state === "waiting") return `${authority}：还没有答，问过 ${tries} 次，会再问。`;
  if (state === "refused") return `${authority}：没有给。`;
  const when = time === null ? "" : `，${minuteText(time)}`;
  if (!checkable) return `${authority}：收下了${when}，签名的算法在这里核对不了。`;
  return ok ? `${authority}：盖好了${when}。` : `${authority}：不成立${when}。`;
}

import type { VerifiedView } from "@youju/api/client";
import { onlyStampsFail } from "@youju/model";
import { Few } from "../../components/Few.tsx";
import { LawLinks } from "../../components/LawLinks.tsx";
import s from "./Verdict.module.css";

interface Props {
  readonly name: string;
  readonly verified: VerifiedView;
}

/** The answer first, then everything behind it. */
export function Verdict({ name, verified }: Props) {
  const { ok, failures, notes, checked, shows, doesNotShow } = verified;
  const stampsOnly = onlyStampsFail(failures);
  return (
    <article className={s.verdict} aria-labelledby="verdict">
      <h2 id="verdict" className={ok ? s.good : s.bad}>
        {ok ? "没有改动" : stampsOnly ? "时间戳不成立，或者认不了" : `对不上，有 ${failures.length} 处`}
      </h2>
      <p className={s.about}>
        {name}
        {checked.title === undefined
          ? ""
          : `（${checked.title}${checked.date === undefined ? "" : `，${checked.date}`}）`}
      </p>
      {ok ? null : (
        <>
          <p>
            {stampsOnly
              ? "文件和清单一致，但不要拿它证明时间；下面是时间戳哪里不对。"
              : "先别用这一份。问给你的人重要一份，或者拿你手上的旧的一份再查；下面是哪里对不上。"}
          </p>
          <Few items={failures} first={20} more={(left) => `再看 ${left} 处`}>
            {(shown) => (
              <ul className={s.failures}>
                {shown.map(({ path, line, why, mend }, index) => (
                  <li key={index}>
                    {path === null ? null : (
                      <b>
                        {path}
                        {line === undefined ? "" : ` 第 ${line} 行`}
                      </b>
                    )}
                    <span>{why}</span>
                    <span className={s.mend}>{mend}</span>
                  </li>
                ))}
              </ul>
            )}
          </Few>
        </>
      )}
      {shows.length === 0 ? null : <Meanings title="查了什么，说明什么" meanings={shows} />}
      {ok ? <Meanings title="不说明什么" meanings={doesNotShow} /> : null}
      {notes.length === 0 ? null : (
        <section>
          <h3>还要知道的</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Meanings({ title, meanings }: { readonly title: string; readonly meanings: VerifiedView["shows"] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {meanings.map(({ text, basis }) => (
          <li key={text}>
            {text}
            {basis.length === 0 ? null : <LawLinks rules={basis} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

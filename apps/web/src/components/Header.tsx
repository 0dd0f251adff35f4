import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import s from "./Header.module.css";
import { Seal } from "./Seal.tsx";

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  /** False on the first page, where the seal leads nowhere. */
  readonly home?: boolean;
  readonly children?: ReactNode;
}

export function Header({ title, sub, home = true, children }: Props) {
  useEffect(() => {
    document.title = home ? `${title} · 有据` : "有据";
  }, [title, home]);
  return (
    <>
      <a className={s.skip} href="#main">
        跳到正文
      </a>
      <header className={s.header} data-print="no">
        {home ? (
          <Link to="/" aria-label="回到案件列表" className={s.home}>
            <Seal />
          </Link>
        ) : (
          <Seal />
        )}
        <div className={s.names}>
          <h1 className={s.title} title={title}>
            {title}
          </h1>
          {sub === undefined ? null : <p className={s.sub}>{sub}</p>}
        </div>
        {children}
      </header>
    </>
  );
}

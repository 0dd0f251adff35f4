import { useEffect, useRef } from "react";
import { useCaseView } from "../case-view.ts";
import { Why } from "./Why.tsx";
import { whyHeading } from "./why-heading.ts";
import s from "./WhyAside.module.css";

export function WhyAside() {
  const { assessment, why, closeWhy } = useCaseView();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (why !== undefined) heading.current?.focus({ preventScroll: true });
  }, [why]);
  return (
    <aside
      className={s.aside}
      aria-label="凭什么"
      data-print="no"
      onKeyDown={(event) => {
        if (event.key === "Escape") closeWhy();
      }}
    >
      <div className={s.card}>
        {why === undefined ? (
          <p className={s.hint}>点任何带虚线的数字，这里会说凭什么：怎么算的、原件的哪一行、法律的哪一条。</p>
        ) : (
          <>
            <div className={s.head}>
              <h2 className={s.title} ref={heading} tabIndex={-1}>
                {whyHeading(assessment, why)}
              </h2>
              <button type="button" className={s.close} onClick={closeWhy} aria-label="关上凭什么">
                ×
              </button>
            </div>
            <Why key={why} pointer={why} />
          </>
        )}
      </div>
    </aside>
  );
}

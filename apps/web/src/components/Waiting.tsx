import s from "./Waiting.module.css";

/** Says what is being waited for; shown only once it has taken a moment. */
export function Waiting({ children }: { readonly children: string }) {
  return (
    <p role="status" className={s.waiting}>
      <span className={s.dot} aria-hidden="true" />
      {children}
    </p>
  );
}

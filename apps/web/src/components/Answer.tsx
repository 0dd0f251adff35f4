import s from "./Answer.module.css";

interface Props {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** What the answer is about, for those who do not see the row: `2024-03-01 的 20,000.00 元`. */
  readonly about?: string;
  readonly children: string;
}

/** A small answer beside a row: 是借款, 不是, 改一下. While it cannot be pressed it keeps the focus that it has. */
export function Answer({ onClick, disabled = false, about, children }: Props) {
  return (
    <button
      type="button"
      className={s.answer}
      onClick={disabled ? undefined : onClick}
      aria-disabled={disabled}
      aria-label={about === undefined ? undefined : `${children}：${about}`}
    >
      {children}
    </button>
  );
}

import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import s from "./Sheet.module.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A sheet from below on the phone, a box in the middle on the desktop. The browser's own dialog keeps the focus inside,
 * closes with Escape and gives the focus back; mount it to open, unmount it to close.
 */
export function Sheet({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // A layout effect, since the dialog gives the focus back only while it is still in the page.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    heading.current?.focus();
    return () => element?.close();
  }, []);
  const onBackdrop = (event: MouseEvent<HTMLDialogElement>): void => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={s.sheet}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={onBackdrop}
    >
      <div className={s.inside}>
        <div className={s.head}>
          <h2 id={titleId} className={s.title} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className={s.close} onClick={onClose} aria-label="关上">
            ×
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

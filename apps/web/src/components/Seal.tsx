import s from "./Seal.module.css";

/** The product's seal; its two characters are drawn by the style sheet, so that they are not read as text. */
export function Seal() {
  return <span className={s.seal} aria-hidden="true" />;
}

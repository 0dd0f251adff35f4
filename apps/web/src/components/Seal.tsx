import s from "./Seal.module.css";

export function Seal() {
  return (
    <span className={s.seal} aria-hidden="true">
      有<br />据
    </span>
  );
}

import { Sheet } from "../../../components/Sheet.tsx";
import s from "./ChoiceSheet.module.css";

interface Props<V extends string> {
  readonly title: string;
  readonly choices: readonly (readonly [value: V, text: string])[];
  readonly onChoose: (value: V) => void;
  readonly onClose: () => void;
}

/** One question, answered by one touch. */
export function ChoiceSheet<V extends string>({ title, choices, onChoose, onClose }: Props<V>) {
  return (
    <Sheet title={title} onClose={onClose}>
      <ul className={s.list}>
        {choices.map(([value, text]) => (
          <li key={value}>
            <button
              type="button"
              className={s.choice}
              onClick={() => {
                onChoose(value);
                onClose();
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

import { TextInput } from "@mantine/core";
import s from "./WordSearch.module.css";

/** Words with which people borrow, owe and put off: a touch each instead of typing. */
const SUGGESTIONS = ["借", "还你", "欠", "利息", "收到", "宽限", "月底"] as const;

interface Props {
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** 在聊天里找. */
export function WordSearch({ text, onSearch }: Props) {
  return (
    <div className={s.search} role="search">
      <TextInput
        label="在聊天里找"
        type="search"
        value={text}
        onChange={(event) => onSearch(event.currentTarget.value)}
        autoComplete="off"
      />
      <div className={s.suggestions}>
        {SUGGESTIONS.map((word) => (
          <button
            key={word}
            type="button"
            className={s.word}
            aria-pressed={text === word}
            onClick={() => onSearch(text === word ? "" : word)}
          >
            {word}
          </button>
        ))}
      </div>
    </div>
  );
}

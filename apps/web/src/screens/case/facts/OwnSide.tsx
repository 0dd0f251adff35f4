import type { CaseDetail } from "@youju/api/client";
import type { Person } from "@youju/model";
import { Answer } from "../../../components/Answer.tsx";
import { useCaseView } from "../case-view.ts";
import s from "./OriginalRow.module.css";

type Reading = NonNullable<CaseDetail["originals"][number]["reading"]>;

interface Props {
  readonly path: string;
  readonly chats: Reading["chats"];
}

/** More than these talk in groups only, where the others are not asked about. */
const MOST = 6;

/** “哪一个是你？”, of a chat that does not tell its owner. */
export function OwnSide({ path, chats }: Props) {
  const { decide, deciding } = useCaseView();
  const speakers = speakersIn(chats);
  if (speakers.length === 0 || speakers.length > MOST) return null;
  return (
    <div className={s.buttons}>
      <span className={s.ask}>这份聊天没有写明哪一方是你。哪一个是你？</span>
      {speakers.map(({ id, names }) => (
        <Answer
          key={id ?? names[0]}
          about={path}
          disabled={deciding}
          onClick={() =>
            decide([
              {
                kind: "account-of",
                target: "creditor",
                value: id === undefined ? { names: [...names] } : { id, names: [...names] },
              },
            ])
          }
        >
          {names[0] ?? id ?? "没有名字的人"}
        </Answer>
      ))}
    </div>
  );
}

/** Each once, though several chats of a file have them. */
function speakersIn(chats: Reading["chats"]): readonly Person[] {
  const all = chats.flatMap(({ members }) => members);
  return [...new Map(all.map((person) => [person.id ?? person.names[0], person])).values()];
}

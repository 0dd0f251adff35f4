import { Button } from "@mantine/core";
import { problemsOf } from "../data/failures.ts";
import s from "./Failure.module.css";
import { Problems } from "./Problems.tsx";

interface Props {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** A request that failed: the sentence, the way to mend it, and a way to try again. */
export function Failure({ error, retry }: Props) {
  return (
    <div role="alert" className={s.failure}>
      <Problems problems={problemsOf(error)} />
      {retry === undefined ? null : (
        <Button variant="default" onClick={retry}>
          再试一次
        </Button>
      )}
    </div>
  );
}

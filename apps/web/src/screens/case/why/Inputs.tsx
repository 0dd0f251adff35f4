import type { Input } from "@youju/model";
import { Few } from "../../../components/Few.tsx";
import { Figure } from "./Figure.tsx";
import s from "./Inputs.module.css";
import { valueText } from "./pointer.ts";

/** What went into the figure; each that is itself a shown figure is a door further down. */
export function Inputs({ inputs }: { readonly inputs: readonly Input[] }) {
  if (inputs.length === 0) return null;
  return (
    <Few items={inputs} first={12} more={(left) => `再看 ${left} 项`}>
      {(shown) => (
        <dl className={s.inputs}>
          {shown.map((input, index) => (
            <div key={index} className={s.input}>
              <dt>{input.name}</dt>
              <dd>
                {input.by.kind === "see" ? (
                  <Figure at={input.by.pointer}>{valueText(input.value)}</Figure>
                ) : (
                  valueText(input.value)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Few>
  );
}

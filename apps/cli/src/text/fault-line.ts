/** One fault as one line: `case.yaml:7 loans[0].date [date-impossible] …`. */
import { describeFault, type Fault, placeText } from "@youju/model";

export function faultLine(fault: Fault): string {
  const { code, text, mend } = describeFault(fault);
  const place = placeOf(fault);
  return `${place === "" ? "" : `${place} `}[${code}] ${text}${mend}`.replaceAll(/\s*\n\s*/g, " ");
}

function placeOf({ at }: Fault): string {
  if (at?.file === undefined || at.line === undefined) return placeText(at);
  const { file, line, ...more } = at;
  return `${file}:${line} ${placeText(more)}`.trimEnd();
}

import { VisuallyHidden } from "@mantine/core";
import type { CalendarDate } from "@youju/model";
import { layTimeline, type Placed, type TimelineEvent } from "./timeline-layout.ts";
import s from "./TimelineStrip.module.css";

const LINE = 112;
/** Room for the words under the line, where there are any. */
const WORDS = 60;
/** Baselines of the first row of labels: due dates at the top, sums over the bars, words under the line. */
const DUE_TEXT = 14;
const MONEY_TEXT = 72;
const WORDS_TEXT = LINE + 38;
const ROW = 16;

interface Props {
  readonly events: readonly TimelineEvent[];
  readonly asOf: CalendarDate;
  readonly width: number;
}

export function TimelineStrip({ events, asOf, width }: Props) {
  const { placed, ticks } = layTimeline(events, asOf, width);
  const height = LINE + 36 + (events.some((event) => event.kind === "said") ? WORDS : 0);
  return (
    <figure>
      <svg className={s.strip} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line x1="12" y1={LINE} x2={width - 12} y2={LINE} className={s.line} />
        {ticks.map((tick, index) => (
          <text key={index} x={tick.x} y={height - 6} className={s.tick} textAnchor={anchor(index, ticks.length)}>
            {tick.text}
          </text>
        ))}
        {placed.map((one, index) => (
          <Mark key={index} placed={one} />
        ))}
      </svg>
      <VisuallyHidden>
        <ol>
          {placed.map(({ event }, index) => (
            <li key={index}>
              {event.on} {event.text}
            </li>
          ))}
        </ol>
      </VisuallyHidden>
    </figure>
  );
}

function anchor(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}

function Mark({ placed }: { readonly placed: Placed }) {
  const { event, x, height, label } = placed;
  if (event.kind === "said") {
    const tone = event.demand ? s.demand : s.said;
    return (
      <g className={tone}>
        <circle cx={x} cy={LINE + 14} r="5" />
        {label === null ? null : (
          <text x={label.x} y={WORDS_TEXT + label.row * ROW}>
            {label.text}
          </text>
        )}
      </g>
    );
  }
  if (event.kind === "due") {
    return (
      <g className={s.due}>
        <line x1={x} y1="18" x2={x} y2={LINE + 24} />
        {label === null ? null : (
          <text x={label.x} y={DUE_TEXT + label.row * ROW}>
            {label.text}
          </text>
        )}
      </g>
    );
  }
  return (
    <g className={event.kind === "lent" ? s.lent : s.repaid}>
      <rect x={x - 5} y={LINE - height} width="10" height={height} rx="3" />
      {label === null ? null : (
        <text x={label.x} y={MONEY_TEXT - label.row * ROW}>
          {label.text}
        </text>
      )}
    </g>
  );
}

/**
 * 管辖协议与仲裁条款: what a clause on disputes in an IOU is worth (民诉法 35, 277; 民诉法解释 29–32; 法释〔2025〕15号; 仲裁法
 * 4, 5, 27–29, 37).
 */
import type { CalendarDate } from "@youju/model";
import { says, type Step } from "../computed.ts";

/** How the agreed place hangs together with the dispute: the five places of 民诉法 35, another shown link, or none. */
export type CourtLink =
  | "defendant-place"
  | "performance-place"
  | "signing-place"
  | "lender-place"
  | "object-place"
  | "other-link-shown"
  | "signing-place-untrue"
  | "no-link";

export interface CourtChoice {
  /** The places agreed on, as they were when it was signed. */
  readonly places: readonly string[];
  readonly link: CourtLink;
  readonly written: boolean;
  /** Whether it names a court, only a place by which the court can be found, or leaves it open. */
  readonly names: "court" | "place" | "open";
}

export type DisputeClause =
  | ({ readonly kind: "court" } & CourtChoice)
  | {
      readonly kind: "arbitration";
      readonly institution: string | null;
      readonly written: boolean;
      /** Signed under threats, or by somebody without full capacity. */
      readonly defective?: boolean;
    }
  | { readonly kind: "arbitration-or-court"; readonly court: CourtChoice | null };

export interface Agreed {
  /** `court`: only the agreed places; `arbitration`: no court at all; `none`: as if nothing had been agreed. */
  readonly kind: "court" | "arbitration" | "none";
  readonly places: readonly string[];
  readonly steps: readonly Step[];
  readonly notes: readonly Step[];
}

interface Setting {
  readonly filingDate: CalendarDate;
  readonly foreign: boolean;
}

const REPLY_FROM = "2025-12-31";
const ARBITRATION_LAW_FROM = "2026-03-01";

const none = (steps: readonly Step[], notes: readonly Step[] = []): Agreed => ({
  kind: "none",
  places: [],
  steps,
  notes,
});

/** What the parties have validly agreed on where their dispute goes. */
export function agreedOn(clause: DisputeClause | undefined, setting: Setting): Agreed {
  if (clause === undefined) return none([]);
  if (clause.kind === "court") return courtChoice(clause, setting);
  if (clause.kind === "arbitration") return arbitrationClause(clause, setting);
  const voided = says("写了“可以仲裁也可以起诉”的，仲裁的约定无效，起诉的约定不受影响。", "CN-CPL-15H");
  const rest = clause.court === null ? none([]) : courtChoice(clause.court, setting);
  const notes = [...(setting.foreign ? [NOT_FOREIGN] : []), ...beforeReply(setting), ...rest.notes];
  return { ...rest, steps: [voided, ...rest.steps], notes };
}

const NOT_FOREIGN = says(
  "这份批复答的是非涉外的案件；涉外案件里“可以仲裁也可以起诉”的约定怎么看，这里没有收录规定，先问律师。",
  "CN-CPL-15H",
);

/** 法释〔2025〕15号 holds for suits filed from 2025-12-31 on. */
const beforeReply = ({ filingDate }: Setting): Step[] =>
  filingDate < REPLY_FROM
    ? [says("2025-12-31 以前起诉的，那时还没有这份批复，以当时法院的看法为准。", "CN-CPL-15H")]
    : [];

function courtChoice({ places, link, written, names }: CourtChoice, setting: Setting): Agreed {
  const where = places.join("、");
  if (!written) return none([says("约定法院要用书面，口头说的不算。", "CN-CPL-35", "CN-CPL-J29")]);
  if (names === "open" || places.length === 0)
    return none([says("约定的法院定不下来，按没有约定处理。", "CN-CPL-J30")]);
  if (setting.foreign)
    return valid(places, [says(`涉外案件双方书面选了${where}的法院，可以由它管。`, "CN-CPL-277")], []);
  if (link === "no-link" || link === "signing-place-untrue") return withoutLink(where, link, setting);
  const steps = [
    says(`双方书面约定由${where}的法院管，${LINK[link]}，约定有效。`, "CN-CPL-35", "CN-CPL-J29", "CN-CPL-J30"),
  ];
  if (names === "place")
    steps.push(says("没写明是哪个法院，但按约定的地方能确定，约定有效。", "CN-CPL-15H-3", "CN-CPL-J30"));
  if (places.length > 1) steps.push(says("约定了几个有联系的地方，你选一个。", "CN-CPL-J30"));
  return valid(places, steps, [
    ...(names === "place" ? beforeReply(setting) : []),
    ...(link === "defendant-place" || link === "lender-place" ? [MOVED] : []),
    ...(link === "other-link-shown" ? [says("有实际联系要你拿出证据。", "CN-CPL-15H", "CN-CPL-35")] : []),
  ]);
}

const valid = (places: readonly string[], steps: readonly Step[], notes: readonly Step[]): Agreed => ({
  kind: "court",
  places,
  steps,
  notes,
});

const MOVED = says("约定一方住所地的法院、后来他搬了家的，还是签协议时的住所地法院管，另有约定的除外。", "CN-CPL-J32");

const LINK: Readonly<Record<Exclude<CourtLink, "signing-place-untrue" | "no-link">, string>> = {
  "defendant-place": "那里是被告住所地",
  "performance-place": "那里是合同履行地",
  "signing-place": "那里是合同签订地",
  "lender-place": "那里是原告住所地",
  "object-place": "那里是标的物所在地",
  "other-link-shown": "那里与争议有实际联系",
};

function withoutLink(where: string, link: CourtLink, setting: Setting): Agreed {
  const what =
    link === "signing-place-untrue" ? `条款写${where}是签订地，实际不在那里签` : `约定的${where}和这笔借款没有实际联系`;
  return none(
    [says(`${what}，又证明不了联系的，约定无效，按没有约定处理。`, "CN-CPL-15H", "CN-CPL-35")],
    beforeReply(setting),
  );
}

type ArbitrationClause = Extract<DisputeClause, { kind: "arbitration" }>;

function arbitrationClause(
  { institution, written, defective = false }: ArbitrationClause,
  { filingDate }: Setting,
): Agreed {
  const notes =
    filingDate < ARBITRATION_LAW_FROM
      ? [says("2026-03-01 以前起诉的适用修订前的仲裁法，那时的条文这里没有收录。", "CN-ARB-5")]
      : [];
  if (!written) return none([says("仲裁要有书面协议，口头说的不算，可以起诉。", "CN-ARB-4", "CN-ARB-27")], notes);
  if (defective)
    return none([says("被胁迫订的，或者没有完全行为能力的人订的，仲裁协议无效，可以起诉。", "CN-ARB-28")], notes);
  if (institution === null)
    return none(
      [says("没写清是哪个仲裁机构，双方又补不成协议的，仲裁协议无效，可以起诉。", "CN-ARB-27", "CN-ARB-29")],
      [says("他愿意补签写明机构的协议的，就要去仲裁。", "CN-ARB-29"), ...notes],
    );
  return {
    kind: "arbitration",
    places: [],
    steps: [says(`双方书面约定到${institution}仲裁，法院不受理起诉。`, "CN-ARB-5", "CN-ARB-27")],
    notes: [says("如果已经起诉、他到首次开庭前都没有提，视为放弃仲裁，法院继续审。", "CN-ARB-37"), ...notes],
  };
}

/** Arbitrary originals, readings and records of every kind. */
import fc from "fast-check";
import type { CaseFile } from "../src/case-file.ts";
import type { Original, Person, PrintedHash, Reading, Receipt } from "../src/original.ts";
import { ORIGINAL_KINDS } from "../src/original-kind.ts";
import {
  type CaseRecord,
  type Message,
  type NamedSide,
  type Recording,
  recordId,
  type Transfer,
  type Writing,
} from "../src/record.ts";
import type { Locator, Sha256 } from "../src/source.ts";
import { factsArb, instantArb, partly, textArb } from "./facts.ts";

export const sha256Arb: fc.Arbitrary<Sha256> = fc.stringMatching(/^[0-9a-f]{64}$/);

const anyText = fc.oneof(textArb, fc.string({ unit: "grapheme", maxLength: 10 }));
/** Objects as JSON makes them. */
const PLAIN = { noNullPrototype: true };

const fenArb = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

export const locatorArb: fc.Arbitrary<Locator> = fc.oneof(
  fc.record({ line: fc.nat() }, PLAIN),
  partly({ row: fc.nat(), sheet: anyText }, ["row"]),
  partly({ page: fc.nat(), box: fc.record({ x: fc.nat(), y: fc.nat(), width: fc.nat(), height: fc.nat() }, PLAIN) }, [
    "page",
  ]),
  fc.record({ message: anyText }, PLAIN),
  fc.record({ ms: fc.tuple(fc.nat(), fc.nat()) }, PLAIN),
);

const paymentModel = {
  amount: fenArb,
  direction: fc.constantFrom<("in" | "out")[]>("in", "out"),
  state: fc.constantFrom<("sent" | "received" | "returned" | "expired" | "refunded")[]>(
    "sent",
    "received",
    "returned",
    "expired",
    "refunded",
  ),
  remark: anyText,
  transactionId: anyText,
  transferId: anyText,
};
const baseModel = { at: instantArb, atCertain: fc.boolean(), check: fc.boolean() };

const messageArb = partly<Omit<Message, "id" | "source">, "kind" | "chat" | "side" | "type" | "text">(
  {
    ...baseModel,
    ...paymentModel,
    kind: fc.constant("message" as const),
    chat: anyText,
    side: fc.constantFrom("own", "other", "system"),
    sideUnknown: fc.constant(true as const),
    senderPays: fc.boolean(),
    gapBefore: fc.boolean(),
    sender: anyText,
    name: anyText,
    messageId: anyText,
    type: fc.constantFrom(
      "text",
      "image",
      "voice",
      "video",
      "transfer",
      "red-packet",
      "quote",
      "forward",
      "call",
      "file",
      "card",
      "place",
      "sticker",
      "system",
      "withdrawn",
    ),
    text: anyText,
    replyTo: anyText,
  },
  ["kind", "chat", "side", "type", "text"],
);

const sideArb = partly<NamedSide, "name">({ name: anyText, idNumber: anyText, account: anyText }, ["name"]);

const transferArb = partly<Omit<Transfer, "id" | "source">, "kind" | "type" | "typeText">(
  {
    ...baseModel,
    ...paymentModel,
    kind: fc.constant("transfer" as const),
    type: fc.constantFrom("transfer", "red-packet", "group-collect", "qr", "merchant", "refund", "own-money", "other"),
    typeText: anyText,
    counterparty: anyText,
    counterpartyAccount: anyText,
    stateText: anyText,
    refunded: fenArb,
    goods: anyText,
    method: anyText,
    note: anyText,
    payer: sideArb,
    payee: sideArb,
  },
  ["kind", "type", "typeText"],
);

const recordingArb = partly<Omit<Recording, "id" | "source">, "kind" | "type">(
  {
    ...baseModel,
    kind: fc.constant("recording" as const),
    type: fc.constantFrom("voice", "video", "text"),
    durationMs: fc.nat(),
    format: fc.constantFrom("silk", "amr", "amr-wb", "wav", "mp3", "aac", "m4a", "3gp", "mp4"),
    name: anyText,
    text: anyText,
  },
  ["kind", "type"],
);

const writingArb = partly<Omit<Writing, "id" | "source">, "kind" | "text" | "confidence">(
  {
    ...baseModel,
    kind: fc.constant("writing" as const),
    text: anyText,
    confidence: fc.constantFrom(0, 0.25, 0.99, 1),
  },
  ["kind", "text", "confidence"],
);

/** A record out of `original`. */
export function recordArb(original: Sha256): fc.Arbitrary<CaseRecord> {
  return fc
    .tuple(fc.oneof(messageArb, transferArb, recordingArb, writingArb), locatorArb, anyText)
    .map(([fields, at, suffix]) => {
      const source = { original, at };
      return Object.assign({}, fields, { id: `${recordId(source)}${suffix}`, source });
    });
}

const namesArb = fc.array(anyText, { maxLength: 2 });
const personArb: fc.Arbitrary<Person> = partly({ id: anyText, names: namesArb, accounts: namesArb }, ["names"]);
const totalArb = fc.record({ rows: fc.nat(), amount: fenArb }, PLAIN);

const receiptArb: fc.Arbitrary<Receipt> = partly(
  {
    provider: fc.constantFrom("unitrust", "rights-guard", "zhixin-chain", "notary-cloud", "ebaoquan", "other"),
    number: anyText,
    at: instantArb,
    fileName: anyText,
    hashes: fc.array(
      partly<PrintedHash, "value" | "algorithm" | "of" | "at">(
        {
          value: sha256Arb,
          algorithm: fc.constantFrom("sha256", "sm3", null),
          of: fc.constantFrom("file", "chain", "code"),
          label: anyText,
          at: locatorArb,
        },
        ["value", "algorithm", "of", "at"],
      ),
      { maxLength: 2 },
    ),
  },
  ["provider", "hashes"],
);

function readingArb(original: Sha256): fc.Arbitrary<Reading> {
  return partly(
    {
      original: fc.constant(original),
      kind: fc.constantFrom(...ORIGINAL_KINDS),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
      records: fc.nat(),
      period: fc.record({ from: instantArb, to: instantArb }, PLAIN),
      owner: personArb,
      chats: fc.array(
        partly({ key: anyText, name: anyText, group: fc.boolean(), members: fc.array(personArb, { maxLength: 2 }) }, [
          "key",
          "group",
          "members",
        ]),
        { maxLength: 2 },
      ),
      pages: fc.nat(),
      receipt: receiptArb,
      totals: partly({ rows: fc.nat(), income: totalArb, expense: totalArb, neutral: totalArb }, []),
      problems: fc.array(
        fc.record(
          { code: fc.constant("money-unreadable" as const), where: anyText, text: anyText, mend: anyText },
          PLAIN,
        ),
        { maxLength: 2 },
      ),
    },
    ["original", "kind", "confidence", "records", "chats", "problems"],
  ) as fc.Arbitrary<Reading>;
}

export interface ReadOriginal {
  readonly original: Original;
  readonly reading: Reading;
  readonly records: readonly CaseRecord[];
}

export const readOriginalArb: fc.Arbitrary<ReadOriginal> = sha256Arb.chain((sha256) =>
  fc.record({
    original: partly(
      {
        sha256: fc.constant(sha256),
        sm3: sha256Arb,
        bytes: fc.nat(),
        path: textArb,
        importedAt: instantArb,
        archive: sha256Arb,
      },
      ["sha256", "sm3", "bytes", "path"],
    ) as fc.Arbitrary<Original>,
    reading: readingArb(sha256),
    records: fc.array(recordArb(sha256), { maxLength: 8 }),
  }),
);

/** A whole case, its originals with distinct hashes and paths. */
export const caseFileArb: fc.Arbitrary<CaseFile> = fc
  .record({
    facts: factsArb,
    files: fc.uniqueArray(readOriginalArb, {
      maxLength: 3,
      selector: (file) => file.original.path.normalize("NFC").toLowerCase(),
    }),
  })
  .map(({ facts, files }) => ({
    facts,
    originals: files.map((file) => file.original),
    readings: files.map((file) => file.reading),
    records: files.flatMap((file) => file.records),
  }));

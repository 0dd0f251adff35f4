/** WeChat's numbers for the type of a message, and for what kind of app message it is. */
import type { MessageType } from "@youju/model";

const TYPES: Readonly<Record<number, MessageType>> = {
  1: "text",
  2: "text",
  3: "image",
  34: "voice",
  42: "card",
  43: "video",
  44: "video",
  47: "sticker",
  48: "place",
  50: "call",
  66: "card",
  10000: "system",
  10002: "system",
};

const APP_MESSAGE = 49;
const SUB_TYPES: Readonly<Record<number, MessageType>> = {
  1: "text",
  3: "card",
  4: "card",
  5: "card",
  6: "file",
  8: "sticker",
  17: "place",
  19: "forward",
  24: "card",
  33: "card",
  36: "card",
  50: "card",
  51: "card",
  53: "text",
  57: "quote",
  62: "system",
  63: "card",
  74: "file",
  87: "system",
  92: "card",
  2000: "transfer",
  2001: "red-packet",
  2003: "red-packet",
};

/** Newer versions put both into one number, the sub-type in the upper half. */
const UPPER_HALF = 2 ** 32;

/** Undefined: the numbers do not say it. */
export function typeOfCodes(type: unknown, subType: unknown): MessageType | undefined {
  const [whole, sub] = [Number(type ?? Number.NaN), Number(subType ?? 0)];
  const code = whole % UPPER_HALF;
  const subCode = whole >= UPPER_HALF ? Math.floor(whole / UPPER_HALF) : sub;
  return code === APP_MESSAGE ? SUB_TYPES[subCode] : TYPES[code];
}

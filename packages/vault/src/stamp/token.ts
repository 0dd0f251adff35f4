/** Takes a time stamp apart (RFC 3161): the answer of an authority (`TimeStampResp`), or the token out of one. */
import { type BaseBlock, type BitString, Integer } from "asn1js";
import { type Fault, fault, type Result } from "@youju/model";
import { PKIStatus, PKIStatusInfo, SignedData, type SignerInfo, TSTInfo } from "pkijs";
import { OID } from "./algorithms.ts";
import { type Certificate, readCertificate } from "./certificate.ts";
import { derOf, oidOf, partsOf, tagged, wholeValue } from "./der.ts";

export interface Token {
  readonly info: TSTInfo;
  /** The DER of {@link info}: what the signed digest is over. */
  readonly infoDer: Uint8Array<ArrayBuffer>;
  readonly signer: SignerInfo;
  readonly certificates: readonly Certificate[];
}

/** Tokens have some 5 KB; those with long chains and answers about revocation, some 50. */
export const LARGEST_STAMP = 1 << 20;
const MOST_CERTIFICATES = 30;

const unreadable = (why: "empty" | "large" | "form" | "more"): Result<never> => ({
  ok: false,
  fault: fault("stamp-unreadable", { why }),
});

/** The token in an answer (`.tsr`), or by itself (`.tst`), or why there is none. */
export async function readToken(der: Uint8Array): Promise<Result<Token>> {
  if (der.byteLength === 0) return unreadable("empty");
  if (der.byteLength > LARGEST_STAMP) return unreadable("large");
  const whole = wholeValue(der);
  if (whole === "more") return unreadable("more");
  const parts = partsOf(whole);
  if (oidOf(parts[0]) !== undefined) return tokenOf(parts);
  const status = parts[0] === undefined ? undefined : statusOf(parts[0]);
  if (status === undefined) return unreadable("form");
  if (status.fault !== undefined) return { ok: false, fault: status.fault };
  return tokenOf(partsOf(parts[1]));
}

const STATUS_WORDS: Readonly<Record<PKIStatus, string>> = {
  [PKIStatus.granted]: "给了",
  [PKIStatus.grantedWithMods]: "给了，有改动",
  [PKIStatus.rejection]: "拒绝",
  [PKIStatus.waiting]: "还在办理",
  [PKIStatus.revocationWarning]: "证书即将吊销",
  [PKIStatus.revocationNotification]: "证书已经吊销",
};

/** PKIFailureInfo, RFC 3161 2.4.2: the bit and what it means. */
const FAILURES: Readonly<Record<number, string>> = {
  0: "不支持这种哈希算法",
  2: "不允许这样的请求",
  5: "请求的格式不对",
  14: "机构的时钟不可用",
  15: "不支持要的策略",
  16: "不支持请求里的扩展",
  17: "给不了要的附加信息",
  25: "机构的系统出了故障",
};

/** timeNotAvailable and systemFailure pass. */
const PASSING: readonly number[] = [14, 25];

/** Undefined for what is no PKIStatusInfo; a fault where no stamp was granted. */
function statusOf(block: ReturnType<typeof partsOf>[number]): { readonly fault?: Fault } | undefined {
  try {
    const { status, statusStrings, failInfo } = new PKIStatusInfo({ schema: block });
    if (status === PKIStatus.granted || status === PKIStatus.grantedWithMods) return {};
    const said = (statusStrings ?? []).map(({ valueBlock }) => plain(valueBlock.value));
    const failed = failuresIn(failInfo).map((bit) => FAILURES[bit] ?? `失败代码 ${bit}`);
    const reasons = [...failed, ...said].filter((text) => text !== "").join("；");
    const later = status === PKIStatus.waiting || failuresIn(failInfo).some((bit) => PASSING.includes(bit));
    return { fault: fault("stamp-not-granted", { status: STATUS_WORDS[status] ?? String(status), reasons, later }) };
  } catch {
    return undefined;
  }
}

/** What the authority says is shown to people: one line, not endless. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .slice(0, 200)
    .trim();

function failuresIn(info: BitString | undefined): number[] {
  const bytes = info?.valueBlock.valueHexView ?? new Uint8Array();
  const bits = Array.from({ length: Math.min(bytes.byteLength, 8) * 8 }, (_, bit) => bit);
  return bits.filter((bit) => (bytes[bit >> 3]! & (0x80 >> (bit & 7))) !== 0);
}

/** ContentInfo (RFC 5652) that holds SignedData that holds TSTInfo. */
async function tokenOf(contentInfo: ReturnType<typeof partsOf>): Promise<Result<Token>> {
  const [signedData] = partsOf(contentInfo[1]);
  if (oidOf(contentInfo[0]) !== OID.signedData || signedData === undefined) return unreadable("form");
  try {
    const raw = tagged(partsOf(signedData).slice(3), 0);
    const ders = partsOf(raw).map(derOf);
    const { encapContentInfo, signerInfos } = new SignedData({ schema: signedData });
    const { eContent, eContentType } = encapContentInfo;
    if (eContentType !== OID.timeStampInfo)
      return { ok: false, fault: fault("stamp-not-a-stamp", { type: eContentType }) };
    if (signerInfos.length !== 1) return { ok: false, fault: fault("stamp-signers", { count: signerInfos.length }) };
    if (eContent === undefined || ders.length > MOST_CERTIFICATES) return unreadable("form");
    const infoDer = new Uint8Array(eContent.getValue());
    const info = infoOf(infoDer);
    if (info === undefined) return unreadable("form");
    const certificates = (await Promise.all(ders.map(readCertificate))).filter((one) => one !== undefined);
    return { ok: true, value: { info, infoDer, signer: signerInfos[0]!, certificates } };
  } catch {
    // PKI.js throws at what does not fit its schemas.
    return unreadable("form");
  }
}

function infoOf(der: Uint8Array<ArrayBuffer>): TSTInfo | undefined {
  const info = TSTInfo.fromBER(der);
  const sound = wholeValue(der) !== "more" && info.version === 1 && !Number.isNaN(info.genTime.getTime());
  return sound ? info : undefined;
}

export interface SignedAttribute {
  readonly type: string;
  readonly values: readonly BaseBlock[];
}

/** The signed attributes. PKI.js says that each has its values, and leaves them out where the set is empty. */
export function attributesOf({ signedAttrs }: SignerInfo): readonly SignedAttribute[] {
  return (signedAttrs?.attributes ?? []).map(({ type, values }) => ({
    type,
    values: Array.isArray(values) ? (values as readonly BaseBlock[]) : [],
  }));
}

/** A number of any length, as DER has it. */
export const numberOf = (value: unknown): bigint | undefined =>
  value instanceof Integer ? value.toBigInt() : undefined;

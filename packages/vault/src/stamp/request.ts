/** What a time-stamping authority is asked: a TimeStampReq (RFC 3161 2.4.1) over a SHA-256. */
import { Integer, OctetString } from "asn1js";
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from "pkijs";
import { OID } from "./algorithms.ts";

export interface StampRequest {
  readonly sha256: Uint8Array;
  readonly nonce: bigint;
  readonly policy?: string;
}

/** DER of the request. The certificates are always asked for: without them a token cannot be checked later. */
export function stampRequest({ sha256, nonce, policy }: StampRequest): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: new OctetString({ valueHex: sha256 }),
    }),
    ...(policy === undefined ? {} : { reqPolicy: policy }),
    nonce: Integer.fromBigInt(nonce),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** 63 random bits, so that the number is positive in as few bytes as any authority takes. */
export function randomNonce(): bigint {
  return crypto.getRandomValues(new BigUint64Array(1))[0]! >> 1n;
}

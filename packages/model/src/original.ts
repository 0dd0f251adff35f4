/** 原件: a file exactly as it came, named by its SHA-256, and what a reader made of it. */
import type { Problem } from "./fault.ts";
import type { Instant } from "./instant.ts";
import type { Fen } from "./money.ts";
import type { OriginalKind } from "./original-kind.ts";
import type { Locator, Sha256 } from "./source.ts";

export interface Original {
  readonly sha256: Sha256;
  /** Lower-case hexadecimal SM3 (GB/T 32905), the hash that Chinese notaries also know. */
  readonly sm3: string;
  readonly bytes: number;
  /** Path below `originals/` in the case folder, with `/` on every machine. */
  readonly path: string;
  readonly importedAt?: Instant;
  /** The ZIP that it was taken out of, which is an original too. */
  readonly archive?: Sha256;
}

/** Somebody who appears in an original: a member of a chat or the holder of a bill. */
export interface Person {
  readonly id?: string;
  readonly names: readonly string[];
  /** Accounts of the bill's own house: the 支付宝账户, the number of the bank account. Masked as the bill masks them. */
  readonly accounts?: readonly string[];
}

/** A chat found in an original. */
export interface Chat {
  /** The `chat` of its messages. */
  readonly key: string;
  readonly name?: string;
  readonly group: boolean;
  /** Everybody who is named in it but the owner. */
  readonly members: readonly Person[];
}

/** The check totals that a bill prints about itself. */
export interface BillTotals {
  readonly rows?: number;
  readonly income?: { readonly rows: number; readonly amount: Fen };
  readonly expense?: { readonly rows: number; readonly amount: Fen };
  readonly neutral?: { readonly rows: number; readonly amount: Fen };
}

/** Services whose receipts are known by their words; `other` is any paper that calls itself one. */
export type ReceiptProvider = "unitrust" | "rights-guard" | "zhixin-chain" | "notary-cloud" | "ebaoquan" | "other";

export type HashAlgorithm = "md5" | "sha1" | "sha256" | "sm3" | "sha384" | "sha512";

/** A hash as a receipt prints it. */
export interface PrintedHash {
  /** Lower-case hexadecimal. */
  readonly value: string;
  /** Null where it is not named and the length leaves two: SHA-256 and SM3. */
  readonly algorithm: HashAlgorithm | null;
  /** `chain`: of a transaction or a block, not of what was fixed; `code`: of what, the receipt does not say. */
  readonly of: "file" | "chain" | "code";
  /** What it is called. */
  readonly label?: string;
  readonly at: Locator;
}

/** 存证证书: what a receipt of an evidence service says that it fixed, and when. Nobody has asked the service. */
export interface Receipt {
  readonly provider: ReceiptProvider;
  /** 证书编号, 存证编号, 备案号. */
  readonly number?: string;
  readonly at?: Instant;
  readonly fileName?: string;
  readonly hashes: readonly PrintedHash[];
}

/** What reading an original gave, beside its records. */
export interface Reading {
  readonly original: Sha256;
  readonly kind: OriginalKind;
  /** 0 to 1: how sure the detection is. */
  readonly confidence: number;
  /** Bill rows or messages, before duplicates are collapsed. */
  readonly records: number;
  /** Of a PDF; 1 of a picture. */
  readonly pages?: number;
  readonly period?: { readonly from: Instant; readonly to: Instant };
  /** Whose bill or export it is, where the file says so. */
  readonly owner?: Person;
  readonly chats: readonly Chat[];
  readonly totals?: BillTotals;
  readonly receipt?: Receipt;
  readonly problems: readonly Problem[];
}

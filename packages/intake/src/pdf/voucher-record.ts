/** A sealed voucher as a record, and what it lacks. */
import { type Fault, fault, type Place, recordId, type SourceRef, type Transfer } from "@youju/model";
import { billStateOf } from "../bill/wechat-words.ts";
import type { Draft } from "../draft.ts";
import type { Voucher, VoucherSide } from "./voucher.ts";

export interface VoucherRecord {
  readonly record: Transfer;
  readonly missing: Fault | undefined;
}

export function voucherRecord(voucher: Voucher, source: SourceRef, at: Place): VoucherRecord {
  const missing = missingFault(voucher, at);
  const { texts, amount, time } = voucher;
  const record: Draft<Transfer> = {
    kind: "transfer",
    id: recordId(source),
    source,
    type: "transfer",
    typeText: texts.type ?? "转账",
  };
  if (time !== undefined) record.at = time;
  if (amount !== undefined) record.amount = amount;
  addSides(record, voucher);
  addTexts(record, voucher);
  if (missing !== undefined || record.direction === undefined) record.check = true;
  return { record, missing };
}

function missingFault({ payer, payee, amount, time, texts }: Voucher, at: Place): Fault | undefined {
  const missing = [
    ...(payer.name === undefined ? ["付款方姓名"] : []),
    ...(payee.name === undefined ? ["收款方姓名"] : []),
    ...(amount === undefined ? ["转账金额"] : []),
    ...(time === undefined ? ["转账时间"] : []),
    ...(texts.id === undefined || texts.id === "" ? ["转账单号"] : []),
  ];
  return missing.length === 0 ? undefined : fault("voucher-fields-missing", { missing }, at);
}

/** Where it says who asked for it, that side is the owner's. */
function addSides(record: Draft<Transfer>, { payer, payee, texts }: Voucher): void {
  if (payer.name !== undefined) record.payer = named(payer, payer.name);
  if (payee.name !== undefined) record.payee = named(payee, payee.name);
  const { applicant } = texts;
  if (applicant === undefined || applicant === "" || payer.name === payee.name) return;
  if (applicant === payer.name) record.direction = "out";
  if (applicant === payee.name) record.direction = "in";
  const other = record.direction === "out" ? payee : record.direction === "in" ? payer : undefined;
  if (other?.name !== undefined) record.counterparty = other.name;
}

const named = ({ account, idNumber }: VoucherSide, name: string): NonNullable<Transfer["payer"]> => ({
  name,
  ...(account === undefined ? {} : { account }),
  ...(idNumber === undefined ? {} : { idNumber }),
});

function addTexts(record: Draft<Transfer>, { texts }: Voucher): void {
  const id = texts.id?.replaceAll(/\s/gu, "") ?? "";
  if (id !== "") record.transactionId = id;
  if (texts.remark !== undefined && !/^(?:|\/|微信转账)$/u.test(texts.remark)) record.remark = texts.remark;
  if (texts.method !== undefined && texts.method !== "") record.method = texts.method;
  if (texts.number !== undefined && texts.number !== "") record.note = `凭证编号 ${texts.number}`;
  const stateText = texts.state ?? "";
  const { state } = billStateOf(stateText, "transfer", record.direction);
  if (state !== undefined) record.state = state;
  else if (texts.received !== undefined && texts.received !== "") record.state = "received";
  if (stateText !== "") record.stateText = stateText;
}

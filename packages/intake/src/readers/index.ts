/** Every format that Youju reads. A new format is one file beside this one and one line here. */
import type { Reader } from "../reader.ts";
import { chatlabJson } from "./chatlab-json.ts";
import { chatlabJsonl } from "./chatlab-jsonl.ts";
import { wechatBillCsv } from "./wechat-bill-csv.ts";
import { wechatBillXlsx } from "./wechat-bill-xlsx.ts";
import { weflowJson } from "./weflow-json.ts";

export const readers: readonly Reader[] = [wechatBillCsv, wechatBillXlsx, chatlabJson, chatlabJsonl, weflowJson];

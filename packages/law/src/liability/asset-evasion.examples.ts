/** 撤销权与代位权: what the debtor did, what the creditor may do about it, and by which articles. */
import type { Example } from "../../testing/example.ts";
import { day } from "../rules/rule.ts";
import type { AssetEvasion, AssetEvasionInput } from "./asset-evasion.ts";

type Expected = Pick<AssetEvasion, "right" | "verdict" | "sueBy">;

const row = (
  id: string,
  situation: string,
  input: Omit<AssetEvasionInput, "asOf">,
  [right, verdict, sueBy = null]: readonly [Expected["right"], Expected["verdict"], Expected["sueBy"]?],
  ...rules: readonly string[]
): Example<AssetEvasionInput, Expected> => ({ id, situation, input: { ...input, asOf: day("2026-11-23") }, expected: { right, verdict, sueBy }, rules });

export const EXAMPLES: readonly Example<AssetEvasionInput, Expected>[] = [
  row("evasion-1", "把唯一的房子白送给父母。", { act: "gave-away", harms: true }, ["revocation", "ground"], "CN-CC-538", "CN-CC-540", "CN-CC-541", "CN-CI-44"),
  row("evasion-2", "把车送给朋友，还有没有别的财产不知道。", { act: "gave-away" }, ["revocation", "to-be-proved"], "CN-CC-538"),
  row("evasion-3", "把车送给朋友，名下还有两套房。", { act: "gave-away", harms: false }, [null, "none"], "CN-CC-538"),
  row("evasion-4", "别人欠他五万，他写了不要了。", { act: "gave-up-claim", harms: true }, ["revocation", "ground"], "CN-CC-538"),
  row("evasion-5", "别人欠他的，他故意推后五年。", { act: "put-off-due-maliciously", harms: true }, ["revocation", "ground"], "CN-CC-538"),
  row("evasion-6", "市价的六成卖给熟人，熟人知道他欠债。", { act: "sold-cheap", pricePercent: 60, harms: true, otherKnew: true }, ["revocation", "ground"], "CN-CC-539", "CN-CC-540", "CN-CI-42"),
  row("evasion-7", "市价正好七成：不在“未达到七成”里。", { act: "sold-cheap", pricePercent: 70, harms: true, otherKnew: true }, ["revocation", "to-be-proved"], "CN-CI-42"),
  row("evasion-8", "市价八成卖给哥哥：亲属不受七成限制，还要看别的。", { act: "sold-cheap", pricePercent: 80, related: true, harms: true, otherKnew: true }, ["revocation", "to-be-proved"], "CN-CI-42"),
  row("evasion-9", "高出市价四成买朋友的旧车。", { act: "bought-dear", pricePercent: 140, harms: true, otherKnew: true }, ["revocation", "ground"], "CN-CC-539", "CN-CI-42"),
  row("evasion-10", "高出市价三成：不在“高于三成”里。", { act: "bought-dear", pricePercent: 130, harms: true, otherKnew: true }, ["revocation", "to-be-proved"], "CN-CI-42"),
  row("evasion-11", "低价卖，买的人不知道。", { act: "sold-cheap", pricePercent: 50, harms: true, otherKnew: false }, [null, "none"], "CN-CC-539"),
  row("evasion-12", "替朋友作担保，债权人知不知道说不准。", { act: "guaranteed-for-another", harms: true }, ["revocation", "to-be-proved"], "CN-CC-539"),
  row("evasion-13", "2025-03-01 知道的，过了一年。", { act: "gave-away", harms: true, knownOn: day("2025-03-01") }, ["revocation", "late", day("2026-03-01")], "CN-CC-541"),
  row("evasion-14", "2026-03-01 才知道，一年没过。", { act: "gave-away", harms: true, knownOn: day("2026-03-01"), doneOn: day("2023-01-01") }, ["revocation", "ground", day("2027-03-01")], "CN-CC-541"),
  row("evasion-15", "刚知道，但事情已经过了五年。", { act: "gave-away", harms: true, knownOn: day("2026-11-01"), doneOn: day("2021-06-01") }, ["revocation", "late", day("2026-06-01")], "CN-CC-541"),
  row("evasion-16", "别人欠他十万早到期，他不去要，你的也到期了。", { act: "does-not-collect", harms: true, loanDue: true, hisClaimDue: true }, ["subrogation", "ground"], "CN-CC-535", "CN-CPL-103"),
  row("evasion-17", "听说别人欠他钱，到没到期不知道。", { act: "does-not-collect" }, ["subrogation", "to-be-proved"], "CN-CC-535"),
  row("evasion-18", "别人欠他的是抚养费。", { act: "does-not-collect", hisClaimPersonal: true }, [null, "none"], "CN-CC-535", "CN-CI-34"),
  row("evasion-19", "你的借款还没到期。", { act: "does-not-collect", loanDue: false }, [null, "none"], "CN-CC-535"),
  row("evasion-20", "别人欠他的还没到期。", { act: "does-not-collect", loanDue: true, hisClaimDue: false }, [null, "none"], "CN-CC-535"),
  row("evasion-21", "不知道他做了什么。", {}, [null, "none"], "CN-CC-538"),
];

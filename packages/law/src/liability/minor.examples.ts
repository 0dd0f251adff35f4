/** 未成年人借款: situations, what must come out, and by which articles. */
import { day } from "../rules/rule.ts";
import type { Example } from "../../testing/example.ts";
import type { MinorInput, MinorLoan } from "./minor.ts";

const row = (
  id: string,
  situation: string,
  input: MinorInput,
  [capacity, loan]: readonly [MinorLoan["capacity"], MinorLoan["loan"]],
  ...rules: readonly string[]
): Example<MinorInput, MinorLoan> => ({ id, situation, input, expected: { capacity, loan }, rules });

const lentOn = day("2025-06-10");

export const EXAMPLES: readonly Example<MinorInput, MinorLoan>[] = [
  row("minor-1", "借款人2000年生，借钱时二十五岁。", { borrowerBorn: day("2000-01-01"), lentOn }, ["full", "binding"], "CN-CC-17", "CN-CC-18"),
  row("minor-2", "差一天满十八周岁，监护人还不知道。", { borrowerBorn: day("2007-06-11"), lentOn }, ["limited", "pending"], "CN-CC-19", "CN-CC-145"),
  row("minor-3", "正好十八岁生日那天借的。", { borrowerBorn: day("2007-06-10"), lentOn }, ["full", "binding"], "CN-CC-17"),
  row("minor-4", "十六岁打工，靠自己的工资生活。", { borrowerBorn: day("2009-01-01"), lentOn, livesOnOwnWages: true }, ["full", "binding"], "CN-CC-18"),
  row("minor-5", "十六岁在读，父母养。", { borrowerBorn: day("2009-01-01"), lentOn, livesOnOwnWages: false }, ["limited", "pending"], "CN-CC-19", "CN-CC-145"),
  row("minor-6", "十五岁打工：不满十六，不算。", { borrowerBorn: day("2010-01-01"), lentOn, livesOnOwnWages: true }, ["limited", "pending"], "CN-CC-19"),
  row("minor-7", "十五岁，母亲事先同意。", { borrowerBorn: day("2010-01-01"), lentOn, guardians: "agreed" }, ["limited", "binding"], "CN-CC-145"),
  row("minor-8", "十五岁，父亲事后追认。", { borrowerBorn: day("2010-01-01"), lentOn, guardians: "approved" }, ["limited", "binding"], "CN-CC-145"),
  row("minor-9", "十五岁，父母不认。", { borrowerBorn: day("2010-01-01"), lentOn, guardians: "refused" }, ["limited", "void"], "CN-CC-145", "CN-CC-157"),
  row("minor-10", "十五岁，催告父母满三十日没有回音。", { borrowerBorn: day("2010-01-01"), lentOn, guardians: "silent-for-30-days" }, ["limited", "void"], "CN-CC-145", "CN-CC-157"),
  row("minor-11", "十五岁借五十元吃饭。", { borrowerBorn: day("2010-01-01"), lentOn, fitsHisAge: true }, ["limited", "binding"], "CN-CC-145"),
  row("minor-12", "七岁，用家长手机借的。", { borrowerBorn: day("2018-01-01"), lentOn }, ["none", "void"], "CN-CC-20", "CN-CC-144", "CN-CC-157"),
  row("minor-13", "不知道生日。", { lentOn }, [null, "open"], "CN-CC-17"),
  row("minor-14", "2004年2月29日生，2022年2月27日借的：还没满十八。", { borrowerBorn: day("2004-02-29"), lentOn: day("2022-02-27") }, ["limited", "pending"], "CN-CC-19"),
];

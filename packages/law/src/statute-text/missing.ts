/** Instruments whose words cannot be shown, and why. */
const NOT_AT_HAND = "没有找到可以照录的原文";

export const missing: Readonly<Record<string, string>> = {
  "审理借贷案件的若干意见（1991年）": NOT_AT_HAND,
  "法复〔1994〕3号批复（2020年修正）": "手头只有1994年的原文，2020年修正后的没有找到",
  "民事诉讼法（2023年以前）": NOT_AT_HAND,
  公安机关办理刑事案件程序规定: NOT_AT_HAND,
  "改革完善受案立案制度的意见（公安部）": NOT_AT_HAND,
  "取缔讨债公司的通知（1995年、2000年）": NOT_AT_HAND,
};

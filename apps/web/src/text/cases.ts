/** Said wherever published cases are shown; the law book, which loads later, says the same. */
export const CASES_NOTE =
  "个案不是规则。这里是新闻、法院账号和律所文章报道的情况，不是判决书，没有核对原文；别的法院可能有不同看法。";

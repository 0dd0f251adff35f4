/** Where in WeChat to find things, of the date that the law book has for it. */

export const WHERE_THE_CODE_IS = "解压码在微信里“微信支付”服务号发来的那条消息里（2024-12 的菜单，可能已变）。";

/** Said under steps in an app. */
export const menuOf = (asOf: string): string => `这是 ${asOf.slice(0, "2025-08".length)} 的菜单，可能已变。`;

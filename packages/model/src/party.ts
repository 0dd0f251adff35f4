/** 当事人: a person in a case, with what is known of who and where they are. */

/** The accounts of a person in WeChat: ids never change hands silently, names do. */
export interface WechatAccounts {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

export interface Party {
  readonly name: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly domicile?: string;
  readonly wechat?: WechatAccounts;
}

/** What stands for a party's name until a person gives the real one. */
export const UNNAMED = { creditor: "我", debtor: "对方" } as const;

/** What a party is called while only an account is known: its name in quotes, which no real name has. */
export const accountCalled = (accountName: string): string => `“${accountName}”`;

/** False for what merely stands for a name: 我, 对方, or an account's name in quotes. */
export function isRealName(name: string): boolean {
  return name !== UNNAMED.creditor && name !== UNNAMED.debtor && !/^“.*”$/u.test(name);
}

/** What the two forms of chatlog's exports share. */

/** Stands where the account should, for lines of the system. */
export const SYSTEM_SENDER = "系统消息";

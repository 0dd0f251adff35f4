/** The password of a ZIP or a PDF: given as an option, or asked for where a person is there to answer. */
import type { Problem } from "@youju/model";
import type { Request } from "./command.ts";
import type { Terminal } from "./terminal.ts";

const TRIES = 8;

export interface Attempt<T> {
  readonly result: T;
  /** Something that needs a password did not open. */
  readonly locked: boolean;
}

/** The result of the last attempt: another one follows each answer, until everything opens or nothing is answered. */
export async function withPassword<T>(
  { options }: Request,
  terminal: Terminal,
  attempt: (password: { readonly password?: string }) => Promise<Attempt<T>>,
): Promise<T> {
  const passwords = options["password"] === undefined ? [] : [options["password"]];
  // Each bill has a password of its own, so that earlier answers still count.
  const again = (): Promise<Attempt<T>> => attempt(passwords.length === 0 ? {} : { password: passwords.join(" ") });
  let { result, locked } = await again();
  for (let tries = 0; locked && terminal.interactive && tries < TRIES; tries += 1) {
    const still = passwords.length === 0 ? "有的文件有密码" : "还有文件没有打开，密码不对或各不相同";
    const password = await terminal.askSecret(`${still}，请输入压缩包的解压码或 PDF 的打开密码（直接回车跳过）：`);
    if (password === "") break;
    passwords.push(password);
    ({ result, locked } = await again());
  }
  return result;
}

export const isLocked = ({ problems }: { readonly problems: readonly Problem[] }): boolean =>
  problems.some(({ code }) => LOCKS.has(code));

const LOCKS: ReadonlySet<Problem["code"]> = new Set([
  "archive-password-missing",
  "archive-password-wrong",
  "pdf-password-missing",
  "pdf-password-wrong",
]);

const TITLE = { missing: "请用终端里的链接打开", wrong: "这个链接已经失效" } as const;

/** What is seen without the token: no script, no style, nothing of any case. */
export function closedDoorPage(why: keyof typeof TITLE): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>有据 · ${TITLE[why]}</title>
<main>
<h1>${TITLE[why]}</h1>
<p>有据里存着私人聊天和账单，所以每次启动都会换一个链接，只有拿着它的人能看。</p>
<p>回到启动有据的终端窗口，打开里面打印的那个 http://127.0.0.1 开头的链接。</p>
<p><a href="/">已经打开过链接，继续</a></p>
</main>
</html>
`;
}

/** Just enough XML for what WeChat and spreadsheets write: find a tag, its text, its attributes. Never a whole parse. */

/** The opening tags of this name, from `<` to `>`. */
export function xmlTags(xml: string, name: string): readonly string[] {
  const tags: string[] = [];
  for (let from = openingTag(xml, name, 0); from !== -1; from = openingTag(xml, name, from + 1)) {
    const end = xml.indexOf(">", from);
    if (end === -1) break;
    tags.push(xml.slice(from, end + 1));
  }
  return tags;
}

/** The text of the first element of this name, decoded; undefined where there is none. */
export function xmlText(xml: string, name: string): string | undefined {
  const inner = xmlInner(xml, name);
  return inner === undefined ? undefined : decodeXml(inner);
}

/** What stands inside the first element of this name, as it is. */
export function xmlInner(xml: string, name: string): string | undefined {
  const from = openingTag(xml, name, 0);
  if (from === -1) return undefined;
  const open = xml.indexOf(">", from);
  if (open === -1 || xml[open - 1] === "/") return undefined;
  const close = xml.indexOf(`</${name}>`, open);
  return close === -1 ? undefined : xml.slice(open + 1, close);
}

export function hasTag(xml: string, name: string): boolean {
  return openingTag(xml, name, 0) !== -1;
}

function openingTag(xml: string, name: string, from: number): number {
  for (let at = xml.indexOf(`<${name}`, from); at !== -1; at = xml.indexOf(`<${name}`, at + 1)) {
    const after = xml[at + name.length + 1] ?? "";
    if (after === ">" || after === "/" || after.trim() === "") return at;
  }
  return -1;
}

/** The value of an attribute in an opening tag, decoded. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeXml(value);
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Takes CDATA marks off and entities apart. */
export function decodeXml(text: string): string {
  const plain = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, "$1");
  if (!plain.includes("&") || plain !== text) return plain;
  return plain.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu,
    (entity: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

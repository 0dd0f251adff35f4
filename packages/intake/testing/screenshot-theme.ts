/** Colours of the two themes, as they stand on phones. */

export interface Theme {
  readonly background: string;
  readonly bar: string;
  readonly field: string;
  readonly rule: string;
  readonly title: string;
  readonly grey: string;
  readonly link: string;
  readonly own: string;
  readonly ownText: string;
  readonly other: string;
  readonly otherText: string;
  readonly quote: string;
  readonly card: string;
  readonly paleCard: string;
  readonly cardText: string;
  readonly paleCardText: string;
}

export const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: {
    background: "#EDEDED",
    bar: "#F7F7F7",
    field: "#FFFFFF",
    rule: "#D9D9D9",
    title: "#181818",
    grey: "#9B9B9B",
    link: "#576B95",
    own: "#95EC69",
    ownText: "#101010",
    other: "#FFFFFF",
    otherText: "#101010",
    quote: "#E1E1E1",
    card: "#FA9D3B",
    paleCard: "#FDE1C3",
    cardText: "#FFFFFF",
    paleCardText: "#FFFFFF",
  },
  dark: {
    background: "#111111",
    bar: "#1E1E1E",
    field: "#2C2C2C",
    rule: "#252525",
    title: "#D5D5D5",
    grey: "#6E6E6E",
    link: "#7D90A9",
    own: "#3EB575",
    ownText: "#06120B",
    other: "#2C2C2C",
    otherText: "#D5D5D5",
    quote: "#232323",
    card: "#C8772B",
    paleCard: "#66482C",
    cardText: "#E8E8E8",
    paleCardText: "#A98F78",
  },
};

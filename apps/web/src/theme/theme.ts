import { Button, createTheme, type MantineColorsTuple, NativeSelect, PasswordInput, TextInput } from "@mantine/core";

// Colours come from tokens.css; the tuple only gives the name a place in Mantine's theme.
const s = "var(--seal)";
const seal: MantineColorsTuple = [s, s, s, s, s, s, s, s, s, s];

const input = { size: "md" } as const;

export const theme = createTheme({
  primaryColor: "seal",
  colors: { seal },
  autoContrast: false,
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { variant: "filled", size: "md", radius: 10, color: "seal" } }),
    TextInput: TextInput.extend({ defaultProps: input }),
    PasswordInput: PasswordInput.extend({ defaultProps: input }),
    NativeSelect: NativeSelect.extend({ defaultProps: input }),
  },
});

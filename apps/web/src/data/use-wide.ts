import { useMediaQuery } from "@mantine/hooks";

/** Whether there is room for the panel beside the page. */
export function useWide(): boolean {
  return useMediaQuery("(min-width: 1080px)", true, { getInitialValueInEffect: false });
}

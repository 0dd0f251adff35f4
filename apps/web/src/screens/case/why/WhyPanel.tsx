import { Sheet } from "../../../components/Sheet.tsx";
import { useWide } from "../../../data/use-wide.ts";
import { useCaseView } from "../case-view.ts";
import { Why } from "./Why.tsx";
import { whyHeading } from "./why-heading.ts";
import { WhyAside } from "./WhyAside.tsx";

/** 凭什么: beside the page on the desktop, a sheet from below on the phone. */
export function WhyPanel() {
  const { assessment, why, closeWhy } = useCaseView();
  const wide = useWide();
  if (wide) return <WhyAside />;
  if (why === undefined) return null;
  return (
    <Sheet title={whyHeading(assessment, why)} onClose={closeWhy}>
      <Why key={why} pointer={why} />
    </Sheet>
  );
}

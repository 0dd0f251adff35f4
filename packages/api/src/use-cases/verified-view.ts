/** What came of a verification, as JSON carries it. */
import { describeFault } from "@youju/model";
import { notShownBy, shownBy, type Verified } from "@youju/vault";
import type { VerifiedView } from "../contract.ts";

export function verifiedView({ ok, failures, notes, stamps, checked }: Verified): VerifiedView {
  return {
    ok,
    failures: failures.map((one) => {
      const { text, mend, code } = describeFault(one);
      const { file = null, line } = one.at ?? {};
      return { path: file, ...(line === undefined ? {} : { line }), why: text, code, mend };
    }),
    notes,
    stamps,
    checked,
    shows: ok ? shownBy({ checked, stamps }) : [],
    doesNotShow: notShownBy({ checked, stamps }),
  };
}

/** Every calculator of `youju calc`, in the order of a case: one row here, one constant in the file of its subject. */
import { evidence, sham, voidness } from "./checks.ts";
import { arbitration, burden, fee, jurisdiction, paymentOrder, preservation, relief, smallClaim } from "./court.ts";
import type { Calculator } from "./calculator.ts";
import { delayed } from "./judgment.ts";
import { evasion, guarantor, minor, offset, spouse } from "./liability.ts";
import { arrival, enforcement, guarantee, limitation, procedural, seizure } from "./time.ts";

export const calculators: readonly Calculator[] = [
  voidness,
  sham,
  evidence,
  limitation,
  arrival,
  guarantee,
  guarantor,
  spouse,
  minor,
  offset,
  jurisdiction,
  smallClaim,
  paymentOrder,
  preservation,
  evasion,
  fee,
  burden,
  relief,
  arbitration,
  procedural,
  delayed,
  enforcement,
  seizure,
];

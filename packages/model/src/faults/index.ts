import { apiFaults } from "./api-faults.ts";
import { bundleFaults } from "./bundle-faults.ts";
import { caseFaults } from "./case-faults.ts";
import { claimFaults } from "./claim-faults.ts";
import { cliFaults } from "./cli-faults.ts";
import { columnsFaults } from "./columns-faults.ts";
import { intakeFaults } from "./intake-faults.ts";
import { logFaults } from "./log-faults.ts";
import { pdfFaults } from "./pdf-faults.ts";
import { pictureFaults } from "./picture-faults.ts";
import { stampFaults } from "./stamp-faults.ts";
import { storeFaults } from "./store-faults.ts";
import { tableFaults } from "./table-faults.ts";
import { valueFaults } from "./value-faults.ts";
import { verifyFaults } from "./verify-faults.ts";

/** Every fault there is; a new code is one row in the table of its subject. */
export const faultTables = {
  ...valueFaults,
  ...caseFaults,
  ...bundleFaults,
  ...intakeFaults,
  ...columnsFaults,
  ...logFaults,
  ...pdfFaults,
  ...pictureFaults,
  ...claimFaults,
  ...stampFaults,
  ...storeFaults,
  ...tableFaults,
  ...apiFaults,
  ...cliFaults,
  ...verifyFaults,
};

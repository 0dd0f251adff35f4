/** The user's rows of the law book's tables on this machine. */
import { type TableFolder, tableFolder } from "@youju/api/node";
import type { LawTables } from "@youju/law";
import { homeOf } from "./home.ts";
import type { Terminal } from "./terminal.ts";

export const tablesFolder = (terminal: Terminal): TableFolder => tableFolder(homeOf(terminal));

/** The tables to compute by. */
export const tablesOf = (terminal: Terminal): Promise<LawTables> => tablesFolder(terminal).tables();

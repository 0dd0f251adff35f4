/** The version of the program, as `package.json` has it. */
export const VERSION = "0.1.0";

/** What names itself in a log, in a bundle and in answers: the program with its version. */
export const PROGRAM = `youju ${VERSION}`;

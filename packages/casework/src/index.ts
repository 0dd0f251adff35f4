export { assess, type AssessOptions, type AssessOutcome } from "./assess.ts";
export { debtorChat } from "./debtor-chat.ts";
export { type Candidate, people, type People } from "./people.ts";
export { recordText } from "./record-text.ts";
export { withSides } from "./sides.ts";
export { type SourceLine, sourceLines } from "./source-lines.ts";
export { chatLines, type ChatLines } from "./stitched/chat-lines.ts";
export { type StitchedChat, stitchedChats } from "./stitched/stitched-chats.ts";
export { goesWith } from "./transcripts.ts";

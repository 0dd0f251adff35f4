#!/usr/bin/env node
/** The `youju` command. Everything but the list of commands is loaded when a command needs it: help is instant. */
import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

process.exitCode = await run(process.argv.slice(2), processTerminal());

#!/usr/bin/env -S node --max-semi-space-size=8
/**
 * The `youju` command. Everything but the list of commands is loaded when a command needs it: help is instant.
 * Records of large files live long, so a large nursery only holds memory: 8 MB take a fifth off the peak at no cost.
 */
import { run } from "./run.ts";
import { processTerminal } from "./terminal.ts";

process.exitCode = await run(process.argv.slice(2), processTerminal());

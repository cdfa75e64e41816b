#!/usr/bin/env node
import { finishUnread } from './cli/finish-unread.ts'
import { runCommand } from './cli/run-command.ts'

finishUnread(process.stdout)
finishUnread(process.stderr)

process.exitCode = await runCommand(process.argv.slice(2), process.env)

#!/usr/bin/env node
import { runCommand } from './cli/run-command.ts'

// A reader that has seen enough, such as `head`, closes its end: the rest is written to nobody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommand(process.argv.slice(2), process.env)

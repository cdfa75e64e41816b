import type { House } from '../actions/house.ts'
import {
  checkProjections,
  isInStep,
  type ProjectionReport,
} from '../actions/projections/check-projections.ts'
import { rebuildProjections } from '../actions/projections/keep-in-step.ts'
import { EXIT, print, type Command, type CommandCall, type ExitCode } from './command.ts'
import { progressBar } from './progress-bar.ts'
import { withHouse } from './with-house.ts'

export const projectionsCheck: Command = {
  name: 'projections check',
  usage: 'projections check',
  what: 'Compare lists, counters and clocks with the ledger of every case; changes nothing.',
  run: (call) => report(call, (house, progress) => checkProjections(house, { progress })),
}

export const projectionsRebuild: Command = {
  name: 'projections rebuild',
  usage: 'projections rebuild',
  what: 'Make lists, counters and clocks anew wherever they differ from the ledger of their case.',
  run: (call) => report(call, rebuildProjections),
}

type Work = (house: House, progress: (cases: number) => void) => Promise<ProjectionReport>

async function report(call: CommandCall, work: Work): Promise<ExitCode> {
  const bar = progressBar('cases compared')
  const found = await withHouse(call, (house) => work(house, bar.show))
  bar.end()
  print(call.json ? JSON.stringify(found) : sentence(found))
  return isInStep(found) ? EXIT.ok : EXIT.findings
}

function sentence(found: ProjectionReport): string {
  const { cases, lines, counters, clocks } = found
  if (isInStep(found)) return `Lists, counters and clocks of ${cases} cases say what their ledgers say.`
  return `Out of step in ${cases} cases: ${lines.wrong} lines of lists, ${counters.wrong} counters, ${clocks.missing} clocks missing and ${clocks.extra} too many.`
}

import { readFile } from 'node:fs/promises'
import { readAnchors } from '../actions/ledger/anchor.ts'
import { verifyLedger, type LedgerFault } from '../actions/ledger/verify-ledger.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { progressBar } from './progress-bar.ts'
import { withHouse } from './with-house.ts'

export const ledgerVerify: Command = {
  name: 'ledger verify',
  usage: 'ledger verify [--against FILE]',
  what: 'Recompute the hash chain of every case and compare every text with its digest; with a file of anchors, also that nothing was set back.',
  options: { against: { type: 'string' } },
  async run(call) {
    const { against } = call.options
    const kept = against === undefined ? '' : await textOf(String(against))
    const bar = progressBar('cases checked')
    const { bad, ...report } = await withHouse(call, async (house) => {
      const { anchors, bad: lines } = readAnchors(house.keys, kept)
      if (against !== undefined && anchors.length + lines.length === 0)
        throw new UsageError(
          `${String(against)} has no anchors in it. Give a file that amends ledger anchor made.`,
        )
      return { ...(await verifyLedger(house, bar.show, anchors)), anchors: anchors.length, bad: lines }
    })
    bar.end()
    for (const { line, problem } of bad) tell(`Line ${line} of ${String(against)}: ${PROBLEMS[problem]}`)
    if (call.json) print(JSON.stringify({ ...report, bad }))
    else {
      for (const fault of report.faults.slice(0, 50)) tell(sentenceOf(fault))
      print(
        report.faults.length === 0
          ? `The ledger holds: ${many(report.cases, 'case')}, ${many(report.events, 'event')}, ${many(report.texts, 'sealed text')} compared${report.anchors > 0 ? `, nothing set back since ${many(report.anchors, 'anchor')}` : ''}.`
          : `The ledger does not hold: ${many(report.faults.length, 'fault')} in ${many(report.cases, 'case')}.`,
      )
    }
    return report.faults.length === 0 && bad.length === 0 ? EXIT.ok : EXIT.findings
  },
}

/** How many there are of something: "1 anchor", "2 anchors". */
function many(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}

const PROBLEMS = {
  not_an_anchor: 'this is no anchor. It was not compared.',
  not_signed_here: 'this was not signed with the key file of this house. It was not compared.',
} as const

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read. Give a file that amends ledger anchor made.`)
  })
}

function sentenceOf({ caseId, seq, fault }: LedgerFault): string {
  if (fault === 'set_back')
    return 'The database is not what the anchors say that it was: it was set back to an earlier time, or its history was written anew.'
  if (fault === 'lane_cut_off') return 'Commits are gone: a lane of the ledger ends before where it stood.'
  return `Case ${caseId}, event ${seq ?? '–'}: ${fault.replaceAll('_', ' ')}`
}

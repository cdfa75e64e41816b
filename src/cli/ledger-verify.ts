import { verifyLedger, type LedgerFault } from '../actions/ledger/verify-ledger.ts'
import { EXIT, print, tell, type Command } from './command.ts'
import { progressBar } from './progress-bar.ts'
import { withHouse } from './with-house.ts'

export const ledgerVerify: Command = {
  name: 'ledger verify',
  usage: 'ledger verify',
  what: 'Recompute the hash chain of every case and compare every text with its digest.',
  async run(call) {
    const bar = progressBar('cases checked')
    const report = await withHouse(call, (house) => verifyLedger(house, bar.show))
    bar.end()
    if (call.json) print(JSON.stringify(report))
    else {
      for (const fault of report.faults.slice(0, 50)) tell(sentenceOf(fault))
      print(
        report.faults.length === 0
          ? `The ledger holds: ${report.cases} cases, ${report.events} events, ${report.texts} sealed texts compared.`
          : `The ledger does not hold: ${report.faults.length} faults in ${report.cases} cases.`,
      )
    }
    return report.faults.length === 0 ? EXIT.ok : EXIT.findings
  },
}

function sentenceOf({ caseId, seq, fault }: LedgerFault): string {
  if (fault === 'lane_cut_off') return 'Commits are gone: a lane of the ledger ends before where it stood.'
  return `Case ${caseId}, event ${seq ?? '–'}: ${fault.replaceAll('_', ' ')}`
}

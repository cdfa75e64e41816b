import type { ErasedOnRecord } from '../actions/erasure/find-record.ts'
import type { ErasingPreview } from '../actions/erasure/preview-erasing.ts'
import type { ToldBackups } from '../actions/erasure/tell-backups.ts'
import { eachOf, type Refusal } from '../domain/refusal.ts'
import type { LeftOpen } from '../domain/vocabulary/erasing.ts'
import { en } from '../words/en/index.ts'

const { vocabulary, refusals } = en

/** What is open in a case, for whoever runs the machine. */
const OPEN: Readonly<Record<LeftOpen, string>> = {
  unread: 'nobody has read it',
  undecided: 'it is not decided',
  danger: 'somebody may be in danger',
  unanswered: 'a word of the person has no answer',
  promise: 'something promised or owed has not arrived',
  appeal: 'an appeal waits for its answer',
}

/** What keeps a case from being erased. */
export function whatKeeps({ caseId, reference, keeps }: ErasingPreview): string[] {
  return [`Case ${reference} (${caseId}) cannot be erased now.`, ...whyNot(keeps)]
}

/** Refusals in words. */
export function whyNot(refused: readonly Refusal[]): string[] {
  return refused
    .flatMap(eachOf)
    .flatMap((each) => [
      refusals[each.refused],
      ...(each.refused === 'something_is_open' ? ['To say that you know: --although-open.'] : []),
    ])
}

/**
 * What is open, what goes, what stays and what opens it still. What stays is named: nobody is told that nothing is left.
 *
 * @param days for how many days backups of the keys are kept
 */
export function whatGoes(found: ErasingPreview, days: number): string[] {
  const { caseId, reference, state, priority, lies } = found
  return [
    `Case ${reference} (${caseId}), ${state}, ${vocabulary.priorities[priority]}.`,
    ...whatIsOpen(found),
    `Goes, and comes back from no backup of the database: its key, and with it all words and facts of its ${lies.sealed} entries that have any: story, messages, notes, names, addresses, grades, dates; its line in the lists; ${lies.drafts} drafts, ${lies.waiting} clocks, mails and jobs that wait, ${lies.directory} lines in the directory of organisations, ${lies.looks} lines of who read it and when, ${lies.advisers} keyed hashes of the receipts of those who stand beside the person, ${lies.word > 0 ? 'the hash of the word beside the receipt, ' : ''}${lies.recovery > 0 ? 'the address to which a code can be sent, and its keyed hash, ' : ''}${lies.likeness > 0 ? 'the keyed hashes that tell whether another story is like it' : 'no hashes of likeness'}${lies.files > 0 ? `, and ${lies.files} files that were given, with their sealed bytes` : ''}${lies.ledgerBefore > 0 ? ', how its ledger ended in an older version' : ''}.`,
    `Stays: ${lies.entries} entries of the ledger with what stands in them in clear (docs/generated/in-clear.md: what kind of entry, who made it, when; in older entries which fields were filled in, and in those of 0.1.0 facts too) and their hashes; that the case was erased, on which day, and your reason with what was open, which whoever has the receipt reads; the keyed hash of that receipt; the number of a published source that it came from, so that it is not taken in again; replies to repeated requests, for a day at most, which only the key of whoever asked opens. Backups of the data from before keep its line in the lists in clear, without words.`,
    `Opens it still: a backup of the keys from before, together with one of the database. They are to be deleted within ${days} days (AMENDS_KEY_BACKUP_DAYS): amends backup does it when it runs again into the same folder, and nothing else does. PostgreSQL keeps deleted rows in its own files for a while; without the keys they open nothing.`,
  ]
}

function whatIsOpen({ open, owed }: ErasingPreview): string[] {
  if (open.length === 0 && owed.length === 0) return []
  const clocks = owed.map(({ step, owner, by }) => {
    const until = by === null ? 'no time set' : `by ${by.slice(0, 16).replace('T', ' ')} UTC`
    return `  ${vocabulary.nextSteps[step]} (${vocabulary.stepOwners[owner]}, ${until})`
  })
  return [
    ...(open.length === 0 ? [] : [`Still open: ${open.map((each) => OPEN[each]).join('; ')}.`]),
    ...(clocks.length === 0 ? [] : ['Would never happen:', ...clocks]),
  ]
}

/** That a case is erased already, and why. */
export function erasedBefore({ day, why }: ErasedOnRecord): string[] {
  return [`This case was erased on ${day}.`, ...(why === null ? [] : [`Why: ${why.reasons}`])]
}

/** What was done, and what proves it. */
export function proofOf({ caseId, day, because, slot }: ErasedOnRecord): string[] {
  return [
    `Erased: case ${caseId}, on ${day} (${because}).`,
    slot === null
      ? 'Its key had no slot of its own yet, so older copies of the database with the key file still open it: delete those from before.'
      : `Slot ${slot} of the file of case keys was overwritten, and the list of erased cases beside it says so.`,
    'The last entry of its ledger is the proof: amends ledger verify covers it.',
  ]
}

/** What the backups know of it, and what to do at once. */
export function aboutBackups({ told, missed }: ToldBackups): string[] {
  return [
    ...told.map((folder) => `The list beside the backups in ${folder} names it.`),
    ...missed.map((folder) => `Not reached, so the backups there do not know of it: ${folder}`),
    'Run amends backup now, and copy erased-cases.txt to wherever else you keep backups: restored with keys from before and without that list, the case comes back.',
  ]
}

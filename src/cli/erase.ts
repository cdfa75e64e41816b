import { eraseForHouse } from '../actions/erasure/erase-case.ts'
import { casesMeant, previewErasing, type ErasingPreview } from '../actions/erasure/preview-erasing.ts'
import type { House } from '../actions/house.ts'
import { eachOf, isRefusal, type Refusal } from '../domain/refusal.ts'
import { en } from '../words/en/index.ts'
import { EXIT, print, tell, UsageError, type Command, type CommandCall, type ExitCode } from './command.ts'
import { withHouse } from './with-house.ts'

export const erase: Command = {
  name: 'erase',
  usage: 'erase CASE [--preview | --yes]',
  what: 'Erase the words of a case for good, by its id or reference; without --yes it only says what would go.',
  options: { preview: { type: 'boolean' }, yes: { type: 'boolean' } },
  async run(call) {
    const [typed] = call.words
    if (typed === undefined) throw new UsageError('Name the case: its id, or its reference.')
    if (call.options['preview'] === true && call.options['yes'] === true)
      throw new UsageError('Say --preview or --yes, not both.')
    return withHouse(call, (house) => eraseMeant(call, house, typed))
  },
}

async function eraseMeant(call: CommandCall, house: House, typed: string): Promise<ExitCode> {
  const [caseId, ...others] = await casesMeant(house, typed)
  if (others.length > 0)
    throw new UsageError(
      `More than one case has this reference: ${[caseId, ...others].join(', ')}. Say the id.`,
    )
  const found = caseId === undefined ? null : await previewErasing(house, caseId)
  if (found === null)
    return say(call, { refused: 'not_found' }, ['There is no case of this id or reference.'])
  if ('erased' in found && found.erased.isDone)
    return say(call, found, [`This case was erased on ${found.erased.day}.`], EXIT.ok)
  if (!('erased' in found)) {
    if (found.keeps.length > 0 || call.options['yes'] !== true) {
      const isFree = found.keeps.length === 0
      return say(call, found, linesOf(found), isFree ? EXIT.ok : EXIT.findings)
    }
    if (!call.json) for (const line of whatGoes(found)) print(line)
  }
  const done = await eraseForHouse(house, caseId!)
  if (isRefusal(done)) return say(call, done, whyNot([done]))
  if (!done.isDone)
    return say(call, done, [
      'The case is noted as erased, and not everything of it is gone yet: the log says why. It is tried again every minute while Amends runs, and when you give this command again.',
    ])
  return say(call, done, proofOf(done), EXIT.ok)
}

function say(
  call: CommandCall,
  answer: object,
  lines: readonly string[],
  code: ExitCode = EXIT.findings,
): ExitCode {
  if (call.json) print(JSON.stringify(answer))
  else for (const line of lines) (code === EXIT.ok ? print : tell)(line)
  return code
}

function linesOf(found: ErasingPreview): string[] {
  return found.keeps.length > 0
    ? [`Case ${found.reference} (${found.caseId}) cannot be erased now.`, ...whyNot(found.keeps)]
    : [...whatGoes(found), '', 'Nothing was erased. To do it: amends erase ' + found.caseId + ' --yes']
}

const whyNot = (refusals: readonly Refusal[]): string[] =>
  refusals.flatMap((each) => eachOf(each).map(({ refused }) => en.refusals[refused]))

/** What stays is named: nobody is told that nothing is left. */
function whatGoes({ caseId, reference, state, lies }: ErasingPreview): string[] {
  return [
    `Case ${reference} (${caseId}), ${state}.`,
    `Goes, and comes back from no backup of the database: its key, and with it all words of its ${lies.sealed} entries that have any: story, messages, notes, names, addresses; its line in the lists; ${lies.drafts} drafts, ${lies.waiting} clocks, mails and jobs that wait, ${lies.directory} lines in the directory of organisations, ${lies.looks} lines of who read it and when, ${lies.likeness > 0 ? 'the keyed hashes that tell whether another story is like it' : 'no hashes of likeness'}${lies.ledgerBefore > 0 ? ', how its ledger ended in an older version' : ''}.`,
    `Stays: ${lies.entries} entries of the ledger with what stands in them in clear (SECURITY.md lists it: kinds, dates, grades, roles, no words) and their hashes; that the case was erased, on which day and why; the keyed hash of its receipt, so that whoever has it is told; the number of a published source that it came from, so that it is not taken in again; replies to repeated requests, for a day at most, which only the key of whoever asked opens.`,
    'Opens it still: a backup of the keys from before, together with one of the database. amends backup removes such backups of keys after AMENDS_KEY_BACKUP_DAYS, from its own folder. PostgreSQL keeps deleted rows in its own files for a while; without the keys they open nothing.',
  ]
}

function proofOf({
  caseId,
  day,
  because,
  slot,
}: Exclude<Awaited<ReturnType<typeof eraseForHouse>>, Refusal>) {
  return [
    `Erased: case ${caseId}, on ${day} (${because}).`,
    slot === null
      ? 'Its key had no slot of its own yet, so older copies of the database with the key file still open it: delete those from before.'
      : `Slot ${slot} of the file of case keys was overwritten, and the list of erased cases beside it says so.`,
    'The last entry of its ledger is the proof: amends ledger verify covers it.',
  ]
}

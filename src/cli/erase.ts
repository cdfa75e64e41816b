import { eraseForHouse, type WhyErase } from '../actions/erasure/erase-case.ts'
import { casesMeant, previewErasing, type ErasingPreview } from '../actions/erasure/preview-erasing.ts'
import { tellBackups } from '../actions/erasure/tell-backups.ts'
import type { House } from '../actions/house.ts'
import { isRefusal } from '../domain/refusal.ts'
import { EXIT, print, tell, UsageError, type Command, type CommandCall, type ExitCode } from './command.ts'
import { aboutBackups, erasedBefore, proofOf, whatGoes, whatKeeps, whyNot } from './erase-words.ts'
import { withHouse } from './with-house.ts'

export const erase: Command = {
  name: 'erase',
  usage: 'erase CASE [--preview | --yes --because WHY [--although-open]]',
  what: 'Erase the words of a case for good, by its id or reference; without --yes it only says what would go.',
  options: {
    preview: { type: 'boolean' },
    yes: { type: 'boolean' },
    because: { type: 'string' },
    'although-open': { type: 'boolean' },
  },
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
  const isSure = call.options['yes'] === true
  if ('erased' in found && found.erased.isDone) {
    const backups = isSure ? tellBackups(house) : null
    const lines = [...erasedBefore(found.erased), ...(backups === null ? [] : aboutBackups(backups))]
    return say(call, { ...found, backups }, lines, EXIT.ok)
  }
  if ('erased' in found) return doErase(call, house, caseId!, { reasons: '', knowing: false })
  if (found.keeps.length > 0) return say(call, found, whatKeeps(found))
  if (!isSure) return say(call, found, preview(house, found), EXIT.ok)
  const because = call.options['because']
  if (typeof because !== 'string')
    throw new UsageError(
      'Say why, with --because "…": a sentence or two. Whoever has the receipt reads it, for good, so put no name and nothing of the story in it. Nothing was erased.',
    )
  if (!call.json) for (const line of whatGoes(found, house.keyBackupDays)) print(line)
  return doErase(call, house, caseId!, {
    reasons: because,
    knowing: call.options['although-open'] === true,
  })
}

async function doErase(call: CommandCall, house: House, caseId: string, why: WhyErase): Promise<ExitCode> {
  const done = await eraseForHouse(house, caseId, why)
  if (isRefusal(done)) return say(call, done, [...whyNot([done]), 'Nothing was erased.'])
  if (!done.isDone)
    return say(call, done, [
      'The case is noted as erased, and not everything of it is gone yet: the log says why. It is tried again every minute while Amends runs, and when you give this command again.',
    ])
  const backups = tellBackups(house)
  return say(call, { ...done, backups }, [...proofOf(done), ...aboutBackups(backups)], EXIT.ok)
}

function preview(house: House, found: ErasingPreview): string[] {
  const open = found.open.length === 0 ? '' : ' --although-open'
  return [
    ...whatGoes(found, house.keyBackupDays),
    '',
    `Nothing was erased. To do it: amends erase ${found.caseId} --yes --because "why"${open}`,
  ]
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

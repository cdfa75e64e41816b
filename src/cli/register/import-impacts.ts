import { readFileSync, statSync } from 'node:fs'
import { impactsFromRows, takenAlready, TableNotRead, type Row } from '../../register/exchange/import-rows.ts'
import { readImpacts, type ImpactRows, type ReadImpacts } from '../../register/exchange/read-impacts.ts'
import { fixOf, sentenceOf } from '../../register/check/rule-words.ts'
import { readRegister } from '../../register/files/read.ts'
import { entryText, nextIds, writeNew } from '../../register/files/write.ts'
import { oneLine } from '../../domain/typed/one-line.ts'
import { MOST_BYTES, MOST_RATIO } from '../../tables/unzip.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { EXIT, print, tell, UsageError, type CommandCall, type ExitCode } from '../command.ts'
import { canAsk, openAsker } from './ask.ts'
import { registerFolder } from './common.ts'
import { takenIds } from './taken-ids.ts'
import { optionOf } from './option-of.ts'

/** More than this are looked at before they stay in the register for good. */
const MANY = 10

/** `register import FILE`: rows of another tool become impacts, open and not yet rated. */
export async function importImpacts(
  speaker: RegisterSpeaker,
  call: CommandCall,
  file: string,
): Promise<ExitCode> {
  const { w, say } = speaker
  const { already: alreadyWords, rows: rowsWords } = w.commands.imports
  const folder = registerFolder(speaker, call)
  const { rows, tool } = await rowsOf(speaker, file, optionOf(call, 'sheet') ?? null)
  const loaded = readRegister(folder)
  const { fresh, already } =
    call.options['again'] === true
      ? { fresh: rows, already: [] }
      : newRows(rows, tool, loaded.register.impacts)
  const ids = nextIds(folder, 'impact', takenIds(loaded), fresh.length)
  const { impacts, warnings } = impactsFromRows(fresh, ids, tool)
  const isDry = call.options['dry-run'] === true
  if (!isDry && impacts.length > MANY && !(await mayWrite(speaker, call, impacts.length))) {
    print(w.imports.leftAlone)
    return EXIT.ok
  }
  if (!isDry) for (const impact of impacts) writeNew(folder, impact.id, entryText(impact))
  if (call.json) {
    const said = warnings.map((each) => ({
      rule: each.rule,
      entry: each.entry,
      message: sentenceOf(speaker, each),
      fix: fixOf(speaker, each),
    }))
    print(JSON.stringify({ ...(isDry ? { wouldAdd: ids } : { added: ids }), already, warnings: said }))
    return EXIT.ok
  }
  for (const each of warnings) tell(`${each.rule}  ${sentenceOf(speaker, each)}`)
  for (const { row, id } of already) tell(say(alreadyWords, { row, id }))
  if (isDry) {
    print(say(w.imports.dryRun, { count: impacts.length }))
    for (const { id, title } of impacts) print(oneLine(say(w.imports.wouldAdd, { id, title })))
  } else print(say(rowsWords, { count: impacts.length, warnings: warnings.length }))
  return EXIT.ok
}

/** Asks on a terminal; elsewhere somebody has to have said so before. */
async function mayWrite({ w, say }: RegisterSpeaker, call: CommandCall, count: number): Promise<boolean> {
  if (call.options['yes'] === true) return true
  if (!canAsk(call)) throw new UsageError(say(w.imports.manyNeedYes, { count }))
  const asker = openAsker()
  try {
    const answer = (await asker.ask(say(w.imports.manyAsk, { count })))?.toLowerCase() ?? ''
    return ['y', 'yes'].includes(answer)
  } finally {
    asker.end()
  }
}

type Known = Parameters<typeof takenAlready>[1][number]

/** Rows that no impact here came from, and the others with the impact that holds them. */
function newRows(
  rows: readonly Row[],
  tool: string | null,
  standing: ReturnType<typeof readRegister>['register']['impacts'],
): { readonly fresh: readonly Row[]; readonly already: readonly { row: number; id: string }[] } {
  const fresh: Row[] = []
  const already: { row: number; id: string }[] = []
  const { impacts } = impactsFromRows(
    rows,
    rows.map(() => 'IMP-0001'),
    tool,
  )
  const seen: Known[] = standing.map((impact) => ({
    ...impact,
    statement: impact.statement ?? '',
    foreign: [...impact.foreign],
  }))
  for (const [index, row] of rows.entries()) {
    const impact = impacts[index]
    if (!impact) continue
    const id = takenAlready(impact, seen)
    if (id === null) fresh.push(row)
    else already.push({ row: index + 1, id })
    seen.push({ ...impact, id: `row ${index + 1}` })
  }
  return { fresh, already }
}

/** Throws UsageError with what the file is, and what to do instead. */
async function rowsOf(speaker: RegisterSpeaker, file: string, sheet: string | null): Promise<ImpactRows> {
  const { w, say } = speaker
  const { usage } = w.commands
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UsageError(say(usage.notRead, { file }))
  let read: ReadImpacts
  try {
    read = await readImpacts(readFileSync(file), file, sheet)
  } catch (error) {
    if (!(error instanceof TableNotRead)) throw error
    const { problem, gaps } = error
    const why = problem === 'cells' ? w.tables.rows.cellsAt : w.tables.problems[problem]
    throw new UsageError(say(usage.notReadable, { file, why: say(why, gaps) }))
  }
  if ('rows' in read) return read
  if ('noText' in read)
    throw new UsageError(say(usage.notReadable, { file, why: w.tables.problems[read.noText] }))
  const { says, fix } = 'zip' in read ? w.evidence.problems[read.zip] : w.imports.refused[read.refused]
  const gaps = 'zip' in read ? { most: MOST_BYTES / 1_000_000, ratio: MOST_RATIO } : read.gaps
  throw new UsageError(
    `${oneLine(say(says, { ...gaps, file }))}\n  → ${oneLine(say(fix, { ...gaps, file }))}`,
  )
}

import * as z from 'zod'
import { bundleProblem, importBundle, isBundle } from '../../register/exchange/bundle.ts'
import {
  impactsFromRows,
  isOwnTable,
  rowsOfCsv,
  rowsOfJson,
  TableNotRead,
  takenAlready,
  type Row,
} from '../../register/exchange/import-rows.ts'
import { readRegister } from '../../register/files/read.ts'
import { sentenceOf, fixOf } from '../../register/check/rule-words.ts'
import { entryText, nextIds, writeNew } from '../../register/files/write.ts'
import { EXIT, print, tell, UsageError, type Command, type CommandCall, type ExitCode } from '../command.ts'
import { folderOf, registerFolder, textOf } from './common.ts'
import { shared } from './option-of.ts'
import { importEvidence } from './import-evidence.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { speakerOf } from './speaker-of.ts'

export const importRegister: Command = {
  name: 'register import',
  usage:
    'register import FILE | register import evidence [--before FILE] [--after FILE] [--once FILE] [--into ID] [--split-by FIELD|none] …',
  what: 'Take over results of evaluations as evidence, a bundle, or the register of another tool (CSV, JSON).',
  options: {
    ...shared,
    before: { type: 'string', multiple: true },
    after: { type: 'string', multiple: true },
    once: { type: 'string', multiple: true },
    into: { type: 'string' },
    title: { type: 'string' },
    by: { type: 'string', multiple: true },
    mitigation: { type: 'string' },
    impact: { type: 'string', multiple: true },
    measure: { type: 'string' },
    shows: { type: 'string' },
    'split-by': { type: 'string' },
    metric: { type: 'string' },
    provider: { type: 'string' },
    prompt: { type: 'string' },
    plugin: { type: 'string', multiple: true },
    'harmful-when': { type: 'string' },
    override: { type: 'string' },
    again: { type: 'boolean' },
  },
  run(call) {
    const speaker = speakerOf(call)
    const [first, ...rest] = call.words
    if (first === 'evidence') return Promise.resolve(importEvidence(speaker, call, rest))
    if (first === undefined) throw new UsageError(speaker.w.commands.usage.nameFile)
    const text = textOf(speaker, first)
    return Promise.resolve(
      isBundle(text) ? takeBundle(speaker, call, text) : takeRows(speaker, call, first, text),
    )
  },
}

function takeBundle(speaker: RegisterSpeaker, call: CommandCall, text: string): ExitCode {
  const { w, say } = speaker
  const words = w.commands.imports
  let taken: ReturnType<typeof importBundle>
  try {
    taken = importBundle(speaker, folderOf(call), text)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    for (const each of error.issues) tell(bundleProblem(speaker, text, each))
    return EXIT.findings
  }
  const { added, unchanged, different, newMarks, lockBroken } = taken
  if (lockBroken) {
    tell(w.commands.check.lockBroken)
    return EXIT.findings
  }
  if (call.json) print(JSON.stringify(taken))
  else {
    print(say(words.bundle, { added: added.length, unchanged: unchanged.length, marks: newMarks }))
    for (const id of different) print(say(words.different, { id }))
  }
  return different.length > 0 ? EXIT.findings : EXIT.ok
}

function takeRows(speaker: RegisterSpeaker, call: CommandCall, file: string, text: string): ExitCode {
  const { w, say } = speaker
  const words = w.commands.imports
  const folder = registerFolder(speaker, call)
  const rows = rowsOf(speaker, file, text)
  if (isOwnTable(rows)) throw new UsageError(words.ownExport)
  const { sources, marks, register } = readRegister(folder)
  const used = [...sources.keys(), ...marks.map(({ impact }) => impact)]
  const { fresh, already } =
    call.options['again'] === true ? { fresh: rows, already: [] } : newRows(speaker, rows, register)
  const ids = nextIds(folder, 'impact', used, fresh.length)
  const { impacts, warnings } = impactsFromRows(speaker, fresh, ids)
  for (const impact of impacts) writeNew(folder, impact.id, entryText(impact))
  if (call.json)
    print(
      JSON.stringify({
        added: ids,
        already,
        warnings: warnings.map((each) => ({
          rule: each.rule,
          entry: each.entry,
          message: sentenceOf(speaker, each),
          fix: fixOf(speaker, each),
        })),
      }),
    )
  else {
    for (const each of warnings) tell(`${each.rule}  ${sentenceOf(speaker, each)}`)
    for (const { row, id } of already) tell(say(words.already, { row, id }))
    print(say(words.rows, { count: impacts.length, warnings: warnings.length }))
  }
  return EXIT.ok
}

/** Rows that no impact here came from, and the others with the impact that holds them. */
function newRows(
  speaker: RegisterSpeaker,
  rows: readonly Row[],
  register: ReturnType<typeof readRegister>['register'],
): { readonly fresh: readonly Row[]; readonly already: readonly { row: number; id: string }[] } {
  const fresh: Row[] = []
  const already: { row: number; id: string }[] = []
  const numbers = rows.map((_, index) => `row ${index + 1}`)
  const { impacts } = impactsFromRows(
    speaker,
    rows,
    rows.map(() => 'IMP-0001'),
  )
  const seen: Parameters<typeof takenAlready>[1][number][] = register.impacts.map((impact) => ({
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
    seen.push({ ...impact, id: numbers[index] ?? '' })
  }
  return { fresh, already }
}

function rowsOf({ w, say }: RegisterSpeaker, file: string, text: string): Row[] {
  const { problems, rows: rowWords } = w.tables
  const { usage } = w.commands
  try {
    const rows = /^\s*[[{]/.test(text) ? rowsOfJson(text) : rowsOfCsv(text)
    if (rows.length > 0) return rows
  } catch (error) {
    if (error instanceof TableNotRead) {
      const { problem, gaps } = error
      const why = problem === 'cells' ? rowWords.cellsAt : problems[problem]
      throw new UsageError(say(usage.notReadable, { file, why: say(why, gaps) }))
    }
    throw new UsageError(
      say(usage.notReadable, { file, why: error instanceof Error ? error.message : String(error) }),
    )
  }
  throw new UsageError(say(usage.notReadable, { file, why: usage.noRows }))
}

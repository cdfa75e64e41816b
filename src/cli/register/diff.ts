import { readFileSync, statSync } from 'node:fs'
import { mustBeSeen, type Change } from '../../register/check/diff/change.ts'
import { commentText } from '../../register/check/diff/comment.ts'
import {
  changesBetween,
  registerChanges,
  sideOf as registerSide,
} from '../../register/check/diff/registers.ts'
import { oneLine } from '../../domain/typed/one-line.ts'
import { modelsIn } from '../../register/files/mlbom.ts'
import { isRegister, readRegister } from '../../register/files/read.ts'
import { EXIT, print, UsageError, type Command, type CommandCall, type ExitCode } from '../command.ts'
import { todayOf } from './common.ts'
import { optionOf, shared } from './option-of.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { speakerOf } from './speaker-of.ts'
import { writeOutput } from './write-output.ts'

export const diff: Command = {
  name: 'register diff',
  usage: 'register diff OLD NEW [--format comment] [--output FILE] [--json]',
  what: 'What changed between two register folders, or two CycloneDX files, and what is owed because of it.',
  options: { ...shared, format: { type: 'string' }, output: { type: 'string' } },
  run(call) {
    const speaker = speakerOf(call)
    const { w, say } = speaker
    const { diff: words, usage } = w.commands
    const [old, next] = call.words
    if (old === undefined || next === undefined) throw new UsageError(usage.nameTwo)
    const [was, is] = [sideOf(speaker, old), sideOf(speaker, next)]
    if (was.is !== is.is) throw new UsageError(say(words.twoKinds, { old, next }))
    const format = optionOf(call, 'format')
    if (format !== undefined && format !== 'comment')
      throw new UsageError(say(usage.unknownFormat, { value: format, known: 'comment' }))
    if (format === 'comment') return Promise.resolve(comment(speaker, call, [old, next], was.is))
    const changes =
      was.is === 'models' && is.is === 'models'
        ? modelChanges(speaker, was.models, is.models)
        : registerChanges(speaker, readRegister(old), readRegister(next), todayOf(speaker, call))
    if (call.json) print(JSON.stringify({ changes }, null, 2))
    else if (changes.length === 0) print(words.nothing)
    else for (const { sentence } of changes) print(oneLine(sentence))
    return Promise.resolve(changes.some(mustBeSeen) ? EXIT.findings : EXIT.ok)
  },
}

/** The comment under a merge request. It reports and stops nothing: that is for `check`. */
function comment(
  speaker: RegisterSpeaker,
  call: CommandCall,
  [old, next]: readonly [string, string],
  is: Side['is'],
): ExitCode {
  if (is !== 'register') throw new UsageError(speaker.say(speaker.w.commands.diff.noComment, { path: next }))
  const today = todayOf(speaker, call)
  const [before, after] = [registerSide(readRegister(old), today), registerSide(readRegister(next), today)]
  const text = commentText(speaker, before, after, changesBetween(speaker, before, after))
  const output = optionOf(call, 'output')
  if (output === undefined) process.stdout.write(text)
  else writeOutput(speaker, output, text)
  return EXIT.ok
}

type Side = { readonly is: 'register' } | { readonly is: 'models'; readonly models: readonly string[] }

/** What lies at a path; says of this very path what is wrong with it. */
function sideOf({ w, say }: RegisterSpeaker, path: string): Side {
  const words = w.commands.diff
  if (isRegister(path)) return { is: 'register' }
  const there = statSync(path, { throwIfNoEntry: false })
  if (!there) throw new UsageError(say(words.nothingThere, { path }))
  if (there.isDirectory()) throw new UsageError(say(words.emptyFolder, { path }))
  const models = modelsIn(readFileSync(path, 'utf8'))
  if (!models) throw new UsageError(say(words.noModels, { path }))
  return { is: 'models', models }
}

function modelChanges(
  { w, say }: RegisterSpeaker,
  before: readonly string[],
  after: readonly string[],
): Change[] {
  const words = w.commands.diff
  const added = after.filter((model) => !before.includes(model))
  const gone = before.filter((model) => !after.includes(model))
  return [
    ...added.map((model): Change => ({
      kind: 'model_new',
      id: model,
      sentence: say(words.modelNew, { model }),
    })),
    ...gone.map((model): Change => ({
      kind: 'model_gone',
      id: model,
      sentence: say(words.modelGone, { model }),
    })),
    ...(added.length > 0
      ? [{ kind: 'owed', id: added.join(', '), sentence: words.modelOwed } satisfies Change]
      : []),
  ]
}

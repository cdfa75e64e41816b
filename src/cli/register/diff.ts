import { readFileSync, statSync } from 'node:fs'
import { mustBeSeen, type Change } from '../../register/check/diff/change.ts'
import { registerChanges } from '../../register/check/diff/registers.ts'
import { oneLine } from '../../register/plain.ts'
import { modelsIn } from '../../register/files/mlbom.ts'
import { isRegister, readRegister } from '../../register/files/read.ts'
import { say } from '../../words/say.ts'
import { diff as words, usage } from '../../words/en/register/commands.ts'
import { EXIT, print, UsageError, type Command } from '../command.ts'
import { shared, todayOf } from './common.ts'

export const diff: Command = {
  name: 'register diff',
  usage: 'register diff OLD NEW [--json]',
  what: 'What changed between two register folders, or two CycloneDX files, and what is owed because of it.',
  options: { ...shared },
  run(call) {
    const [old, next] = call.words
    if (old === undefined || next === undefined) throw new UsageError(usage.nameTwo)
    const [was, is] = [sideOf(old), sideOf(next)]
    if (was.is !== is.is) throw new UsageError(say(words.twoKinds, { old, next }))
    const changes =
      was.is === 'models' && is.is === 'models'
        ? modelChanges(was.models, is.models)
        : registerChanges(readRegister(old), readRegister(next), todayOf(call))
    if (call.json) print(JSON.stringify({ changes }, null, 2))
    else if (changes.length === 0) print(words.nothing)
    else for (const { sentence } of changes) print(oneLine(sentence))
    return Promise.resolve(changes.some(mustBeSeen) ? EXIT.findings : EXIT.ok)
  },
}

type Side = { readonly is: 'register' } | { readonly is: 'models'; readonly models: readonly string[] }

/** What lies at a path; says of this very path what is wrong with it. */
function sideOf(path: string): Side {
  if (isRegister(path)) return { is: 'register' }
  const there = statSync(path, { throwIfNoEntry: false })
  if (!there) throw new UsageError(say(words.nothingThere, { path }))
  if (there.isDirectory()) throw new UsageError(say(words.emptyFolder, { path }))
  const models = modelsIn(readFileSync(path, 'utf8'))
  if (!models) throw new UsageError(say(words.noModels, { path }))
  return { is: 'models', models }
}

function modelChanges(before: readonly string[], after: readonly string[]): Change[] {
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

import { existsSync, readFileSync } from 'node:fs'
import { impactLevel, type ImpactLevel } from '../../domain/diligence/level.ts'
import { owedAssessments } from '../../domain/diligence/owed.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import { modelsIn } from '../../register/mlbom.ts'
import { owedLine } from '../../register/owed-line.ts'
import { isRegister, readRegister, type LoadedRegister } from '../../register/read.ts'
import { say } from '../../register/say.ts'
import { repositoryOf, watchedNow } from '../../register/watch.ts'
import { diff as words, usage } from '../../words/en/register/commands.ts'
import { EXIT, print, UsageError, type Command } from '../command.ts'
import { shared, todayOf } from './common.ts'

interface Change {
  readonly kind: 'new' | 'gone' | 'level' | 'status' | 'model_new' | 'model_gone' | 'owed'
  readonly id: string
  readonly sentence: string
}

export const diff: Command = {
  name: 'register diff',
  usage: 'register diff OLD NEW [--json]',
  what: 'What changed between two register folders, or two CycloneDX files, and what is owed because of it.',
  options: { ...shared },
  run(call) {
    const [old, next] = call.words
    if (old === undefined || next === undefined) throw new UsageError(usage.nameTwo)
    const changes =
      isRegister(old) && isRegister(next)
        ? registerChanges(readRegister(old), readRegister(next), todayOf(call))
        : modelChanges(modelsOf(old), modelsOf(next))
    if (call.json) print(JSON.stringify({ changes }, null, 2))
    else if (changes.length === 0) print(words.nothing)
    else for (const { sentence } of changes) print(sentence)
    const owes = changes.some(({ kind }) => ['gone', 'owed'].includes(kind))
    return Promise.resolve(owes ? EXIT.findings : EXIT.ok)
  },
}

function modelsOf(file: string): readonly string[] {
  const models = existsSync(file) && !isRegister(file) ? modelsIn(readFileSync(file, 'utf8')) : null
  if (!models) throw new UsageError(say(usage.notAFolder, { folder: file }))
  return models
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

function registerChanges(before: LoadedRegister, after: LoadedRegister, today: LocalDate): Change[] {
  const levels = ({ register, marks }: LoadedRegister) =>
    new Map(
      register.impacts.map((impact) => [
        impact.id,
        { impact, level: impactLevel(register, impact, marks, today) },
      ]),
    )
  const [was, is] = [levels(before), levels(after)]
  const changes: Change[] = []
  for (const [id, { impact, level }] of is) {
    const old = was.get(id)
    const { title } = impact
    if (!old) {
      changes.push({
        kind: 'new',
        id,
        sentence: say(words.newImpact, { id, title, level: levelWords(level) }),
      })
      continue
    }
    if (old.level.level !== level.level) {
      const fell = (old.level.level ?? 0) > (level.level ?? 0)
      const gaps = { id, title, before: levelWords(old.level), after: levelWords(level) }
      changes.push({ kind: 'level', id, sentence: say(fell ? words.lowered : words.level, gaps) })
    }
    if (old.impact.status !== impact.status)
      changes.push({
        kind: 'status',
        id,
        sentence: say(words.status, { id, title, before: old.impact.status, after: impact.status }),
      })
  }
  for (const [id, { impact }] of was)
    if (!is.has(id))
      changes.push({ kind: 'gone', id, sentence: say(words.goneImpact, { id, title: impact.title }) })
  return [...changes, ...newlyOwed(before, after, today)]
}

/** What is owed now and was not before. */
function newlyOwed(before: LoadedRegister, after: LoadedRegister, today: LocalDate): Change[] {
  const owedIn = (loaded: LoadedRegister) => {
    const { covered } = watchedNow(repositoryOf(loaded.folder), loaded.register.about)
    return owedAssessments(loaded.register, covered, loaded.marks, today).map((each) =>
      owedLine(each, loaded.register, today),
    )
  }
  const known = new Set(owedIn(before).map(({ sentence }) => sentence))
  return owedIn(after)
    .filter(({ sentence }) => !known.has(sentence))
    .map(({ code, sentence }) => ({ kind: 'owed', id: code, sentence }))
}

function levelWords({ level }: ImpactLevel): string {
  return level === null ? words.unrated : say(words.atLevel, { level })
}

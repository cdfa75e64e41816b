import { appendFileSync } from 'node:fs'
import { checkRegister } from '../../register/check/check-register.ts'
import { wasRegister } from '../../register/check/git/base-register.ts'
import { humanText } from '../../register/check/formats/human.ts'
import { jsonText } from '../../register/check/formats/json.ts'
import { junitText } from '../../register/check/formats/junit.ts'
import { markdownText } from '../../register/check/formats/markdown.ts'
import { isClean, type CheckResult } from '../../register/check/formats/result.ts'
import { sarifText } from '../../register/check/formats/sarif.ts'
import { LEVELS } from '../../register/check/selection.ts'
import { termKey, writeLock } from '../../register/files/lock.ts'
import { EXIT, tell, UsageError, type Command } from '../command.ts'
import { selectionOf } from './selection-of.ts'
import { folderOf, labelOf, registerFolder, todayOf } from './common.ts'
import { optionOf, shared } from './option-of.ts'
import { isRegister } from '../../register/files/read.ts'
import { VERSION } from './version.ts'
import { writeOutput } from './write-output.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { speakerOf } from './speaker-of.ts'

const FORMATS: Readonly<Record<string, (speaker: RegisterSpeaker, result: CheckResult) => string>> = {
  human: humanText,
  json: jsonText,
  sarif: (speaker, result) => sarifText(speaker, result, VERSION),
  junit: junitText,
  markdown: markdownText,
}

export const check: Command = {
  name: 'register check',
  usage:
    'register check [--format sarif|junit|markdown] [--output FILE] [--only WHAT] [--limit N] [--quiet] [--fail-on warning|note] [--write] [--base DIR] [--json]',
  what: 'Check the register and say which assessments are owed. Reads only, unless --write records new grades.',
  options: {
    ...shared,
    format: { type: 'string' },
    output: { type: 'string' },
    summary: { type: 'string' },
    write: { type: 'boolean' },
    quiet: { type: 'boolean' },
    only: { type: 'string' },
    limit: { type: 'string' },
    'fail-on': { type: 'string' },
    rechain: { type: 'boolean' },
    base: { type: 'string' },
    root: { type: 'string' },
  },
  run(call) {
    const speaker = speakerOf(call)
    const { w, say } = speaker
    const { check: words, usage } = w.commands
    const folder = wasRegister(folderOf(call)) ? folderOf(call) : registerFolder(speaker, call)
    const base = optionOf(call, 'base')
    const root = optionOf(call, 'root')
    if (base !== undefined && !isRegister(base)) throw new UsageError(say(usage.noRegister, { folder: base }))
    const format = optionOf(call, 'format') ?? (call.json ? 'json' : 'human')
    const write = FORMATS[format]
    if (!write) throw new UsageError(say(usage.unknownFormat, { value: format, known: Object.keys(FORMATS) }))
    const where = { ...(base === undefined ? {} : { base }), ...(root === undefined ? {} : { root }) }
    const today = todayOf(speaker, call)
    const failOn = labelOf(speaker, 'fail-on', optionOf(call, 'fail-on') ?? 'error', LEVELS)
    let checked = checkRegister(speaker, folder, today, where)
    // Before anything is written: what names nothing is a mistake in typing, and changes nothing.
    const show = selectionOf(speaker, call, checked)
    if (call.options['write'] === true) {
      const isBroken = checked.loaded.problems.some(({ rule }) => rule === 'R010')
      const marks = checked.marks ?? (call.options['rechain'] === true ? checked.rechained : null)
      // A day that was changed is put back first: else the lock would keep the changed one for good.
      const isTermGone = checked.result.problems.some(({ rule }) => rule === 'R040')
      const terms = isTermGone ? [] : checked.loaded.register.about.errorsFrom.map(termKey)
      if (marks && writeLock(folder, marks, w.files.lockHeader, terms)) {
        tell(say(words.marksWritten, { count: marks.length }))
        checked = checkRegister(speaker, folder, today, where)
      } else if (isBroken) tell(words.lockBroken)
      else if (!marks) tell(words.notRecorded)
    }
    const result: CheckResult = { ...checked.result, failOn, show }
    const text = write(speaker, result)
    const output = optionOf(call, 'output')
    if (output === undefined) process.stdout.write(text)
    else {
      writeOutput(speaker, output, text)
      if (!call.json) process.stdout.write(humanText(speaker, result))
    }
    const summary = optionOf(call, 'summary')
    if (summary !== undefined) appendFileSync(summary, markdownText(speaker, result))
    return Promise.resolve(isClean(result) ? EXIT.ok : EXIT.findings)
  },
}

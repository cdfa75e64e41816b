/** `npm run words -- …`: how far each language is, and the way of its sentences to translators and back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { languagesFolder } from '../../src/paths.ts'
import type { LanguageFacts } from '../../src/words/language-folder.ts'
import { readLanguages } from '../../src/words/read-languages.ts'
import { sayLanguageFault } from '../../src/words/say-language-fault.ts'
import { readFactsOf } from './language-files.ts'
import { fromPo, toPo } from './po.ts'
import { note } from './states.ts'
import { status } from './status.ts'
import { takeIn } from './take-in.ts'

const USAGE = `npm run words -- status [LANGUAGE]               how far each language is, or what waits in one
npm run words -- export LANGUAGE FILE            every sentence as gettext PO, for a translator
npm run words -- import LANGUAGE FILE [--by NAME]  takes a PO in; --by marks what it says as read by NAME
npm run words -- note LANGUAGE [PATH …]          what was changed in the files is from the English of today,
                                                 and so is what is named, though it needed no change`

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Runs one command and answers the exit code: 0 done, 1 some sentences were refused, 2 typed otherwise. */
function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { by: { type: 'string' } },
    allowPositionals: true,
  })
  const [command, code, ...rest] = positionals
  if (command === 'status') {
    say(status(code))
    return 0
  }
  const faults = readLanguages(languagesFolder).faults.filter(({ file }) => file.startsWith(`${code}/`))
  for (const fault of faults) say(sayLanguageFault(fault))
  if (faults.length > 0) return 2
  const facts = code === undefined ? null : readFactsOf(code)
  const [file] = rest
  if (facts !== null && command === 'note') return noteAll(facts, rest)
  if (facts !== null && file !== undefined && command === 'export') {
    writeFileSync(file, toPo(facts))
    say(`${file} has every sentence. What is stale is marked as fuzzy.`)
    return 0
  }
  if (facts !== null && file !== undefined && command === 'import') return importFrom(facts, file, values.by)
  if (code !== undefined && facts === null)
    say(`There is no languages/${code}/language.json. docs/translations.md says what stands in it.`)
  say(USAGE)
  return 2
}

function noteAll(facts: LanguageFacts, paths: readonly string[]): number {
  say(`${note(facts.code, paths)} sentences are noted as made from the English of today.`)
  return 0
}

function importFrom(facts: LanguageFacts, file: string, by: string | undefined): number {
  const reader = by === undefined ? null : { name: by, day: new Date().toISOString().slice(0, 10) }
  const { changed, read, refused } = takeIn(facts, fromPo(readFileSync(file)), reader)
  for (const { path, why } of refused) say(`Not taken: ${path}: ${why}.`)
  say(`${changed} sentences changed, ${read} marked as read, ${refused.length} not taken.`)
  return refused.length === 0 ? 0 : 1
}

process.exitCode = run(process.argv.slice(2))

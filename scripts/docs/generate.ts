/**
 * Writes `docs/generated/` from the code that runs, so that the documents cannot drift. With `--check` nothing is
 * written and a stale document is a finding (exit 1).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { accessPage } from './access.ts'
import { configurationPage } from './configuration.ts'
import { dependenciesPage } from './dependencies.ts'
import { inClearPage } from './in-clear.ts'
import { lifecyclePage } from './lifecycle.ts'
import { openapiDocument } from './openapi.ts'
import { registerSchemas } from './register-schema.ts'
import { rulesDocument } from './rules.ts'
import { schemaPage } from './schema.ts'
import { vocabularyPage } from './vocabulary.ts'

const folder = resolve(import.meta.dirname, '../../docs/generated')
const check = process.argv.includes('--check')

const pages: Readonly<Record<string, string>> = {
  'lifecycle.md': lifecyclePage(),
  'access.md': accessPage(),
  'vocabulary.md': vocabularyPage(),
  'configuration.md': configurationPage(),
  'schema.md': schemaPage(),
  'in-clear.md': inClearPage(),
  'dependencies.md': dependenciesPage(),
  'openapi.json': await openapiDocument(),
  'rules.md': rulesDocument(),
  ...registerSchemas(),
}

mkdirSync(join(folder, 'register-schema'), { recursive: true })
const stale = Object.entries(pages).filter(([name, text]) => {
  const file = join(folder, name)
  return !existsSync(file) || readFileSync(file, 'utf8') !== text
})
if (!check) for (const [name, text] of stale) writeFileSync(join(folder, name), text)
for (const [name] of stale) console.log(`${check ? 'stale' : 'written'}: docs/generated/${name}`)
if (check && stale.length > 0) {
  console.log('Run: npm run docs')
  process.exitCode = 1
}

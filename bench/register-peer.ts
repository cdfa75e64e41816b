import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The linter of JavaScript beside which the check is measured, by the name and the release that is installed. */
export function peerName(): string {
  const about = readFileSync(join(import.meta.dirname, '../node_modules/eslint/package.json'), 'utf8')
  return `ESLint ${(JSON.parse(about) as { version: string }).version}`
}

/** How the peer is run, and how many files it then reads. */
interface Peer {
  readonly args: readonly string[]
  readonly folder: string
  readonly files: number
}

/**
 * Writes every entry of a register once more as a module of JavaScript, so that the peer reads as many files with the
 * same in them, and says with which arguments of Node, in which folder, it checks them: its own recommended rules, and
 * nothing that was kept from an earlier run.
 */
export function peerOf(register: string, folder: string): Peer {
  mkdirSync(folder, { recursive: true })
  const entries = readdirSync(register, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )
  for (const name of entries) {
    const entry: unknown = parse(readFileSync(join(register, name), 'utf8'))
    const file = join(folder, name.replaceAll(/[/\\]/g, '-').replace(/yaml$/, 'js'))
    writeFileSync(file, `export default ${JSON.stringify(entry, null, 2)}\n`)
  }
  const config = join(folder, 'eslint.config.mjs')
  const rules = join(import.meta.dirname, '../node_modules/eslint/lib/unsupported-api.js')
  writeFileSync(
    config,
    `import api from ${JSON.stringify(rules)}
const recommended = [...api.builtinRules].filter(([, rule]) => rule.meta.docs?.recommended)
export default [{ rules: Object.fromEntries(recommended.map(([name]) => [name, 'error'])) }]
`,
  )
  const program = join(import.meta.dirname, '../node_modules/eslint/bin/eslint.js')
  return { args: [program, '--config', config, '--format', 'json', '.'], folder, files: entries.length }
}

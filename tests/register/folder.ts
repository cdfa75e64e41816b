import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { vi } from 'vitest'
import { registerCommands } from '../../src/cli/register/commands.ts'
import { UsageError } from '../../src/cli/command.ts'
import { readOptions } from '../../src/cli/read-options.ts'

/** A repository of its own, with the files given by path; gone when the run is over. */
export function repository(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'amends-register-test-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** A copy of the sample product, to be changed by a test. */
export function sampleProduct(): string {
  const root = repository()
  cpSync(resolve(import.meta.dirname, '../../examples/sample-product'), root, { recursive: true })
  return root
}

export const TODAY = '2026-11-20'

export const ABOUT = 'register: 1\norganisation: Example\nsystems:\n  - { id: helper, name: Helper }\n'

/** The least that somebody has to write by hand. */
export const IMPACT = `id: IMP-0001
title: Wrong advice
kind: potential
rights: [privacy]
statement: People get wrong advice.
groups:
  - id: g
    name: Everybody
    ratings:
      - { rater: company, by: Amina, on: 2026-10-01, scale: 3, scope: 2, irremediability: 2 }
`

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a register command as it is typed, in this process. */
export async function run(root: string, typed: readonly string[], language?: string): Promise<Ran> {
  const [name, ...rest] = typed
  const command = registerCommands.find((each) => each.name === `register ${String(name)}`)!
  const said = { out: '', err: '' }
  const out = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => Boolean((said.out += String(text))))
  const err = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => Boolean((said.err += String(text))))
  try {
    const { words, options, json } = readOptions(command, rest)
    const code = await command.run({
      words,
      options: { dir: join(root, 'human-rights'), today: TODAY, ...options },
      json,
      language,
      config: () => {
        throw new Error('No settings in a register.')
      },
    })
    return { code, ...said }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { code: 2, out: said.out, err: said.err + error.message }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { helpFor } from './help-for.ts'
import { runCommand } from './run-command.ts'

describe('a page of help', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    'of %s says what each option means',
    (_, command) => {
      const page = helpFor('amends', command)
      for (const name of [...Object.keys(command.options ?? {}), 'json'])
        expect(page).toMatch(new RegExp(`^ {2}--${name}(?: VALUE)? +\\S`, 'm'))
    },
  )

  test('is shown before anything else is looked at, settings too', async () => {
    expect(await runCommand(['token', 'add', '--help'], { PORT: 'no port' })).toBe(0)
  })
})

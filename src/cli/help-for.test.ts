import { describe, expect, test, vi } from 'vitest'
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

  test('fits a terminal of 80 columns, and so does the list of all commands', async () => {
    const said: string[] = []
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    await runCommand(['help'], {})
    out.mockRestore()
    const list = said.join('')
    for (const { name } of commands) expect(list).toContain(`  amends ${name}`)
    for (const page of [list, ...commands.map((each) => helpFor('amends', each))])
      expect(page.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('is what help says of a command, or of all that begin with its words', async () => {
    const said: string[] = []
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    await runCommand(['help', 'reader'], {})
    await runCommand(['help', 'staff', 'add'], {})
    out.mockRestore()
    const pages = ['reader list', 'reader add', 'staff add'].map((name) =>
      helpFor(
        'amends',
        commands.find((each) => each.name === name)!,
      ),
    )
    expect(said.join('').trim()).toBe([`${pages[0]}\n\n${pages[1]}`, pages[2]].join('\n'))
  })

  test('is shown before anything else is looked at, settings too', async () => {
    expect(await runCommand(['token', 'add', '--help'], { PORT: 'no port' })).toBe(0)
  })
})

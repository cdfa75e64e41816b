import { expect, test } from 'vitest'
import {
  all,
  checked,
  commit,
  edit,
  gitAs,
  imported,
  lowered,
  product,
  signed,
  write,
} from './git-product.ts'

const effect = imported({ en: 20, sw: 150 }, { en: 4, sw: 4 })

test('two names with one address are one person, and the second is no second', async () => {
  const root = await product()
  gitAs(root, 'N. K.', 'noor@example.org', 'commit', '-q', '--allow-empty', '-m', 'Another name')
  const second = { by: 'N. K.', on: '2026-11-19', reason: 'I looked at it as well' }
  await all(effect, lowered({ evidence: ['EV-0003'], second }))(root)
  commit(root, 'Lower')
  expect((await checked(root)).errors).toContain('R018')
})

test.each<[string, readonly (readonly [name: string, address: string])[], string?]>([
  [
    'over a name and an address in between',
    [
      ['Between', 'noor@example.org'],
      ['Between', 'b@example.org'],
      ['Last', 'b@example.org'],
    ],
  ],
  ['by an address with a tag', [['Last', 'Noor+work@example.org']]],
  ['as .mailmap says', [['Last', 'last@example.org']], 'Noor Khalil <noor@example.org> <last@example.org>\n'],
])('two names that are one author %s are one person', async (_, commits, mailmap = '') => {
  const root = await product()
  for (const [name, address] of commits)
    gitAs(root, name, address, 'commit', '-q', '--allow-empty', '-m', 'Another name')
  const second = { by: 'Last', on: '2026-11-19', reason: 'I looked at it as well' }
  await all(effect, lowered({ evidence: ['EV-0003'], second }), write('.mailmap', mailmap))(root)
  commit(root, 'Lower')
  expect((await checked(root)).errors).toContain('R018')
})

test('two people with one address are two where .mailmap says so', async () => {
  const root = await product()
  gitAs(root, 'Last', 'noor@example.org', 'commit', '-q', '--allow-empty', '-m', 'From the same desk')
  const second = { by: 'Last', on: '2026-11-19', reason: 'I looked at it as well' }
  const apart = write('.mailmap', 'Last <last@example.org> Last <noor@example.org>\n')
  await all(effect, lowered({ evidence: ['EV-0003'], second }), apart)(root)
  commit(root, 'Lower')
  expect((await checked(root)).errors).not.toContain('R018')
})

test('a name under which nobody commits is said', async () => {
  const root = await product()
  await all(effect, lowered({ judgement: 'likelihood', to: 2, evidence: ['EV-0003'], by: 'Ana' }))(root)
  commit(root, 'Lower')
  const { others, messages } = await checked(root)
  expect(others).toContain('R025')
  expect(messages.join('\n')).toContain('Ana decides here')
  expect(messages.join('\n')).not.toContain('@')
})

test('an author who signs as one of those affected is said', async () => {
  const root = await product()
  await edit('evidence/EV-0002.yaml', (each) => ({
    ...each,
    signed_by: [{ ...signed('better'), name: 'noor khalil' }],
  }))(root)
  commit(root, 'Sign')
  expect((await checked(root)).others).toContain('R028')
})

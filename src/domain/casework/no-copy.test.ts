import { expect, test } from 'vitest'
import { assessing } from '../../../tests/in-memory/stages.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { mayBeAbuseMaterial } from './no-copy.ts'

const SNAPSHOT = { what: 'The page as it is today', where: 'In the safe of the lawyer' }

test.each([
  ['a child and pictures', { story: 'Boys in my class undress us girls with an app.' }],
  ['a photo of a daughter', { story: 'They changed a photo of my daughter.' }],
  ['the tick alone, and a picture', { child: true, story: 'A picture of me goes round.' }],
  [
    'a sign of danger to a child, and something sexual',
    { dangerSigns: ['child'], story: 'It wrote sexual things.' },
  ],
  ['a child, and something that is being spread', { dangerSigns: ['child', 'spreading'], story: 'Help me.' }],
  ['in Arabic', { language: 'ar', story: 'نشروا صورًا عارية لابنتي، وهي طفلة.' }],
  ['in French', { language: 'fr', story: 'Des photos dénudées de ma fille circulent.' }],
  ['in Spanish', { language: 'es', story: 'Circulan fotos desnudas de una niña.' }],
  ['in German', { language: 'de', story: 'Nacktbilder von meiner Tochter, sie ist ein Kind.' }],
  ['a child in a language that nobody here reads', { language: 'tlh', child: true, story: 'nuqneH' }],
] as const)('words alone say that nothing may be copied: %s', (_, story) => {
  const it = assessing({
    language: 'en',
    ...story,
    ...('dangerSigns' in story && { dangerSigns: [...story.dangerSigns] }),
  })
  expect(mayBeAbuseMaterial(it.kase)).toBe(true)
  expect(it.refusal(ana, 'keep_snapshot', SNAPSHOT)).toBe('no_copy_of_abuse')
  // What copies nothing stays possible.
  it.does(ana, 'hold_everything', { because: 'The police may ask for it.' })
})

test.each([
  ['a grown-up and a picture', { language: 'en', story: 'A nude picture of me is on a page.' }],
  ['a child and no picture', { language: 'en', child: true, story: 'It told me to skip my medicine.' }],
  ['a benefit', { language: 'fr', story: 'Ils ont pris mon allocation.' }],
  [
    'a boycott, a minority, a kind word',
    { language: 'en', story: 'A kind picture of the boycott by a minority.' },
  ],
])('elsewhere what may be gone tomorrow can be kept: %s', (_, story) => {
  const it = assessing(story)
  it.does(ana, 'keep_snapshot', { ...SNAPSHOT, address: 'https://example.org/page', hash: 'sha256:00' })
  expect(it.kase.snapshots).toMatchObject([{ ...SNAPSHOT, hash: 'sha256:00', by: ana, at: it.now }])
})

test('a word that comes later counts as well, whoever says it, and nobody takes it back', () => {
  const it = assessing({ language: 'en', story: 'A picture of me goes round.' })
  expect(mayBeAbuseMaterial(it.kase)).toBe(false)
  it.does(person, 'write_message', { body: 'I am still a child.' })
  expect(it.refusal(ana, 'keep_snapshot', SNAPSHOT)).toBe('no_copy_of_abuse')
  const other = assessing({ language: 'en', story: 'A page shows something.' })
  other.does(ana, 'mark_no_copy', {})
  expect(other.refusal(ana, 'keep_snapshot', SNAPSHOT)).toBe('no_copy_of_abuse')
  expect(other.refusal(ana, 'mark_no_copy', {})).toBe('already_done')
})

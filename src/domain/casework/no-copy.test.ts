import { describe, expect, test } from 'vitest'
import { assessing } from '../../../tests/in-memory/stages.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import type { GivenFile } from '../files/files.ts'
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
  ['an age in digits', { story: 'Somebody made naked pictures of my 13-year-old.' }],
  ['an age in words', { story: 'She is thirteen years old, and there is a video of her.' }],
  ['an age behind a word', { story: 'A photo of her was changed. She is 9.' }],
  ['an age in brackets', { story: 'A deepfake of Mia (12) goes round.' }],
  ['a son', { story: 'Naked pictures of my son.' }],
  ['a son of an age', { story: 'An image of the son of 12.' }],
  ['a nephew', { story: 'They undressed my nephew.' }],
  ['a niece', { story: 'There is a sex video of my niece.' }],
  ['somebody of the class', { story: 'A classmate posted deepfake nudes of me.' }],
  ['a grade', { story: 'I am in grade 7. They made a picture of me.' }],
  ['a year at school', { story: 'Girls of the 8th grade, and a film of them.' }],
  [
    'an app, and that it spreads',
    { dangerSigns: ['spreading'], story: 'They stripped my son in an app and it is on Telegram.' },
  ],
  ['in German, a son', { language: 'de', story: 'Nacktbilder von meinem Sohn sind online.' }],
  ['in German on an English page', { story: 'Nacktbilder von unserem Kind sind bei ihm auf der Seite.' }],
  ['in German, an age', { language: 'de', story: 'Ein Bild von ihr, sie ist 14 Jahre alt.' }],
  ['in German, a class', { language: 'de', story: 'Ein Mitschüler hat ein Video von mir gemacht.' }],
  ['in French, a son', { language: 'fr', story: 'Des photos de mon fils nu.' }],
  ['in French, an age', { language: 'fr', story: 'Une vidéo de Léa, qui a 12 ans.' }],
  ['in Spanish, a niece', { language: 'es', story: 'Fotos de mi sobrina desnuda' }],
  ['in Spanish, an age', { language: 'es', story: 'Una foto de ella, que tiene 10 años.' }],
  ['in Portuguese, a nephew', { language: 'pt', story: 'Fotos do meu sobrinho.' }],
  ['in Arabic, a son', { language: 'ar', story: 'صور عارية لابني' }],
  ['in Arabic, somebody of the class', { language: 'ar', story: 'نشرت زميلتي في المدرسة صورًا لي.' }],
  ['in Arabic, an age', { language: 'ar', story: 'مقطع لأختي وعمرها ١٢ سنة.' }],
  ['in Turkish on an English page', { story: 'Kızımın çıplak resimleri yayılıyor' }],
  ['in Russian on an English page', { story: 'Есть голые снимки моей дочери' }],
  ['in Chinese on an English page', { story: '我女儿的裸照' }],
  [
    'in words that nobody reads, and it spreads',
    { dangerSigns: ['spreading'], story: 'Mtoto wangu yuko kwenye mtandao sasa hivi.' },
  ],
  [
    'the tick of the person, whatever the words say',
    { child: true, story: 'It told me to skip my medicine.' },
  ],
  [
    'the sign of the person, whatever the words say',
    { dangerSigns: ['child'], story: 'It told him to skip it.' },
  ],
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
  ['a child in words, and no picture', { language: 'en', story: 'It told my son to skip his medicine.' }],
  [
    'a number that is no age',
    { language: 'en', story: 'A picture of the form, 12 pages, on 9 May, at 7:30.' },
  ],
  ['a grown-up of an age', { language: 'en', story: 'A nude picture of me. I am 34 years old.' }],
  ['an English page of a German', { language: 'de', story: 'A nude picture of me is on a page.' }],
  ['what nobody reads, of no picture', { language: 'en', story: 'Kira yardımım kesildi, neden bilmiyorum.' }],
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

describe('what is said of a file in words that nobody here reads counts as a message does', () => {
  const story = {
    language: 'en',
    story: 'The app made a video out of my photo and sent it to others.',
  } as const
  const SAID = [
    'ภาพเปลือยของลูกสาวอายุสิบสองปี',
    'Picha za uchi za binti yangu wa miaka kumi na miwili',
    'मेरी बेटी की नंगी तस्वीर',
    'ჩემი ქალიშვილის შიშველი სურათი',
    'Lányom meztelen képe, tizenkét éves, kérem segítsenek',
  ]
  const files = (...given: readonly Partial<GivenFile>[]) => {
    const { kase } = assessing(story)
    const all = given.map((each) => ({ name: null, shows: null, from: 'person' as const, ...each }))
    return mayBeAbuseMaterial({ ...kase, files: all })
  }
  test.each(SAID)('%s', (words) => {
    const told = assessing(story)
    told.does(person, 'write_message', { body: words })
    expect(mayBeAbuseMaterial(told.kase)).toBe(true)
    expect(files({ shows: words })).toBe(true)
    expect(files({ name: `${words}.jpg` })).toBe(true)
    expect(files({ name: `${words.replaceAll(' ', '_')}.JPG` })).toBe(true)
    // Those who work here say what they hold in a language of theirs.
    expect(files({ shows: words, from: 'staff' })).toBe(false)
  })
  test('and what programs and people usually call a file is none', () => {
    const names = [
      'IMG_20261129_101112.jpg',
      'IMG-20261129-WA0001.jpg',
      'WhatsApp Image 2026-11-29 at 10.11.12.jpeg',
      'Screenshot_2026-11-29-10-11-12-345_com.android.chrome.png',
      'Bildschirmfoto 2026-11-29 um 10.11.12.png',
      'Captura de pantalla 2026-11-29.png',
      'Bescheid Sozialamt Kürzung.pdf',
      'signal-2026-11-29-101112.mp4',
      'صورة.jpg',
      '',
    ]
    for (const name of names) expect([name, files({ name })]).toEqual([name, false])
    expect(files(...names.map((name) => ({ name, shows: 'What it told me about the benefit' })))).toBe(false)
  })
})

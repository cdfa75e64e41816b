import { describe, expect, test } from 'vitest'
import { received } from '../../../tests/in-memory/stages.ts'
import type { FileGrievance } from '../intake/file-grievance.ts'
import { whatGivesAway } from './gives-away.ts'

const by = (name: string, more: Partial<FileGrievance> = {}) =>
  received({ ...more, contact: { safety: 'safe', name } }).kase
const reachedAt = (howToReach: string) =>
  received({ contact: { safety: 'safe', name: 'Xu Yz', howToReach } }).kase
const sure = (kase: ReturnType<typeof by>, text: string) =>
  whatGivesAway(kase, text)
    .filter(({ isSure }) => isSure)
    .map(({ kind }) => kind)

describe('a word that is no name gives nobody away', () => {
  test.each([
    ['Will Smith', 'Will you stop the assistant?'],
    ['May Chen', 'We wrote on 4 May. May we ask?'],
    ['June Rivers', 'By 3 June we need an answer. June is near.'],
    ['Ai Wei', 'Your AI made a picture.'],
    ['An Nguyen', 'An automated decision was made.'],
    ['Do Thi', 'Do you have the log?'],
    ['So Young Kim', 'So it was the tool. It is still young.'],
    ['I', 'I ask you to stop it.'],
    ['x', 'X was told.'],
    ['Anonymous', 'An anonymous person wrote to us.'],
    ['anonym', 'Eine Person schreibt anonym.'],
    ['none', 'None of this was asked.'],
    ['N/A', 'The answer was n/a.'],
    ['Not given', 'No answer was given.'],
    ['Not given', 'The reason was not given to us.'],
    ['No name', 'There is no name on it.'],
    ['Prefer not to say', 'We prefer to hear from you, not to say more.'],
    ['I do not want to say', 'Please do not use the data any more.'],
    ['The mother of Lina', 'The mother of a child wrote to us.'],
    ['Mrs Haddad', 'Dear Mrs Jones, please stop.'],
    ['Prof. Dr. Nowak', 'A prof. and a dr. read it.'],
    ['Amber Love', 'The amber warning in the log, we would love an answer.'],
    ['Grace Power', 'The power of the model, with some grace.'],
    ['Dr. Best', 'It is best to stop. Best wishes'],
    ['Frau Klein', 'ein klein wenig'],
    ['Data', 'Delete the data'],
    ['Model Jones', 'Stop the model'],
    ['Mia Ai', 'The AI answered.'],
    ['Bo Li', 'The boat and the line.'],
    ['Wei Bo', 'posted on Weibo'],
    ['Ana of Casework Ltd', 'Casework Ltd made the assistant.'],
    ['عبد الله', 'إن شاء الله نسمع منكم'],
    ['سلام الحداد', 'السلام عليكم'],
    ['أمل الحداد', 'تعمل الأداة على كل حاسوب'],
    ['مجهول', 'كتب إلينا شخص مجهول'],
  ])('%s: %s', (name, text) => {
    expect(whatGivesAway(by(name), text)).toEqual([])
  })

  test('what is the name of an organisation, a product or a system of the case is nobody’s', () => {
    const kase = by('Nova Meridian', { product: 'Nova Assistant' })
    expect(whatGivesAway(kase, 'Please stop Nova Assistant.')).toEqual([])
    expect(whatGivesAway(kase, 'Nova wrote to us.')).toEqual([{ kind: 'name', found: 'nova', isSure: false }])
    expect(sure(kase, 'Meridian wrote to us.')).toEqual(['name'])
  })

  test.each([
    ['May Chen', 'We ask whether May can be paid.', 'may'],
    ['Will Smith', 'Please pay Will at once.', 'will'],
    ['Bo Nguyen', 'We wrote to Bo about it.', 'bo'],
    ['نور حسن', 'قالت نور إنها تنتظر', 'نور'],
  ])('what is a word and stands there as a name is a question: %s', (name, text, found) => {
    expect(whatGivesAway(by(name), text)).toEqual([{ kind: 'name', found, isSure: false }])
  })
})

describe('a name is found as it stands in a sentence', () => {
  test.each([
    ['Will Price', 'We write for Will Price.'],
    ['May Will', 'May Will wrote.'],
    ['Samira Haddad', 'Samira complains'],
    ['Samira Haddad', 'haddad complains'],
    ['Samira Haddad', 'Samiras letter'],
    ['Samira Haddad', 'SamiraHaddad'],
    ['Samira Haddad', 'samirahaddad87'],
    ['Samira Haddad', 'S_Haddad'],
    ['Dr. Samira Al-Haddad', 'al haddad'],
    ['Anna Иванова', 'письмо Ивановой'],
    ['Ольга Петренко', 'письмо Петренка'],
    ['Дмитрий Соколов', 'для Соколова'],
    ['Nguyễn Thị Lan', 'Nguyen Thi Lan wrote'],
    ['Zoë Straßer', 'STRASSER wrote'],
    ['سميرة الحداد', 'كتبت إلى للحداد'],
    ['سميرة الحداد', 'وللحداد قالت'],
    ['سميرة الحداد', 'السيدة حداد كتبت'],
    ['سميرة حداد', 'فالحداد كتبت'],
    ['سميرة حداد', 'بسميرة'],
    ['王小明', '投诉人王小明'],
  ])('%s: %s', (name, text) => {
    expect(sure(by(name), text)).toContain('name')
  })

  test('what may only be the ending of another word is a question', () => {
    expect(whatGivesAway(by('Jana Nováková'), 'pro Novákovou')).toEqual([
      { kind: 'name', found: 'novakova', isSure: false },
    ])
  })

  test.each([
    ['My name is Samira Haddad. They took my housing benefit.'],
    ['They took it.\nI am called Samira Haddad'],
    ['They took it. I am Samira Haddad and I wait.'],
    ['I am Samira, Mrs Haddad. They took it.'],
    ['Ich heiße Samira Haddad. Man nahm es mir.'],
    ['Mein Name ist Samira Haddad.'],
    ["Je m'appelle Samira Haddad."],
    ['Je m’appelle Samira Haddad.'],
    ['Me llamo Samira Haddad.'],
    ['Mi nombre es Samira Haddad.'],
    ['Меня зовут Samira Haddad.'],
    ['Give it back. Sincerely, Samira Haddad'],
    ['Gebt es zurück. Mit freundlichen Grüßen,\nSamira Haddad'],
    ['Give it back.\n\nSamira Haddad'],
  ])('a name that is told in the story alone: %s', (story) => {
    expect(sure(received({ story }).kase, 'Samira Haddad asks you to stop.')).toContain('name')
  })

  test('in Arabic, in a message, and in a wish', () => {
    expect(
      sure(received({ story: 'اسمي سميرة الحداد. أخذوا الإعانة.' }).kase, 'سميرة الحداد تطلب'),
    ).toContain('name')
    expect(sure(received({ wish: 'Pay it. Regards, Samira Haddad' }).kase, 'For Haddad.')).toContain('name')
  })

  test.each(['I am German and they took it.', 'My name is not your business.', 'Thank you, goodbye.'])(
    'and where nobody says one there is none: %s',
    (story) => {
      expect(sure(received({ story }).kase, 'A German asks you to stop. Goodbye. Business.')).toEqual([])
    },
  )
})

describe('a way to reach somebody is found as others write it', () => {
  test.each([
    ['@samira_h on Telegram', 'Her account is samira_h.'],
    ['Telegram @quietfox', 'Her account is quietfox.'],
    ['Telegram: quietfox', 'See t.me/quietfox'],
    ['Signal: quietfox.77', 'Her account is quietfox77'],
    ['my instagram is quiet-fox', 'Ask @quiet.fox'],
    ['واتساب quietfox', 'quietfox'],
    ['Elm Street 12, Springfield', 'who lives in Elm Street in Springfield'],
    ['12 Elm Street', 'Elm Street 12'],
    ['12 Elm Street', 'Elm St. 12, or rather 12, Elm'],
    ['Lindenstraße 4', 'in der Lindenstrasse'],
    ['4 rue Pasteur', 'la maison de la rue Pasteur'],
    ['Calle Olmo 7', 'en el 7 de la calle Olmo'],
    ['شارع النيل 12', 'يسكن في شارع النيل'],
    ['+49 170 1234567', 'Ring 0170/1234567'],
  ])('%s: %s', (reach, text) => {
    expect(sure(reachedAt(reach), text)).toContain('reach')
  })

  test.each([
    'I live at 12 Elm Street and they made a picture of me.',
    'Ich wohne in der 12 Elm Street.',
    'My address is Elm Street 12.',
  ])('a home that is told in the story alone: %s', (story) => {
    expect(sure(received({ story }).kase, 'The person at 12 Elm Street asks you.')).toEqual(['reach'])
  })

  test('a number in the story is theirs where they say so, and a question elsewhere', () => {
    const own = received({ story: 'Ring me: 0170 1234567.' }).kase
    expect(sure(own, '0170 1234567')).toEqual(['reach'])
    const file = received({ story: 'The file at the court is 20240917731.' }).kase
    expect(whatGivesAway(file, 'File 20240917731')).toEqual([
      { kind: 'reach', found: '0917731', isSure: false },
    ])
  })

  test.each([
    ['By phone after 18:00', 'The offer stands until 18:00 after the phone call.'],
    ['WhatsApp only', 'It was only sent by WhatsApp.'],
    ['12 Elm Street', 'In 12 streets of the town.'],
  ])('and what anybody writes is nobody’s: %s', (reach, text) => {
    expect(whatGivesAway(reachedAt(reach), text)).toEqual([])
  })
})

describe('what has to be said can be said', () => {
  const told = (story: string, more: Partial<FileGrievance> = {}) =>
    received({ story, ...more, contact: { safety: 'safe', name: 'Samira Haddad' } }).kase

  test.each([
    [
      'A picture of me is at https://pics.example/p/1234567890 and it spreads.',
      'https://pics.example/p/1234567890',
    ],
    ['Look: www.pics.example/watch/video-of-a-girl-in-town.', 'pics.example/watch/video-of-a-girl-in-town'],
    ['It is on http://pics.example/a/b?id=99887766', '<http://pics.example/a/b?id=99887766>'],
    [
      'The bot said: "You should stop taking your medicine right now, trust me." I nearly died.',
      'It says “You should stop taking your medicine right now, trust me.”',
    ],
    [
      'Der Bot schrieb: „Nimm deine Medizin ab heute nicht mehr ein.“ Ich wurde krank.',
      'Er schreibt: Nimm deine Medizin ab heute nicht mehr ein.',
    ],
    ['قال البرنامج: «توقف عن تناول دوائك من اليوم». مرضت بعدها.', 'يقول: توقف عن تناول دوائك من اليوم'],
  ])('%s', (story, said) => {
    expect(whatGivesAway(told(story), `Please take this down today: ${said}`)).toEqual([])
  })

  test('the number of a thing, also apart from its address', () => {
    const kase = told('It is at https://pics.example/p/1234567890 and it spreads.')
    expect(whatGivesAway(kase, 'Please take down post 1234567890.')).toEqual([])
  })

  test('the name of an office, also where it stands in whom they fear', () => {
    const office = 'The Federal Office for Housing Benefit Decisions'
    const kase = told('They know me.', { feared: `${office}, where my sister works.` })
    expect(whatGivesAway(kase, `Your tool at ${office} must stop.`)).toEqual([])
    expect(whatGivesAway(kase, 'Somebody told us where my sister works.')).toEqual([
      { kind: 'story', found: 'where my sister works', isSure: false },
    ])
  })

  test('the address of a thing that holds a name is a question, and one that they never wrote is as any text', () => {
    const kase = told('It is at https://pics.example/samira-haddad/1.')
    expect(whatGivesAway(kase, 'Take down https://pics.example/samira-haddad/1')).toEqual([
      { kind: 'name', found: 'samira haddad', isSure: false },
    ])
    expect(sure(kase, 'See https://other.example/samira-haddad')).toEqual(['name'])
  })

  test('the rest of their own words is asked about', () => {
    const kase = told('They took my housing benefit because a computer says so.')
    expect(whatGivesAway(kase, 'They took my housing benefit because a computer says so')).toEqual([
      { kind: 'story', found: 'they took my housing benefit because', isSure: false },
    ])
  })
})

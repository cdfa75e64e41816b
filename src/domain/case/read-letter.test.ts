import { describe, expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { attributed, paying, planned, rated } from '../../../tests/in-memory/stages.ts'
import { readLetter } from './read-letter.ts'

const kindsOf = (text: string) => [...new Set(readLetter(text).map(({ kind }) => kind))]

describe('what is asked about', () => {
  test.each([
    'This will never happen again.',
    'It happens NEVER AGAIN, we promise.',
    'It will not happen again.',
    'This won’t happen a second time, it can’t happen again.',
    'This cannot recur.',
    'We have seen to it that such errors can no longer occur.',
    'The model is now 100 % safe.',
    'The system is completely safe now.',
    'The assistant will never invent an income.',
    'We guarantee that it will not happen.',
    'It is guaranteed: no more invented incomes.',
    'This was the last time.',
    'The error is fixed for good.',
    'A repetition is ruled out, so that it is impossible for this to happen to you again.',
    'We cannot promise much, but this will never happen again.',
    'لن يتكرر هذا في المستقبل',
    'نضمن لك عدم تكرار هذا الخطأ.',
    'لن يحدث ذلك مرة أخرى.',
    'النظام آمن تمامًا الآن.',
    'From now on the assistant makes no mistakes.',
    'The tool makes no errors any more.',
    'In future the model will not invent anything false.',
    'No other woman will go through this.',
    'We promise you: no other family will meet this.',
    'Nobody else will suffer this.',
    'We have made sure that nobody will ever be treated like this.',
    'Such an error is not possible any more.',
    'It can not occur any more.',
    'From today the system works without any errors.',
    'من الآن فصاعدًا لن يخطئ المساعد.',
    'لن تمر امرأة أخرى بهذا.',
    'بعد اليوم لا أخطاء في القرارات.',
  ])('a promise that nobody can keep: %s', (text) => {
    expect(kindsOf(text)).toContain('never_again')
  })

  test.each([
    'Keep this between us.',
    'This offer is confidential.',
    'Please do not talk to journalists about it.',
    'In return you keep this confidential and do not go to court.',
    'You agree not to tell anybody about this.',
    'We would be glad if it stays between you and the agency.',
    'Say nothing about this to the press.',
    'يبقى هذا بيننا.',
    'يرجى عدم إخبار أحد بهذا.',
    'هذا العرض سري.',
    'Please delete your posts about us.',
    'Take down your review, then we pay.',
    'We ask you to remove all comments about the agency.',
    'Please change your rating of us.',
    'You retract your statements in public.',
    'Please do not contact the newspaper.',
    'We would like you not to talk to journalists.',
    'We ask you to treat this settlement as a matter between the agency and yourself.',
    'You will not post about the agency.',
    'We expect your discretion.',
    'نرجو حذف منشوراتك عنا.',
    'احذفي تعليقاتك عن المكتب.',
    'نرجو ألا تتحدثي مع الصحافة.',
  ])('a wish for silence: %s', (text) => {
    expect(kindsOf(text)).toContain('secrecy')
  })

  test.each([
    'By accepting you waive all claims.',
    'We pay 300 euros in full and final settlement.',
    'You agree not to sue the agency.',
    'You give up your right to go to court.',
    'After that there are no further claims.',
    'Please withdraw your complaint at the authority.',
    'Instead of going to court, take this.',
    'You do not turn to the ombuds office after that.',
    'بقبولك تتنازل عن حقك في رفع دعوى.',
    'هذه تسوية نهائية.',
    'تتعهد بعدم اللجوء إلى المحكمة.',
    'With this payment the matter is closed for both sides.',
    'By cashing the cheque the dispute is at an end.',
    'With the payment all is settled between us and you keep no demand against us.',
    'We pay once you have taken your complaint back.',
    'Once you take back your lawsuit, the money comes.',
    'After the transfer you have no claim against us.',
    'By this payment everything is settled.',
    'The payment is made under the premise that you do not go to the ombuds office.',
    'لا يبقى لك أي حق علينا.',
    'بعد الدفع لا يبقى لك أي حق علينا.',
    'بقبض المبلغ تنتهي القضية.',
  ])('a right that is given up: %s', (text) => {
    expect(kindsOf(text)).toContain('waiver')
  })

  test.each([
    'We test it every week and publish the rate.',
    'We will never sell your data.',
    'A guarantee of payment.\nNo more letters.',
    'We nevertheless pay.',
    'Nobody can promise that it will not happen again. We say how often it happens.',
    'We cannot guarantee that this never happens again; it becomes rarer.',
    'If it happens again, write to us.',
    'It did not happen as described.',
    'We do not tell anybody who you are.',
    'We keep your name confidential.',
    'Nothing here asks you to give up a right.',
    'You do not give up any right, and you can still go to a court.',
    'You can speak about it with anybody.',
    'You may appeal within six months.',
    'The agency did not answer us.',
    'You hear from us by 4 December.',
    'The benefit is paid again, with what was withheld.',
    'لا يمكن لأحد أن يضمن عدم تكرار ذلك.',
    'لا نخبر أحدًا بهويتك.',
    'لا تتنازل بذلك عن أي حق، ويمكنك اللجوء إلى المحكمة.',
    'تُدفع الإعانة من جديد مع ما حُجز منها.',
    'We will never again ask you for the paper.',
    'We will never ask you again for proof.',
    'We do not drop your case.',
    'We will not close your complaint.',
    'We never give up your case.',
    'We have deleted the post about you.',
    'The platform has taken down all posts about you.',
    'We asked the platform to remove the videos of you.',
    'We can tell you again what we found, it will not cost anything.',
    'You can appeal again, and it will not be held against you.',
    'Your right to go to court is not touched.',
    'You can settle the rent case with the money.',
    'If it should happen again, tell us.',
    'We will not make you wait again.',
    'The police case goes on.',
    'Your complaint stays open until you say so.',
    'With this letter you get the report.',
    'The agency pays by 4 December.',
    'لن نطلب منك هذه الورقة مرة أخرى.',
    'لا نغلق قضيتك.',
    'حذفت المنصة كل المنشورات عنك.',
    'يبقى لك الحق في رفع دعوى.',
  ])('and what is not: %s', (text) => {
    expect(kindsOf(text)).toEqual([])
  })
})

const letter = (text: string) => ({ letter: `We are sorry for what happened. ${text}`, noWaiver: true })
const because = 'The lawyer of the agency wants these very words.'

describe('what the writer is asked', () => {
  test('a doubtful sentence comes back once, is marked, and goes out with a reason that stays on the record', () => {
    const it = planned()
    const said = letter('It will not happen again.')
    expect(it.tries(ana, 'send_offer', said)).toEqual({
      refused: 'letter_questioned',
      detail: { field: 'letter', kind: 'never_again', sentence: 'It will not happen again' },
    })
    expect(it.refusal(ana, 'send_offer', { ...said, meantSo: ' ' })).toBe('letter_questioned')
    expect(it.refusal(ana, 'send_offer', { ...said, meantSo: 'x' })).toBe('words_too_short')
    const events = it.does(ana, 'send_offer', { ...said, meantSo: because })
    expect(events.at(-1)).toMatchObject({
      kind: 'letter_meant_so',
      facts: { verb: 'send_offer', kinds: ['never_again'] },
      texts: { sentences: 'It will not happen again', because },
    })
  })

  test('what makes remedy depend on silence or on a right is refused whatever is meant', () => {
    for (const text of [
      'In return you keep this confidential.',
      'By accepting you waive all claims.',
      'You agree not to talk to the press about it.',
      'We pay in full and final settlement.',
      'بقبولك تتنازل عن حقك في رفع دعوى.',
    ])
      expect(planned().refusal(ana, 'send_offer', { ...letter(text), meantSo: because })).toBe('letter_binds')
  })

  test('actions, decisions and what comes next are read as well', () => {
    const what = 'The model will never err again.'
    expect(attributed().refusal(ana, 'propose_action', { ...paying(attributed()), what })).toBe(
      'letter_questioned',
    )
    const decision = {
      outcome: 'upheld',
      reasons: 'The letters of the agency show what happened.',
      whatNext: 'The agency pays, if you accept in full and final settlement.',
    } as const
    expect(rated().refusal(ana, 'decide', decision)).toBe('letter_binds')
    expect(rated().refusal(ana, 'write_message', { body: 'Please keep this between us for now.' })).toBe(
      'letter_questioned',
    )
  })

  test('what others asked for can be told, with a reason', () => {
    const decision = {
      outcome: 'upheld',
      reasons: 'The form of the agency said that by accepting you waive all claims. That was wrong.',
      whatNext: 'The agency takes that sentence out of its form.',
    } as const
    expect(rated().refusal(ana, 'decide', decision)).toBe('letter_questioned')
    expect(rated().refusal(ana, 'decide', { ...decision, meantSo: because })).toBe('allowed')
  })

  test('where nothing is doubtful nothing is asked, and a reason for nothing leaves no trace', () => {
    const events = planned().does(ana, 'send_offer', { ...letter('We pay it back.'), meantSo: because })
    expect(events.map(({ kind }) => kind)).not.toContain('letter_meant_so')
  })
})

import type { Words } from '../../en/index.ts'

type Status = Words['portal']['status']

export const complaintOutcomes: Status['decisions']['complaintOutcomes'] = {
  changed: 'كنت على حق.',
  sent_back: 'يُعاد الأمر على يد شخص آخر.',
  upheld: 'تبيّن لهم أننا فعلنا ما ينبغي.',
}

export const complaints: Status['complaints'] = {
  title: 'إن كان هناك خطأ في عملنا',
  lead: 'يمكنك طلب أن ينظر فيه من لم يكن له دور في ملفك. ولا يُحسب ذلك عليك.',
  about: { silence: 'مرور موعد وعدنا به', conduct: 'كيف تعاملنا معك' },
  said: 'في {day} أخبرتنا عن هذا: {against}.',
  due: 'يأتي الجواب في موعد أقصاه {by}.',
  late: 'كان ينبغي أن يأتي الجواب في موعد أقصاه {by}. لقد تأخر، ونعتذر عن ذلك.',
  answer: 'قراءة الجواب',
  yourReasons: 'ما كتبته',
  ask: { silence: 'مرّ موعد وعدتم به', conduct: 'لست راضيًا عن طريقة تعاملكم معي' },
  body: {
    silence: 'ينظر من لم يكن له دور في سبب عدم وصول شيء، ويجيب خلال {silenceAnswer} بما يحدث الآن.',
    conduct: 'يقرؤه من لم يكن له دور فيه، ويجيب خلال {appealDecision} بأسباب وبما يحدث الآن.',
  },
  reasons: { silence: 'ماذا تنتظر؟', conduct: 'ماذا حدث؟' },
  hint: 'تكفي جملة واحدة.',
  send: 'إرساله إلى شخص آخر',
  empty: 'يُرجى كتابة ما ينبغي النظر فيه.',
}

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

export const outside: Status['outside'] = {
  title: 'شخص من الخارج',
  who: '{name}، {house}',
  tasks: {
    decide_appeal: 'يبتّ فيما طلبت أن ينظر فيه شخص آخر.',
    record_finding: 'ينظر مجددًا فيما تبيّن، كشخص ثانٍ.',
    rate_impact: 'يقول ما ضاع منذ مرور موعد، كشخص ثانٍ.',
    review_rating: 'ينظر في مدى الجسامة، كشخص ثانٍ.',
    lower_rating: 'ينظر في مدى الجسامة، كشخص ثانٍ.',
    answer_own_view: 'ينظر في مدى سوء الأمر عليك، كشخص ثانٍ.',
    rule_on_delay: 'يقول هل يزيد الانتظار الأمر سوءًا.',
    check_why_no_act: 'ينظر في سبب عدم القيام بشيء بشأن جزء منه، كشخص ثانٍ.',
    verify_delivery: 'يفحص ما يدل على أن شيئًا قد تمّ.',
  },
  sees: 'إن وافقت قرأ ما أخبرتنا به وما حدث منذئذ. ولا يرى اسمك ولا طريقة الوصول إليك ولا ملاحظاتنا فيما بيننا. ولا يستطيع إلا هذا الأمر، ولا يرى شيئًا بعد تمامه. وإن كتبت ما يدل عليك فسيقرؤه أيضًا.',
  yes: 'نعم، يجوز له أن يقرأه',
  takeBack: 'أسحب موافقتي',
  saidYes: 'وافقت في {day}.',
  saidNo: 'رفضت في {day}. ولا يرى شيئًا.',
  ended: 'انتهى هذا في {day}. ولا يرى شيئًا بعد الآن.',
}
export const saysNo = 'لا، لا أريد هذا'

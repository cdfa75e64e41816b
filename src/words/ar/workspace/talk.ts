import type { talk as enTalk, timeline as enTimeline } from '../../en/workspace/talk.ts'
import type { Widen } from '../../widen.ts'

/** What was said on a case, a page of it. */
export const talk: Widen<typeof enTalk> = {
  title: 'الرسائل والملاحظات',
  none: 'لم يكتب أحد بعد.',
  person: 'الشخص المعني',
  toPerson: '{name}، إلى الشخص المعني',
  noteLabel: 'ملاحظة داخلية: لا تُعرض أبدًا على الشخص المعني ولا على مؤسسات أخرى',
  thread: 'الرسائل والملاحظات، الأقدم أولًا',
  titleOf: 'الرسائل والملاحظات من {first, number} إلى {last, number} من أصل {total, number}',
  earlierPage: 'ما قبلها',
  laterPage: 'ما بعدها',
  all: 'كلها، وعددها {n, number}، في صفحة واحدة',
  notHere:
    '{n, plural, one {رسالة أخرى بلا رد في صفحة أخرى.} two {رسالتان أخريان بلا رد في صفحة أخرى.} few {# رسائل أخرى بلا رد في صفحة أخرى.} many {# رسالة أخرى بلا رد في صفحة أخرى.} other {# رسالة أخرى بلا رد في صفحة أخرى.}}',
  toFirst: 'الانتقال إلى أولاها',
  addsToStory: 'يضيف الشخص هذا إلى ما أخبر به أولًا، أو يصححه.',
  readerReads: 'هذا يقرؤه الشخص المعني، وقد روى قصته بهذه اللغة: {language}. يُرجى الكتابة بما يستطيع قراءته.',
  readerReadsOther: 'هذا يقرؤه الشخص المعني، وقد روى قصته بلغة أخرى. يُرجى الكتابة بما يستطيع قراءته.',
}

/** What happened to a case, a page of it. */
export const timeline: Widen<typeof enTimeline> = {
  title: 'التسلسل الزمني',
  ledger: 'السجل {seq}',
  person: 'الشخص المعني',
  clock: 'الساعة',
  machine: 'من يشغّل الحاسوب',
  importer: 'النقل الآلي',
  organisation: 'مؤسسة أخرى',
  titleOf: 'التسلسل الزمني: الخطوات من {first, number} إلى {last, number} من أصل {total, number}',
  earlierPage: 'الخطوات الأقدم',
  laterPage: 'الخطوات الأحدث',
  earlier:
    '{n, plural, one {خطوة سابقة واحدة} two {خطوتان سابقتان} few {# خطوات سابقة} many {# خطوة سابقة} other {# خطوة سابقة}}',
  somebody: 'عضو سابق في الفريق',
  byToken: '{name}، برمز الدخول {token}',
  service: '{name} (حساب خدمة)',
}

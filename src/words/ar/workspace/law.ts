import type { Words } from '../../en/index.ts'

/** Laws that may apply to a case, in Arabic; the data on law themselves are kept in English. */
export const law: Words['workspace']['law'] = {
  title: 'قوانين قد تنطبق',
  notAdvice:
    'قد تنطبق هذه القوانين. وليست هذه استشارة قانونية، وقد ينطبق أيضًا ما لا يرد هنا. والنصوص بالإنجليزية.',
  unknown: 'لا يذكر الملف البلد الذي حدث فيه الأمر، ولا صفة المنتج في نظر القانون. وهذا ما يحسم الأمر.',
  show: '{n, plural, one {عرض مهلة قانونية واحدة} two {عرض مهلتين قانونيتين} few {عرض # مهل قانونية} many {عرض # مهلة قانونية} other {عرض # مهلة قانونية}}',
  time: 'المهلة وبدايتها',
  source: 'المصدر',
  article: 'المادة: {article}',
  verified: 'قورنت بنص القانون في {day}',
  notVerified: 'لم تُقارن بنص القانون بعد',
  dependsOn: 'يتوقف على',
  atOnce: 'على الفور',
  noNumber: 'لا يذكر القانون رقمًا',
  at_most:
    '{unit, select, hours {{n, plural, one {ساعة واحدة على الأكثر} two {ساعتان على الأكثر} few {# ساعات على الأكثر} many {# ساعة على الأكثر} other {# ساعة على الأكثر}}} months {{n, plural, one {شهر واحد على الأكثر} two {شهران على الأكثر} few {# أشهر على الأكثر} many {# شهرًا على الأكثر} other {# شهر على الأكثر}}} other {{n, plural, one {يوم واحد على الأكثر} two {يومان على الأكثر} few {# أيام على الأكثر} many {# يومًا على الأكثر} other {# يوم على الأكثر}}}}',
  at_least:
    '{unit, select, hours {{n, plural, one {ساعة واحدة على الأقل} two {ساعتان على الأقل} few {# ساعات على الأقل} many {# ساعة على الأقل} other {# ساعة على الأقل}}} months {{n, plural, one {شهر واحد على الأقل} two {شهران على الأقل} few {# أشهر على الأقل} many {# شهرًا على الأقل} other {# شهر على الأقل}}} other {{n, plural, one {يوم واحد على الأقل} two {يومان على الأقل} few {# أيام على الأقل} many {# يومًا على الأقل} other {# يوم على الأقل}}}}',
  questions: {
    place: 'البلد',
    product: 'صفة المنتج في نظر القانون',
    role: 'دور كل مؤسسة',
    size: 'حجم المؤسسة',
  },
}

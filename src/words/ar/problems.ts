import type { Words } from '../en/index.ts'

/** What to do about a field, by problem, in Arabic; a draft until a native speaker has read it. */
export const problems: Words['problems'] = {
  missing: 'يُرجى ملء هذه الخانة.',
  too_long:
    'هذا النص أطول من اللازم: عدد حروفه {typed, number}، والحد الأقصى {most, number}. يُرجى اختصاره أو إرسال الباقي في رسالة.',
  choose: 'يُرجى اختيار إحدى الإجابات.',
  not_a_number: 'يُرجى كتابة عدد صحيح، مثل 12.',
  not_a_moment: 'يُرجى كتابة تاريخ: يوم وشهر وسنة.',
  not_an_email: 'يُرجى مراجعة عنوان البريد الإلكتروني. ينبغي أن يشبه name@example.org.',
  unknown_name: 'لا شيء بهذا الاسم هنا. يُرجى مراجعة كتابته.',
  said_twice: 'هذا مذكور أكثر من مرة. يُرجى ذكره مرة واحدة.',
  not_right: 'يُرجى مراجعة هذه الإجابة.',
}

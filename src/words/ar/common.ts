import type { Words } from '../en/index.ts'

/** Words that stand on every page, in Arabic; a draft until a native speaker has read it. */
export const common: Words['common'] = {
  product: 'Amends',
  brandTail: 'لإصلاح ما وقع',
  skipToContent: 'الانتقال إلى المحتوى الرئيسي',
  languageLabel: 'اللغات',
  exit: {
    button: 'مغادرة هذه الصفحة',
    secondary: 'طوارئ:',
    activated: 'جارٍ مغادرة هذه الصفحة.',
    timedOut: 'لم تبدأ المغادرة. للمغادرة يُضغط مفتاح Shift ثلاث مرات.',
    pressTwoMoreTimes: 'لمغادرة هذه الصفحة يُضغط مفتاح Shift مرتين أخريين.',
    pressOneMoreTime: 'لمغادرة هذه الصفحة يُضغط مفتاح Shift مرة أخرى.',
  },
  errorPrefix: 'تنبيه:',
  errorTitle: 'هناك ما يحتاج إلى نظرة أخرى',
  titleError: 'تنبيه: {title}',
  back: 'رجوع',
  yes: 'نعم',
  no: 'لا',
  optional: '(اختياري)',
  printThis: 'طباعة هذه الصفحة',
  copy: 'نسخ',
  copied: 'تم النسخ.',
  copyFailed: 'لم ينجح النسخ. يُرجى تدوينه.',
  notFound: {
    title: 'هذه الصفحة ليست هنا',
    body: 'ربما كُتب العنوان بغير دقة، أو انتقلت الصفحة. لم يضِع شيء مما كتبته.',
    home: 'الذهاب إلى صفحة البداية',
  },
  tooLarge: {
    title: 'هذا أكثر مما يمكن إرساله مرة واحدة',
    body: 'نرجو اختصار ما كتبته، أو إرسال الباقي لاحقًا في رسالة. يمكن الرجوع إلى الصفحة السابقة: ما كتبته ما زال في متصفحك.',
  },
  failure: {
    title: 'لم ينجح ذلك',
    body: 'الخطأ من جانبنا. يُرجى الرجوع والمحاولة مرة أخرى بعد دقيقة. ما كتبته ما زال في متصفحك.',
  },
  forbidden: {
    title: 'هذه الصفحة ليست لحسابك',
    body: 'إذا كان عملك يحتاج إليها، فيُرجى سؤال من يتولى التنسيق.',
  },
}

import type { Words } from '../en/index.ts'

/** Why a request to the API was not done, in Arabic; a draft until a native speaker has read it. */
export const api: Words['api'] = {
  broken_json: {
    title: 'تعذّرت قراءة محتوى الطلب',
    detail: 'يُرجى إرسال كائن JSON واحد مكتوب بترميز UTF-8.',
  },
  invalid: {
    title: 'بعض الحقول تحتاج إلى نظرة أخرى',
    detail: 'تذكر القائمة "errors" كل حقل وما ينبغي فعله.',
  },
  key_length: {
    title: 'مفتاح التكرار غير مناسب',
    detail:
      'عدد حروف الترويسة Idempotency-Key هو {typed, number}. وهي تتسع لما بين حرف واحد و{most, number} حرفًا.',
  },
  token_missing: {
    title: 'يلزم رمز دخول',
    detail: 'يُرجى إرسال الترويسة "Authorization: Bearer" يتبعها رمز دخول مؤسستك.',
  },
  token_unknown: {
    title: 'هذا الرمز لا يفتح شيئًا',
    detail: 'ربما كُتب بغير دقة، أو سُحب. يُرجى سؤال من سلّمه إليك.',
  },
  receipt_missing: {
    title: 'يلزم إيصال',
    detail: 'يُرجى إرسال الترويسة "Authorization: Receipt" تتبعها الكلمات العشر أو الأعداد العشرة.',
  },
  receipt_too_long: {
    title: 'هذا أطول من أي إيصال',
    detail:
      'عدد حروفه {typed, number}، ويُقرأ منها حتى {most, number}. يُرجى إرسال الكلمات العشر وحدها، أو الأعداد العشرة وحدها.',
  },
  receipt_too_few_words: {
    title: 'هذا الإيصال غير مكتمل',
    detail: 'في الإيصال {as, select, digits {عشرة أعداد} other {عشر كلمات}}. وصل منها {found, number}.',
  },
  receipt_too_many_words: {
    title: 'هذا الإيصال أطول من اللازم',
    detail: 'في الإيصال {as, select, digits {عشرة أعداد} other {عشر كلمات}}. وصل منها {found, number}.',
  },
  receipt_unknown_word: {
    title: 'هناك جزء غير صحيح',
    detail:
      'يُرجى النظر مرة أخرى في {as, select, digits {{n, plural, one {العدد} other {الأعداد}}} other {{n, plural, one {الكلمة} other {الكلمات}}}} رقم {positions}: لا مثل {n, plural, one {له} other {لها}} في أي إيصال.',
  },
  receipt_checksum: {
    title: 'الأجزاء لا تتوافق معًا',
    detail:
      'كل {as, select, digits {عدد منها موجود، لكن أحدها غير الذي في الإيصال، أو تبادل عددان مكانيهما} other {كلمة منها موجودة، لكن إحداها غير التي في الإيصال، أو تبادلت كلمتان مكانيهما}}.',
  },
  receipt_unknown: {
    title: 'هذا الإيصال لا يفتح شيئًا هنا',
    detail: 'يُرجى التأكد من أنه صادر عن هذا العنوان. فللمؤسسات الأخرى إيصالاتها.',
  },
  receipt_replaced: {
    title: 'حل إيصال آخر محله',
    detail: 'لا يفتح شيئًا منذ {day}. يُرجى استعمال الجديد.',
  },
  receipt_guarded: {
    title: 'الإيصالات التي تشبهه مغلقة لبعض الوقت',
    detail: 'جُرّبت إيصالات كثيرة تشاركه كلماته. لا يفتح أي منها شيئًا حتى {until}.',
  },
  receipt_busy: {
    title: 'تُجرَّب إيصالات كثيرة',
    detail: 'لم يُنظر في هذا بعد. يُرجى المحاولة مرة أخرى بعد دقيقة.',
  },
  forbidden: {
    title: 'هذا الرمز لا يسمح بذلك',
    detail: 'يلزم دور آخر. إذا كان عملك يحتاج إليه، فيُرجى سؤال من يتولى التنسيق.',
  },
  erased: {
    title: 'مُحي هذا الملف',
    detail: 'مُحي في {day}، ولا يستطيع أحد قراءته بعد الآن. {because} ولا يفتح الإيصال شيئًا آخر.',
  },
  not_found: {
    title: 'لا شيء هنا',
    detail: 'ربما كُتب العنوان بغير دقة، أو أن ما هنا ليس متاحًا لك.',
  },
  method_not_allowed: {
    title: 'يعمل هذا العنوان بطريقة أخرى',
    detail: 'يمكن هنا استعمال {methods}.',
  },
  refused: {
    title: 'لا يمكن القيام بهذا الآن',
    detail: 'يبيّن الرمز السبب.',
  },
  too_large: {
    title: 'هذا كثير دفعة واحدة',
    detail:
      '{known, select, yes {حجم هذا الطلب {typed, number} كيلوبايت. يتسع} other {يتسع}} الطلب الواحد لما يصل إلى {most, number} كيلوبايت. ويمكن إرسال الباقي في رسالة.',
  },
  unsupported_media_type: {
    title: 'لا يُقرأ هنا هذا النوع من المحتوى',
    detail: 'يُرجى إرسال المحتوى بصيغة application/json.',
  },
  other_body: {
    title: 'جاء مفتاح التكرار هذا من قبل بمحتوى آخر',
    detail: 'يُرجى إرسال المحتوى نفسه مرة أخرى، أو استعمال Idempotency-Key جديد لأمر جديد.',
  },
  failure: {
    title: 'لم ينجح ذلك',
    detail: 'الخطأ من جانبنا. يُرجى التأكد هل تمّ الأمر قبل المحاولة مرة أخرى بعد دقيقة.',
  },
  too_slow: {
    title: 'استغرق ذلك وقتًا أطول من اللازم',
    detail: 'أُوقف حتى لا يضطر الآخرون إلى الانتظار. يُرجى المحاولة مرة أخرى بعد دقيقة.',
  },
  no_room: {
    title: 'لا مكان في هذه اللحظة',
    detail:
      'قرص هذا المكان شبه ممتلئ، فلا يمكن حفظ شيء جديد. لم يُحفظ شيء. يُرجى الاحتفاظ بما لديك وإرساله مرة أخرى لاحقًا.',
  },
}

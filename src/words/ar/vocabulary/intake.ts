import type { Words } from '../../en/index.ts'

/** Who tells what, and how they can be reached, in Arabic. */
export const intake: Pick<
  Words['vocabulary'],
  'caseKinds' | 'submitters' | 'channels' | 'dangerSigns' | 'contactSafety'
> = {
  caseKinds: {
    grievance: 'شكوى: من شخص متضرر أو نيابة عنه',
    notification: 'بلاغ: معلومة من شخص لم يمسّه الضرر',
  },

  submitters: {
    affected_person: 'الشخص المتضرر',
    representative: 'من كلّفه الشخص المتضرر بالحديث عنه',
    credible_proxy: 'من لديه سبب وجيه للحديث عن المتضررين',
    whistleblower: 'من يبلّغ من داخل مؤسسة',
    somebody_else: 'شخص آخر لاحظ الأمر',
  },

  channels: {
    web_form: 'استمارة على الموقع',
    api: 'نظام آخر (API)',
    phone: 'الهاتف',
    letter: 'رسالة بريدية',
    in_person: 'حضوريًّا',
    import: 'نقل من مصادر منشورة',
  },

  dangerSigns: {
    life: 'قد تكون حياة أحد في خطر',
    child: 'الأمر يخص طفلًا',
    violence: 'هناك عنف أو تهديد به',
    spreading: 'يُنشر شيء عن أحد في هذه اللحظة',
    date_will_pass: 'هناك موعد مهم سيمرّ قريبًا',
  },

  contactSafety: {
    safe: 'الكتابة آمنة في أي وقت',
    ask_before_contact: 'يُرجى السؤال داخل الملف قبل التواصل بطريقة أخرى',
    employer_may_watch: 'قد تطّلع جهة العمل على الرسائل',
    do_not_contact: 'لا تواصل خارج الملف',
  },
}

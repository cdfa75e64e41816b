import type { VerbWords } from '../../en/workspace/verb-words.ts'
import type { contactVerbs as English } from '../../en/workspace/verbs-contact.ts'

/** Forms about an outside body, and about asking the person who may be their contact, in Arabic. */
export const contactVerbs: Readonly<Record<keyof typeof English, VerbWords>> = {
  ask_body: {
    title: 'سؤال جهة خارجية أن تكون جهة الاتصال',
    button: 'حفظ أنها سُئلت',
    done: 'حُفظ من سُئل. وحتى تقبل نبقى جهة الاتصال.',
    hint: 'لا تعلم منك إلا أن أحدًا يسأل: لا شيء عن هوية الشخص المعني.',
    fields: {
      reserved: { label: 'بأي صفة تلزم؟' },
      name: { label: 'اسم الجهة' },
      reach: { label: 'كيف يمكن الوصول إليها' },
      checkedOn: { label: 'متى جرى التحقق من ذلك آخر مرة؟' },
    },
  },
  record_body_answer: {
    title: 'تسجيل جواب الجهة',
    button: 'حفظ جوابها',
    done: 'حُفظ جواب الجهة.',
    fields: {
      body: { label: 'الجهة' },
      accepted: { label: 'هل تصبح جهة الاتصال؟' },
      words: { label: 'بكلماتها' },
    },
  },
  ask_about_contact: {
    title: 'سؤال الشخص المعني هل يجوز أن تصبح جهة الاتصال به',
    button: 'سؤال الشخص المعني',
    done: 'يقرأ الشخص المعني السؤال في صفحته.',
    fields: {
      entity: { label: 'المؤسسة' },
      message: { label: 'ما يجب أن يعرفه الشخص المعني ليقرر', hint: 'يقرأ الشخص المعني هذا.' },
    },
  },
  answer_about_contact: {
    title: 'أخبرنا الشخص المعني هل يجوز أن تصبح جهة الاتصال به',
    button: 'حفظ ما قاله الشخص المعني',
    done: 'حُفظ ما قاله الشخص المعني.',
    fields: {
      question: { label: 'السؤال' },
      agrees: { label: 'هل يجوز أن تصبح جهة الاتصال به؟' },
    },
  },
}

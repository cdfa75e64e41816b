import { contactVerbs } from './verbs-contact.ts'
import type { valueChainVerbs as English } from '../../en/workspace/verbs-value-chain.ts'

const who = {
  name: { label: 'اسم المؤسسة', hint: 'كما تكتبه هي. ويُبحث عنه في الدليل.' },
  naming: { label: 'ما مدى التحقق من الاسم؟' },
  system: {
    label: 'أي نظام أو منتج من منتجاتها',
    hint: 'توضع فاصلة منقوطة بين الأسماء إن كانت عدة.',
  },
  role: { label: 'ما دورها؟' },
  subtype: { label: 'بدقة أكبر' },
  size: { label: 'ما حجمها؟' },
  operator: { label: 'هل هي المؤسسة التي تدير مساحة العمل هذه؟' },
} as const

const feared = {
  label: 'هل يخافها الشخص المعني، أو لديه سبب لذلك؟',
  hint: 'عندها لا تُخبَر بشيء قبل أن يقول الشخص المعني نعم في صفحته، ولا تصبح جهة الاتصال.',
} as const

const needed = {
  label: 'هذا لازم، لأن …',
  hint: 'يقرأ الزملاء هذا. أو تُحذف الكلمات التي وُجدت، ويُترك هذا الحقل فارغًا.',
} as const

const identity = {
  label: 'هل تُذكر هوية الشخص المعني؟',
  hint: 'فقط إذا قال الشخص المعني نعم لهذه المؤسسة.',
} as const

const entity = { label: 'المؤسسة' } as const
const impact = { label: 'الضرر' } as const

/** Forms about the organisations that are tied to a case, in Arabic. */
export const valueChainVerbs: typeof English = {
  add_entity: {
    title: 'إضافة مؤسسة',
    button: 'إضافة هذه المؤسسة',
    done: 'أُضيفت المؤسسة. ووجودها في القائمة لا يعني أي لوم.',
    fields: { ...who, feared, organisation: { label: 'الدليل' } },
  },
  answer_fear: {
    title: 'هل هي من يخافه الشخص المعني؟',
    button: 'حفظ الجواب',
    done: 'حُفظ الجواب. ومن كانت هي، أو ربما كانت هي، لا تُخبَر بشيء قبل أن يقول الشخص المعني نعم في صفحته.',
    hint: 'يُسأل عنه قبل إخبارها بأي شيء أول مرة. وعند الشك يكون الجواب «ربما»: فيقرر الشخص المعني.',
    fields: {
      entity,
      isIt: { label: 'هل هي هذه؟' },
      reasons: { label: 'كيف عُرف ذلك؟' },
    },
  },
  confirm_entity: {
    title: 'جرى التحقق من الاسم',
    button: 'نعم، جرى التحقق من هذا الاسم',
    done: 'جرى التحقق من الاسم. وإن كانت مؤسسة فهي في الدليل المشترك من الآن.',
    fields: { entity },
  },
  correct_entity: {
    title: 'تصحيح ما هو مكتوب عنها',
    button: 'حفظ التصحيح',
    done: 'حُفظ التصحيح. وما كان مكتوبًا من قبل يبقى في السجل.',
    fields: { entity, ...who, feared, reasons: { label: 'ما الذي لم يكن صحيحًا' } },
  },
  remove_entity: {
    title: 'إزالتها من هذا الملف',
    button: 'إزالتها من هذا الملف',
    done: 'أُزيلت من هذا الملف. ويبقى في السجل أنها كانت هنا وسبب إزالتها.',
    hint: 'لمن لم يكن ينبغي أن يُدرج أصلًا، كشخص وقع عليه الضرر.',
    fields: { entity, reasons: { label: 'لماذا لا مكان لها هنا' } },
  },
  tell_entity: {
    title: 'تسجيل أنها أُخبرت',
    button: 'حفظ أنها أُخبرت',
    done: 'تم التسجيل. من الآن تعلم المؤسسة، وتبدأ مهلة ردها.',
    fields: {
      entity,
      what: {
        label: 'ما الذي أُخبرت به',
        hint: 'أقل ما يلزم، وبكلمات من عندك. ويُفحص بحثًا عن اسم الشخص المعني وعن طرق الوصول إليه وعن جمله هو.',
      },
      withIdentity: identity,
      meantSo: needed,
      sure: {
        label: 'نرجو النظر مرتين',
        hint: 'لدى الشخص المعني ما يدعو إلى الخوف منها، أو أنها أساءت استخدام النظام. وقد تخمّن من تكلّم حتى من دون اسم.',
      },
    },
  },
  record_cooperation: {
    title: 'تسجيل كيف تتعاون معنا',
    button: 'حفظ كيف تتعاون معنا',
    done: 'سُجّل كيف تتعاون المؤسسة معنا.',
    fields: {
      entity,
      cooperation: { label: 'كيف تتعاون معنا؟' },
      note: { label: 'ما الذي قالته أو فعلته' },
    },
  },
  record_claim: {
    title: 'تسجيل ما تقوله عن دورها',
    button: 'حفظ ما تقوله',
    done: 'حُفظ ما تقوله المؤسسة إلى جانب ما تبيّن.',
    hint: 'يقف إلى جانب ما تبيّن، ولا يحل محله أبدًا.',
    fields: {
      entity,
      impact,
      finding: { label: 'ماذا تقول عن دورها؟' },
      words: { label: 'بكلماتها' },
    },
  },
  attribute: {
    title: 'تحديد صلتها بالضرر',
    button: 'حفظ ما تبيّن',
    done: 'أُضيف ما تبيّن. وما سبقه يبقى في السجل.',
    hint: 'الأسئلة دليل لا حكم. ويُتوقف عند أول «نعم» ابتداءً من السؤال الثالث. وما لا يستطيع أحد تفسيره هو «لم يُعرف بعد»، لا «لا».',
    fields: {
      impact,
      entity,
      from: { label: 'منذ متى يصح هذا؟', hint: 'يُترك فارغًا إذا كان المقصود: من الآن.' },
      answers: { label: 'الأسئلة بالترتيب' },
      finding: {
        label: 'ما تبيّن',
        hint: 'يُترك للإجابات أعلاه، أو يُختار غيره مع ذكر السبب في الأسباب.',
      },
      factors: { label: 'كيف تُسهم', hint: 'يُترك فارغًا لأخذه من الإجابات.' },
      confidence: { label: 'ما مدى ثقتنا؟' },
      reasons: { label: 'الأسباب' },
      lastingProof: {
        label: 'دليل باقٍ',
        hint: 'يلزم فقط عندما تصير الصلة أضعف مما تبيّن من قبل.',
      },
    },
  },
  plan_reassessment: {
    title: 'تحديد موعد للنظر مجددًا',
    button: 'حفظ الموعد',
    done: 'حُفظ موعد النظر مجددًا.',
    fields: {
      impact,
      entity,
      trigger: { label: 'ما الذي يدعونا إلى النظر مجددًا؟' },
      dueAt: { label: 'متى؟' },
      reasons: { label: 'الأسباب' },
    },
  },
  choose_contact: {
    title: 'تطبيق قواعد جهة الاتصال',
    button: 'تطبيق قواعد جهة الاتصال',
    done: 'طُبّقت قواعد جهة الاتصال.',
    fields: { impact },
  },
  offer_handover: {
    title: 'الطلب منها أن تصبح جهة الاتصال',
    button: 'طلب التسليم',
    done: 'أُرسل طلب التسليم. وحتى يُقبل نبقى نحن جهة الاتصال.',
    fields: {
      entity,
      impacts: { label: 'لأي أضرار؟' },
      message: {
        label: 'رسالة إلى المؤسسة',
        hint: 'بكلمات من عندك. وتُفحص بحثًا عن اسم الشخص المعني وعن طرق الوصول إليه وعن جمله هو.',
      },
      withIdentity: identity,
      meantSo: needed,
      despite: { label: 'ما فُعل بشأن ما يتكلم ضدها' },
    },
  },
  answer_handover: {
    title: 'تسجيل جوابها عن طلب التسليم',
    button: 'حفظ جوابها',
    done: 'حُفظ الجواب عن طلب التسليم.',
    fields: {
      handover: { label: 'طلب التسليم' },
      accepted: { label: 'هل تتولى دور جهة الاتصال؟' },
      words: { label: 'بكلماتها' },
    },
  },
  consent_to_share: {
    title: 'أخبرنا الشخص المعني هل يجوز لها معرفة هويته',
    button: 'حفظ ما قاله',
    done: 'حُفظ ما قاله الشخص المعني عن ذلك.',
    fields: {
      entity,
      identity: { label: 'هل يجوز لهذه المؤسسة معرفة هويته؟' },
      warned: { label: 'هل أُخبر بما قد يترتب على ذلك؟' },
      tell: { label: 'هل يجوز إخبارها بالملف أصلًا، من دون هويته؟' },
      fearsNoLonger: { label: 'هل قال إنه لم يعد يخشى منها شيئًا؟' },
    },
  },
  ...contactVerbs,
}

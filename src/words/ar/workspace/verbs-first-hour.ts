import type { VerbWords } from '../../en/workspace/verb-words.ts'
import type { firstHourVerbs as English } from '../../en/workspace/verbs-first-hour.ts'

/** Forms of the first hour, and of who may see a case, in Arabic. */
export const firstHourVerbs: Readonly<Record<keyof typeof English, VerbWords>> = {
  mark_no_copy: {
    title: 'قد تكون هناك صور اعتداء على طفل',
    button: 'تعليم: لا يُفتح شيء ولا يُنسخ',
    done: 'عُلّم ذلك: لا يُفتح شيء ولا يُنسخ.',
    fields: {},
  },
  ask_to_stop: {
    title: 'طُلب من أحد أن يوقف ذلك',
    button: 'حفظ ما طُلب',
    done: 'حُفظ ما طُلب وموعده.',
    fields: {
      measure: { label: 'ماذا طُلب منه؟' },
      whom: { label: 'من طُلب منه؟', hint: 'منصة أو مستضيف أو شركة: لا حاجة إلى إدخال ضرر أو مؤسسة قبل ذلك.' },
      what: { label: 'ما طُلب، بكلماتك', hint: 'دون أي شيء عمّن أخبرنا.' },
      until: { label: 'متى أقصى موعد؟' },
      meantSo: {
        label: 'هذا لازم، لأن …',
        hint: 'يقرأ الزملاء هذا. أو تُحذف الكلمات التي وُجدت، ويُترك هذا الحقل فارغًا.',
      },
    },
  },
  record_stop_answer: {
    title: 'ما نتج عن ذلك',
    button: 'حفظ ما نتج',
    done: 'حُفظ ما نتج عن ذلك.',
    fields: {
      asked: { label: 'ما طُلب' },
      stopped: { label: 'هل توقّف ذلك؟' },
      words: { label: 'ما قالوه وما رأيته' },
    },
  },
  keep_snapshot: {
    title: 'حُفظ شيء يُظهر ذلك',
    button: 'حفظ مكان وجوده',
    done: 'حُفظ مكان وجوده.',
    hint: 'فقط ما قد يختفي غدًا. ولا شيء أبدًا قد يُظهر الاعتداء على طفل.',
    fields: {
      what: { label: 'ما هو؟' },
      where: { label: 'أين هو محفوظ، ولدى من؟', hint: 'الشيء نفسه يبقى هناك. لا يُرسل شيء إلى هنا.' },
      address: { label: 'العنوان الذي وُجد فيه' },
      hash: { label: 'بصمته الرقمية، إن وُجدت' },
    },
  },
  hold_everything: {
    title: 'التحفّظ على كل ما في هذه القضية',
    button: 'وضع التحفّظ',
    done: 'التحفّظ قائم: لا يمكن محو شيء من هذه القضية.',
    fields: {
      because: { label: 'لماذا؟' },
    },
  },
  release_hold: {
    title: 'إنهاء التحفّظ',
    button: 'إنهاء التحفّظ',
    done: 'انتهى التحفّظ.',
    fields: {
      because: { label: 'لماذا لم يعد لازمًا؟' },
    },
  },
  record_call: {
    title: 'اتُّصل بأحد',
    button: 'حفظ المكالمة',
    done: 'حُفظت المكالمة.',
    fields: {
      whom: { label: 'بمن اتُّصل؟', hint: 'خط مساعدة، خط ساخن، مدرسة، أو الشرطة إذا أراد الشخص المعني ذلك.' },
      when: { label: 'متى؟' },
      said: { label: 'ما قالوه' },
    },
  },
  name_who_may_see: {
    title: 'لا يرى هذه القضية إلا زملاء معيّنون',
    button: 'قصر القضية عليهم',
    done: 'لا يرى هذه القضية الآن إلا من عيّنتهم.',
    hint: 'يقرأ الشخص المعني كم منا يستطيع فتحها. ومن لم يُعيَّن لا يراها من الآن، وأنت كذلك.',
    fields: {
      named: { label: 'من يجوز له أن يراها؟', hint: 'لا يرى القضية غيرهم ولا يجدها في قائمة ولا تُعدّ له.' },
      fear: {
        label: 'من الذي يخافه الشخص المعني هنا؟',
        hint: 'بكلماته هو، أو سبب ألّا يراها إلا بعضنا. يُترك فارغًا إن كان الخوف مسجّلًا من قبل.',
      },
      alone: { label: 'لماذا واحد فقط، إن كان منسّقًا وحده' },
      noCoordinator: {
        label: 'لماذا لا منسّق، إن لم يكن بينهم منسّق',
        hint: 'ما تأخر يظهر في قوائم المنسّقين. لا يُترك جميعهم إلا إن كان الشخص المعني يخاف من كل واحد منهم.',
      },
    },
  },
  open_to_colleagues: {
    title: 'أن يرى جميع الزملاء هذه القضية من جديد',
    button: 'فتحها لجميع الزملاء',
    done: 'يرى جميع الزملاء هذه القضية من جديد.',
    fields: {
      reasons: { label: 'لماذا؟' },
    },
  },
  say_nobody_apart: {
    title: 'لا أحد هنا بعيد عمّن يخافه الشخص المعني',
    button: 'إخبار الشخص المعني والبحث عن جهة خارجية',
    done: 'يقرأ الشخص المعني ذلك الآن. ويُبحث عن جهة خارجية.',
    fields: {
      reasons: { label: 'لماذا لا يوجد أحد؟', hint: 'يقرأ الشخص المعني هذا.' },
    },
  },
  skip_first_step: {
    title: 'غير لازم هنا، لأن …',
    button: 'حفظ السبب',
    done: 'حُفظ السبب.',
    fields: {
      step: { label: 'ما الذي لا يلزم؟' },
      reasons: { label: 'لأن' },
    },
  },
}

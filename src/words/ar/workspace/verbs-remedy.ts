import type { remedyVerbs as English } from '../../en/workspace/verbs-remedy.ts'

const action = { label: 'أي خطوة؟' } as const

const meantSo = {
  label: 'هي مقصودة هكذا، لأن …',
  hint: 'يقرأ زملاؤك هذا. أو تُغيَّر الجملة ويُترك هذا فارغًا.',
} as const

/** Forms about the remedy plan, in Arabic. */
export const remedyVerbs: typeof English = {
  propose_action: {
    title: 'التخطيط لخطوة',
    button: 'إضافة إلى الخطة',
    done: 'الخطوة في الخطة. ويراها الشخص المعني عندما تُعرض عليه.',
    hint: 'يُوعد ببذل الجهد وبما يمكن قياسه. ولا يستطيع أحد أن يَعِد بألا يحدث ذلك مرة أخرى.',
    fields: {
      impact: { label: 'لأي ضرر؟' },
      entity: { label: 'من يقوم بها؟' },
      catalogue: { label: 'من قائمة الخطوات' },
      elements: { label: 'أي طرق الإصلاح تخدم؟' },
      what: { label: 'ما الذي سيُفعل', hint: 'كما سيقرؤه الشخص المعني.' },
      duty: {
        label: 'هل هي واجبة؟',
        hint: 'تجب على من تسبب في الضرر أو أسهم فيه. ويجوز لغيره أن يساعد، ولا يطالبه أحد بذلك.',
      },
      dueAt: { label: 'متى؟' },
      proofWanted: { label: 'ما الذي سيدل على أنها تمّت؟' },
      meantSo,
    },
  },
  consider_element: {
    title: 'ذكر سبب خلو إحدى طرق الإصلاح من خطوة',
    button: 'حفظ السبب',
    done: 'حُفظ السبب. ويقرؤه الشخص المعني مع العرض.',
    hint: 'يقرأ الشخص المعني هذا مع العرض. وما يخص الزملاء وحدهم مكانه ملاحظة داخلية.',
    fields: {
      element: { label: 'أي طريقة من طرق الإصلاح؟' },
      reasons: { label: 'سُئل عنها ولم تُطلب، أو لماذا لا تناسب' },
    },
  },
  consult_person: {
    title: 'تسجيل رأي الشخص المعني فيها',
    button: 'حفظ ما قاله',
    done: 'حُفظ رأي الشخص المعني في الخطوة.',
    hint: 'رأيه في ما يناسب هو الذي يقود.',
    fields: { action, words: { label: 'ما قاله الشخص المعني' } },
  },
  record_commitment: {
    title: 'تسجيل جواب المؤسسة',
    button: 'حفظ جوابها',
    done: 'حُفظ جواب المؤسسة.',
    hint: 'يبقى الرفض ظاهرًا. ولا ينهي ما هو واجب، ويمضي الآخرون في عملهم.',
    fields: {
      action,
      answer: { label: 'بمَ أجابت؟' },
      words: { label: 'بكلماتها' },
    },
  },
  send_offer: {
    title: 'عرض الخطة على الشخص المعني',
    button: 'إرسال العرض',
    done: 'العرض في صفحة الشخص المعني. وله أن يجيب عن كل خطوة في الوقت الذي يريده.',
    hint: 'يشمل العرض كل خطوة مخططة لم يوعد بها بعد.',
    fields: {
      letter: { label: 'رسالة إلى الشخص المعني' },
      noWaiver: {
        label:
          'هل صحيح أن لا شيء هنا يطلب منه التخلي عن مطالبة قانونية أو التزام الصمت أو عدم اللجوء إلى محكمة؟',
      },
      meantSo,
    },
  },
  answer_offer: {
    title: 'أخبرنا الشخص المعني بجوابه',
    button: 'حفظ جوابه',
    done: 'حُفظ جواب الشخص المعني.',
    fields: {
      offer: { label: 'أي عرض؟' },
      answers: { label: 'ماذا قال عن كل خطوة؟' },
      words: { label: 'بكلماته' },
    },
  },
  impose_action: {
    title: 'جعلها ملزمة من دون انتظار جواب',
    button: 'جعلها ملزمة',
    done: 'الخطوة ملزمة.',
    hint: 'لما هو واجب للجميع، مثل وقف استخدام ضار.',
    fields: { action, reasons: { label: 'الأسباب' } },
  },
  start_action: {
    title: 'بدأ العمل',
    button: 'بدأ العمل',
    done: 'سُجّل أن العمل بدأ.',
    fields: { action },
  },
  record_delivery: {
    title: 'تسجيل الإنجاز',
    button: 'حفظ الإنجاز',
    done: 'سُجّل الإنجاز. ويُسأل الشخص المعني هل وصل.',
    fields: { action, proof: { label: 'الدليل', hint: 'ما الذي يدل عليه، وأين يُحفظ.' } },
  },
  verify_delivery: {
    title: 'فحص الدليل',
    button: 'حفظ الفحص',
    done: 'حُفظ الفحص.',
    fields: { action, how: { label: 'ماذا فُحص، وكيف' } },
  },
  confirm_delivery: {
    title: 'أخبرنا الشخص المعني هل وصل',
    button: 'حفظ ما قاله',
    done: 'حُفظ ما قاله الشخص المعني عن الإنجاز.',
    fields: {
      action,
      answer: { label: 'هل وصل؟' },
      words: { label: 'بكلماته' },
    },
  },
  overtake_action: {
    title: 'إخراجها من الخطة',
    button: 'إخراجها من الخطة',
    done: 'الخطوة خارج الخطة. وتبقى في السجل.',
    fields: {
      action,
      reasons: {
        label: 'ما الذي يحل محلها، أو لماذا لم تعد لازمة',
        hint: 'إذا سبق عرضها، يقرأ الشخص هذا.',
      },
    },
  },
}

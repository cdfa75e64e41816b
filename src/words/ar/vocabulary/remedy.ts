import type { Words } from '../../en/index.ts'

/** What may put a harm right, and how far it has come, in Arabic. */
export const remedy: Pick<
  Words['vocabulary'],
  | 'elements'
  | 'actionStates'
  | 'commitments'
  | 'dutyStandings'
  | 'wordsOfOrganisation'
  | 'offerAnswers'
  | 'confirmations'
  | 'adequacyQuestions'
> = {
  elements: {
    satisfaction: 'وقف الخطأ والاعتراف به والاعتذار عنه (الترضية)',
    restitution: 'إعادة ما ضاع (الرد)',
    guarantees_of_non_repetition: 'جعل حدوثه أندر من الآن فصاعدًا (منع التكرار)',
    rehabilitation: 'الرعاية والدعم (إعادة التأهيل)',
    compensation: 'مال أو منفعة أخرى عن الضرر (التعويض)',
  },

  actionStates: {
    proposed: 'مقترحة',
    consulted_with_rightsholder: 'جرى الحديث عنها مع الشخص المعني',
    agreed: 'وافق عليها الشخص المعني',
    imposed: 'واجبة في كل الأحوال',
    in_progress: 'قيد التنفيذ',
    delivered: 'أُفيد بأنها أُنجزت',
    verified_by_evidence: 'أُنجزت وقورنت بالدليل',
    confirmed_by_rightsholder: 'أكدها الشخص المعني',
    refused_by_entity: 'لا تريد المؤسسة القيام بها',
    disputed: 'هناك خلاف حولها',
    overtaken: 'لم تعد لازمة، أو حلّ غيرها محلها',
  },

  commitments: {
    commits: 'قالت إنها ستقوم به',
    refuses: 'لا تريد القيام به',
    disputes: 'لا ترى أن عليها القيام به',
  },

  dutyStandings: {
    owed: 'واجبة',
    freely: 'بمحض الإرادة',
    if_it_happens: 'واجبة إذا وقع الضرر',
    open: 'لم يتبيّن الواجب بعد',
  },

  wordsOfOrganisation: {
    commits: 'تلتزم.',
    refuses: 'ترفض.',
    disputes: 'تنازع في ذلك.',
    asked: 'لا تلتزم حتى الآن.',
    silent: 'ساكتة ولا تلتزم.',
    not_asked: 'لم يُطلب منها هذا، ولا تلتزم.',
  },

  offerAnswers: {
    accept: 'نعم، أقبل هذا',
    accept_partly: 'أقبل جزءًا من هذا',
    ask_for_other: 'أودّ شيئًا آخر',
    refuse: 'لا، لا أقبل هذا',
  },

  confirmations: {
    yes: 'نعم، تمّ ذلك',
    partly: 'تمّ جزء منه',
    not_yet: 'لا، ليس بعد',
  },

  adequacyQuestions: {
    elements_considered: 'هل جرى التفكير في كل طريقة من طرق الإصلاح الخمس؟',
    fits_gravity_and_wish: 'هل يناسب الإصلاح جسامة الضرر وما طلبه الشخص المعني؟',
    in_time_to_matter: 'هل جاء الإصلاح في وقت يُحدث فيه فرقًا؟',
    cost_to_person: 'هل كلّف أي شيء من هذا الشخص المعني مالًا أو وقتًا أو صحة؟',
    legal_claim_open: 'هل ما زال بإمكان الشخص المعني اللجوء إلى محكمة أو سلطة مختصة؟',
    harms_others: 'هل يضر هذا الإصلاح بحقوق غيره؟',
  },
}

import type { Words } from '../../en/index.ts'

/** Where a case stands, and what was decided, in Arabic. */
export const casework: Pick<
  Words['vocabulary'],
  | 'staffRoles'
  | 'caseStates'
  | 'decisionOutcomes'
  | 'decisionKinds'
  | 'outcomes'
  | 'noActReasons'
  | 'setAsideReasons'
  | 'appealOutcomes'
  | 'nextSteps'
  | 'stations'
  | 'queues'
  | 'actors'
  | 'readers'
> = {
  staffRoles: {
    coordinator: 'التنسيق',
    case_worker: 'العمل على الملفات',
    administrator: 'الإدارة: حسابات من دون ملفات',
    auditor: 'التدقيق: سجلات من دون قصص',
  },

  caseStates: {
    received: 'مُستلَم',
    assessing: 'قيد النظر',
    offered: 'قُدّم عرض، والجواب منتظَر',
    delivering: 'قيد الإصلاح',
    confirming: 'أُفيد بالإنجاز، والتحقق جارٍ',
    closed: 'مغلق',
  },

  decisionOutcomes: {
    upheld: 'الشكوى محقة',
    partly_upheld: 'الشكوى محقة في جزء منها',
    not_upheld: 'لم يمكن إثبات صحة الشكوى',
    no_adverse_impact: 'لم يتبيّن ضرر بحق من الحقوق',
    not_linked: 'لا صلة بالضرر للمؤسسات المذكورة',
  },

  decisionKinds: {
    finding: 'ما تبيّن',
    rating_lowered: 'خُفّض التقدير',
    promise_taken_back: 'أُخرج من الخطة شيء كان موعودًا به',
    own_view_not_followed: 'لماذا يبقى التقدير دون ما يقوله الشخص المعني',
    delay_not_accepted: 'لم يُقبل طلب الاستعجال',
    closing: 'أُغلق الملف',
    appeal: 'الرد على اعتراض',
    finding_changed: 'تغيّر ما تبيّن',
    no_act: 'لماذا لا يُتخذ فعل لضرر',
    set_aside: 'نُحّي البلاغ جانبًا',
  },

  outcomes: {
    remedied_confirmed: 'أُصلح الأمر، وأكد ذلك الشخص المعني',
    remedied_unconfirmed: 'أُفيد بإصلاح الأمر، ولم يؤكده الشخص المعني',
    partly_remedied: 'أُصلح جزء من الأمر',
    not_remedied: 'لم يُصلح الأمر',
    not_upheld: 'لم يمكن إثبات صحة الشكوى',
    no_adverse_impact: 'لم يتبيّن ضرر بحق من الحقوق',
    redirected: 'غيرنا أقدر على المساعدة، وقد بُيّن الطريق إليه',
    noted: 'سُجّل الأمر للتعلّم منه',
    withdrawn_by_person: 'سحبه الشخص المعني',
    set_aside: 'نحّاه اثنان منا جانبًا',
  },

  noActReasons: {
    declined_by_person: 'لا يريده الشخص المعني',
    put_right_elsewhere: 'أُصلح الأمر في مكان آخر',
    nobody_harmed_found: 'لا يمكن العثور على من تضرر',
  },

  setAsideReasons: {
    machine_made: 'كتبته آلة',
    test: 'هو تجربة',
    doubled: 'رُوي مرتين',
  },

  appealOutcomes: {
    changed: 'تغيّر القرار',
    sent_back: 'يُنظر في الملف من جديد',
    upheld: 'بقي القرار كما كان',
  },

  nextSteps: {
    read_by_a_person: 'يقرأ أحدنا ما أخبرتنا به',
    tell_you_what_we_found: 'نخبرك بما تبيّن لنا',
    offer_what_puts_it_right: 'نبحث عما يمكن أن يصلح الأمر',
    your_answer: 'نسمع رأيك في العرض',
    deliver_what_was_promised: 'يُنفَّذ ما اتُّفق عليه',
    please_check: 'نسمع منك هل تمّ ذلك',
    decide_your_appeal: 'يبتّ في اعتراضك من لم يشارك في الملف حتى الآن',
    end_the_case: 'ننهي هذا الأمر ونخبرك بالسبب',
    look_at_the_duty: 'يُنظر مجددًا فيما بقي واجبًا',
    nothing_open: 'لا خطوة أخرى مقررة',
  },

  stations: {
    received: 'تم الاستلام',
    read_by_a_person: 'قرأه إنسان',
    your_answer: 'جوابك',
    putting_it_right: 'إصلاح الأمر',
    checked: 'هل أفاد ذلك؟',
  },

  queues: {
    worklist: 'قائمة العمل',
    late: 'متأخّر',
    mine: 'ملفاتي',
    unrated: 'لم تُقدَّر بعد',
    appeals: 'الاعتراضات',
    messages: 'الرسائل',
    waiting: 'بانتظار آخرين',
    parked: 'بانتظار الشخص المعني',
    notifications: 'البلاغات',
    moved: 'أولوية غيّرتها قاعدة',
    duty_open: 'واجب قائم',
    set_aside: 'للتنحية، وما نُحّي',
    closed: 'المغلقة',
  },

  actors: {
    person: 'الشخص المعني',
    staff: 'الفريق',
    clock: 'الساعة',
    importer: 'النقل الآلي',
    organisation: 'مؤسسة أخرى',
  },

  readers: {
    person: 'يستطيع الشخص المعني قراءة هذا',
    staff: 'يستطيع الفريق قراءة هذا',
    organisation: 'تستطيع المؤسسة المذكورة قراءة هذا',
  },
}

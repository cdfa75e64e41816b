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
  | 'recusals'
  | 'appealOutcomes'
  | 'complaints'
  | 'outsideTasks'
  | 'complaintOutcomes'
  | 'orders'
  | 'nextSteps'
  | 'measures'
  | 'stepOwners'
  | 'headings'
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
    outside_reviewer: 'من الخارج: ملف واحد عند الطلب',
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
    complaint: 'الرد على شكوى منا',
    finding_changed: 'تغيّر ما تبيّن',
    no_act: 'لماذا لا يُتخذ فعل لضرر',
    set_aside: 'نُحّي البلاغ جانبًا',
    duty_looked_at: 'نُظر مجددًا فيما بقي واجبًا',
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

  recusals: {
    declared: 'قال ذلك بنفسه',
    asked_by_person: 'طلب ذلك الشخص المعني',
    named_in_words: 'اسمه فيما أخبرنا به الشخص المعني أولًا',
    hand_of_kept: 'شخص لا يجوز له الاطلاع عليها أنشأ حسابه أو غيّره، أو كان بيده رابط إليه',
  },

  appealOutcomes: {
    changed: 'تغيّر القرار',
    sent_back: 'يُنظر في الملف من جديد',
    upheld: 'بقي القرار كما كان',
  },

  outsideTasks: {
    read_case: 'قراءة القضية، والقيام بما يلزم فيها',
    decide_appeal: 'البتّ في الاعتراض',
    record_finding: 'النظر مجددًا فيما تبيّن',
    rate_impact: 'تقدير ما ضاع',
    review_rating: 'النظر في مدى الجسامة، كشخص ثانٍ',
    lower_rating: 'النظر هل الأمر أقل جسامة مما قُدّر',
    answer_own_view: 'النظر في مدى سوء الأمر على الشخص المعني',
    rule_on_delay: 'قول هل يزيد الانتظار الأمر سوءًا',
    check_why_no_act: 'النظر في سبب عدم القيام بشيء',
    verify_delivery: 'فحص الدليل',
  },

  complaints: {
    silence: 'مرور موعد موعود',
    conduct: 'كيف تعاملنا مع الشخص المعني',
  },

  complaintOutcomes: {
    person_is_right: 'الشخص المعني على حق',
    person_is_partly_right: 'الشخص المعني على حق في جزء منه',
    not_agreed: 'لا نوافق الشخص المعني',
    changed: 'كان الشخص المعني على حق بشأننا',
    sent_back: 'يُعاد الأمر على يد شخص آخر',
    upheld: 'فعلنا ما ينبغي',
  },

  orders: {
    new_decision: 'قرار جديد',
    new_finding: 'تبيّن جديد',
    new_offer: 'عرض جديد',
    act: 'ما ذُكر أعلاه: يقول أحدنا متى تمّ',
  },

  nextSteps: {
    read_by_a_person: 'يقرأ أحدنا ما أخبرتنا به',
    tell_you_what_we_found: 'نخبرك بما تبيّن لنا',
    look_again: 'ننظر من جديد، لأن اعتراضًا أعاد الأمر إلينا',
    carry_out_the_change: 'يُنفَّذ ما غيّره اعتراض',
    offer_what_puts_it_right: 'نبحث عما يمكن أن يصلح الأمر',
    look_for_something_else: 'نبحث عن شيء آخر بدلًا من جزء',
    your_answer: 'نسمع رأيك في العرض',
    ask_who_is_to_do_it: 'نسأل من عليه التنفيذ',
    hear_from_organisation: 'ترد مؤسسة',
    act_on_silence: 'نتصرف إزاء صمت مؤسسة',
    deliver_what_was_promised: 'يُنفَّذ ما وُعدت به',
    please_check: 'نسمع منك هل تمّ ذلك',
    answer_your_not_yet: 'نرد على ما قلت إنه ينقص',
    answer_your_message: 'نرد على ما كتبته',
    decide_your_appeal: 'يبتّ في اعتراضك من لم يشارك في الملف حتى الآن',
    ask_somebody_outside: 'نطلب من شخص من الخارج أن ينظر',
    say_who_may_look: 'تقول هل يجوز لشخص من الخارج أن ينظر',
    answer_your_complaint: 'يردّ على شكواك منا من لم يكن له دور',
    act_on_your_complaint: 'كنت على حق بشأننا، وتقرأ هنا ما نفعله حيال ذلك',
    rule_on_delay: 'يقول شخص ثانٍ هل يزيد الانتظار الأمر سوءًا',
    look_at_their_part: 'ينظر إنسان مجددًا في دور مؤسسة',
    end_the_case: 'ننهي هذا الأمر ونخبرك بالسبب',
    look_at_the_duty: 'يُنظر مجددًا فيما بقي واجبًا',
    second_look: 'ينظر شخص ثانٍ في شدة الأمر',
    answer_your_view: 'يجيب شخص ثانٍ عما يقوله الشخص المعني عن شدة الأمر',
    check_the_proof: 'ينظر شخص آخر فيما يثبت أن الأمر تمّ',
    check_why_no_act: 'ينظر شخص ثانٍ في سبب ألا يُفعل شيء',
    rule_on_setting_aside: 'يقول شخص ثانٍ هل يوضع جانبًا',
    stop_it_now: 'يُطلب من أحد أن يوقف ذلك الآن',
    keep_what_shows_it: 'يُحفظ ما يُظهر ذلك',
    ring_for_help: 'يُتصل بمن يستطيع المساعدة',
    say_who_may_see: 'يُقال من يجوز له أن يراه',
    see_whether_it_stopped: 'ننظر هل توقّف ذلك',
    find_a_body: 'نبحث عن جهة مستقلة',
    hear_from_body: 'تجيب جهة مستقلة',
    your_word_on_contact: 'تقول هل يجوز أن تصبح مؤسسة جهة الاتصال بك',
    hear_from_us: 'يصلك خبر عن سير الأمور',
    look_at_retaliation: 'ينظر أحدنا في أذى يلحق بك لأنك كتبت إلينا',
    nothing_open: 'لا خطوة أخرى مقررة',
  },

  stepOwners: {
    person: 'الشخص المعني',
    handler: 'من يتولى الملف',
    house: 'لا أحد بعد: المؤسسة نفسها',
    colleague: 'زميل لم يشارك في الملف',
    organisation: 'مؤسسة',
  },

  headings: {
    received: 'رسالتك لدينا',
    finding_out: 'نعمل على معرفة ما حدث',
    told_what_we_found: 'أخبرناك بما تبيّن لنا',
    decision_changed: 'تغيّر القرار',
    looked_at_again: 'يُنظر في الأمر من جديد',
    looking_for_remedy: 'نبحث عما يمكن أن يصلح الأمر',
    offer_to_look_at: 'هناك عرض ينتظر نظرك فيه',
    asking_who_is_to_do_it: 'لم يوافق بعد من عليهم إصلاح الأمر',
    being_put_right: 'يجري إصلاح الأمر',
    please_check: 'يُرجى إخبارنا هل صار الأمر كما ينبغي',
    appeal_open: 'طلبتَ أن ينظر شخص آخر في القرار',
    coming_to_an_end: 'يقترب هذا الأمر من نهايته',
    stopped: 'أوقفت هذا الأمر',
    something_owed: 'انتهى هذا الأمر، وبقي واجب لك',
    ended: 'انتهى هذا الأمر',
  },

  stations: {
    received: 'تم الاستلام',
    read_by_a_person: 'قرأه إنسان',
    our_answer: 'ردّنا: ما تبيّن لنا',
    your_answer: 'جوابك عن عرضنا',
    putting_it_right: 'إصلاح الأمر',
    checked: 'قولك هل تمّ ذلك',
  },

  queues: {
    worklist: 'قائمة العمل',
    late: 'متأخّر',
    mine: 'ملفاتي',
    unrated: 'لم تُقدَّر بعد',
    appeals: 'الاعتراضات',
    no_reviewer: 'لا أحد هنا يمكنه البتّ',
    second_person: 'بانتظار شخص ثانٍ',
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

  /** What somebody is asked to do at once. */
  measures: {
    stop: 'أن يوقف ذلك',
    take_down: 'أن يزيله',
    hold: 'أن يبقيه كما هو',
  },
}

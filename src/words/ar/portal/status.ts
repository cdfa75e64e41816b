import type { Words } from '../../en/index.ts'
import { casework } from '../vocabulary/casework.ts'

type Status = Words['portal']['status']

const headings: Status['headings'] = {
  read_by_a_person: 'رسالتك لدينا',
  tell_you_what_we_found: 'نعمل على معرفة ما حدث',
  offer_what_puts_it_right: 'نبحث عما يمكن أن يصلح الأمر',
  your_answer: 'هناك عرض ينتظر نظرك فيه',
  deliver_what_was_promised: 'يجري إصلاح الأمر',
  please_check: 'يُرجى إخبارنا هل صار الأمر كما ينبغي',
  decide_your_appeal: 'ينظر شخص آخر في القرار',
  end_the_case: 'يقترب هذا الأمر من نهايته',
  nothing_open: 'انتهى هذا الأمر',
}

/** What comes next; `{by}` is the day and time, with its time zone. */
const next: Status['next']['steps'] = {
  read_by_a_person: 'يقرأ إنسان رسالتك في موعد أقصاه {by}.',
  tell_you_what_we_found: 'في موعد أقصاه {by} نخبرك بما تبيّن لنا وبالسبب.',
  offer_what_puts_it_right: 'نسأل من لهم صلة بالأمر عما سيفعلونه لإصلاحه. ويظهر لك هنا ما ينتج عن ذلك.',
  your_answer: 'عرضنا أدناه ينتظر قراءتك وجوابك. لا عجلة: الوقت كله لك.',
  deliver_what_was_promised: 'موعد الأمر التالي الذي وُعدت به هو {by}.',
  please_check: 'قيل إن ما وُعدت به قد تمّ. يُرجى التأكد وإخبارنا أدناه. لا عجلة.',
  decide_your_appeal: 'يجيبك من لم يشارك في القرار في موعد أقصاه {by}.',
  end_the_case:
    'ننهي هذا الأمر ونخبرك بالسبب. ويمكنك الكتابة إلينا قبل ذلك وبعده، وطلب أن ينظر شخص آخر في قرار.',
  nothing_open: 'لا شيء مفتوح من جانبنا. ما زالت الكتابة إلينا ممكنة، وكذلك طلب أن ينظر شخص آخر في قرار.',
}

const late: Status['next']['late'] = {
  read_by_a_person: 'كان ينبغي أن يقرأ إنسان رسالتك في موعد أقصاه {by}. لقد تأخرنا، ونعتذر عن ذلك.',
  tell_you_what_we_found: 'كان ينبغي أن نخبرك بما تبيّن لنا في موعد أقصاه {by}. لقد تأخرنا، ونعتذر عن ذلك.',
  offer_what_puts_it_right:
    'كان ينبغي أن نعود إليك في هذا الأمر في موعد أقصاه {by}. لقد تأخرنا، ونعتذر عن ذلك.',
  your_answer: 'عرضنا أدناه ينتظر قراءتك وجوابك. لا عجلة.',
  deliver_what_was_promised: 'هناك ما وُعدت به وكان ينبغي أن يتم في موعد أقصاه {by}. لقد تأخر، ونعتذر عن ذلك.',
  please_check: 'قيل إن ما وُعدت به قد تمّ. يُرجى التأكد وإخبارنا أدناه.',
  decide_your_appeal: 'كان ينبغي أن يصلك الجواب في موعد أقصاه {by}. لقد تأخرنا، ونعتذر عن ذلك.',
  end_the_case: 'ننهي هذا الأمر ونخبرك بالسبب.',
  nothing_open: 'لا شيء مفتوح من جانبنا.',
}

const waiting: Status['waiting']['kinds'] = {
  answer_offer: 'جوابك عن جزء من عرضنا: {what}',
  confirm_delivery: 'يُرجى التأكد هل تمّ هذا وإخبارنا: {what}',
  read_message: 'كتبنا إليك في {day}. ويمكنك الرد إن أردت.',
}

const roles: Status['organisations']['roles'] = {
  supplier: 'قدّمت بيانات أو عملًا للذكاء الاصطناعي',
  foundation_model_developer: 'تصنع النموذج الذي يقوم عليه',
  downstream_developer_b2b: 'تصنع المنتج',
  deployer: 'تستخدم نظام الذكاء الاصطناعي',
  ecosystem_body: 'جهة عامة أو مشتركة',
}

const cooperation: Status['organisations']['cooperation'] = {
  cooperating: 'تتعاون معنا',
  reluctant: 'لم توافق بعد',
  refusing: 'قالت لا حتى الآن',
  not_asked: 'لم تُسأل بعد',
  asked: 'سُئلت، ولا رد بعد',
}

const answers: Status['offer']['answers'] = {
  accept: 'نعم، أقبل هذا',
  accept_partly: 'نعم، لكن جزءًا منه فقط',
  ask_for_other: 'أودّ شيئًا آخر',
  refuse: 'لا',
}

const answered: Status['offer']['answered'] = {
  accept: 'قبلت هذا.',
  accept_partly: 'قبلت جزءًا من هذا.',
  ask_for_other: 'طلبت شيئًا آخر.',
  refuse: 'قلت لا لهذا.',
}

const confirmations: Status['confirm']['answers'] = {
  yes: 'نعم',
  partly: 'ليس كله',
  not_yet: 'ليس بعد',
}

const decisionKinds: Status['decisions']['kinds'] = {
  finding: 'ما تبيّن لنا',
  rating_lowered: 'تقديرنا الآن لجسامة الضرر',
  delay_not_accepted: 'هل يزيد الانتظار الأمر سوءًا',
  closing: 'لماذا انتهى هذا الأمر',
  appeal: 'الرد على طلبك أن ينظر شخص آخر',
}

const outcomes: Status['decisions']['outcomes'] = {
  upheld: 'حدث ذلك، وكان خطأ.',
  partly_upheld: 'حدث جزء من ذلك، وكان خطأ.',
  not_upheld: 'لم يتبيّن لنا أن ذلك حدث كما وُصف.',
  no_adverse_impact: 'لم يتبيّن لنا أن ذلك سبّب ضررًا.',
  not_linked: 'لا علاقة لذلك بالمؤسسات المذكورة هنا.',
  remedied_confirmed: 'تمّ ما وُعدت به، وقد أكدته.',
  remedied_unconfirmed: 'تمّ ما وُعدت به. ولا نعرف جوابك.',
  partly_remedied: 'تمّ جزء مما وُعدت به.',
  not_remedied: 'لم يُصلح الأمر.',
  redirected: 'هناك جهة أخرى هي المكان الصحيح له.',
  noted: 'نحتفظ به على أنه معلومة.',
  withdrawn_by_person: 'أوقفت هذا الأمر.',
  changed: 'تغيّر القرار.',
  sent_back: 'يُنظر فيه من جديد من البداية.',
}

const appealOutcomes: Status['decisions']['appealOutcomes'] = {
  changed: 'تغيّر القرار.',
  sent_back: 'يُنظر فيه من جديد من البداية.',
  upheld: 'بقي القرار كما هو.',
}

/** The page of one person's own case, in Arabic. */
export const status: Status = {
  title: 'رسالتك إلى {org}',
  reference: 'رقم {reference}، استُلمت في {day}',
  stepsLabel: 'أين وصل الأمر',
  stations: casework.stations,
  stepDone: 'تمّ',
  stepNow: 'الآن',
  stepAhead: 'ليس بعد',
  by: 'في موعد أقصاه {day}',
  headings,
  next: {
    title: 'ماذا يحدث الآن',
    steps: next,
    late,
    undated: 'لم يُحدَّد الموعد بعد.',
    news: 'يصلك خبر منا في موعد أقصاه {by}، ولو عن سير الأمور فقط.',
  },
  waiting: {
    title: 'ما ينتظرك',
    kinds: waiting,
    noHurry: 'الوقت كله لك. لا موعد أخيرًا محددًا لأي من هذا.',
  },
  contact: {
    named: 'جهة الاتصال بك هي {name} لدى {org}.',
    other: 'جهة الاتصال بك هي {entity}. وتبقى {org} معك أيضًا.',
    none: 'لم يتولّ الأمر أحد بعد. وهو لدى {org}.',
  },
  lateDoors: 'يمكنك الكتابة إلينا أدناه. ويمكنك أيضًا اللجوء إلى محكمة أو نقابة أو سلطة مختصة في أي وقت.',
  saved: {
    title: 'تم الحفظ',
    write_message: 'أُرسلت رسالتك. وهي أدناه.',
    answer_offer: 'أُرسل جوابك. نطلب الآن ممن عليهم التنفيذ أن يقوموا به، وستجد هنا ما يقولونه.',
    confirm_delivery: 'شكرًا لك. سُجّل جوابك.',
    appeal: 'أُرسل طلبك أن ينظر شخص آخر في الأمر.',
    withdraw: 'أوقفت هذا الأمر. لا يُحسب ذلك عليك، ويمكنك متابعته في أي وقت من أسفل هذه الصفحة.',
    resume: 'يستمر العمل في ملفك. وترى أدناه الخطوة التالية.',
    give_contact_details: 'تغيّرت طريقة وصولنا إليك.',
    consent_to_share: 'سُجّل اختيارك.',
  },
  kept: {
    title: 'لم يُرسَل بعد',
    body: 'هذا ما كتبته من قبل. يُرجى النظر فيه ثم إرساله.',
  },
  organisations: {
    title: 'من يفعل ماذا',
    none: 'الأمر حتى الآن لدى {org} وحدها. وعندما يُطلب من غيرها أن يساعد، يظهر لك ذلك هنا.',
    contact: 'جهة الاتصال بك',
    involved: 'عليها القيام بشيء',
    silentUndated: 'دون رد',
    silent:
      '{days, plural, one {يوم واحد بلا رد} two {يومان بلا رد} few {# أيام بلا رد} many {# يومًا بلا رد} other {# يوم بلا رد}}',
    asked: 'سُئلت، وموعد الرد {day}',
    fearedSafe: 'لا نخبرهم بهويتك.',
    knows: 'يجوز لهم معرفة هويتك، لأنك قلت نعم.',
    knewBefore: 'أخبرناهم بهويتك بعد أن قلت نعم. ولن نخبرهم عنك بشيء آخر.',
    voluntary: 'بمحض الإرادة: لم يكن أحد ملزمًا.',
    proof: 'ما يقولون إنهم فعلوه',
    cooperation,
    roles,
  },
  actions: {
    offered: 'معروض عليك',
    searching: 'نبحث عما هو أفضل',
    unanswered: 'عُرض عليك ولم تُجب بعد',
    stopped: 'توقف مع توقف الأمر',
    agreed: 'متفق عليه، والموعد {day}',
    imposed: 'سيُنفَّذ، والموعد {day}',
    in_progress: 'قيد التنفيذ، والموعد {day}',
    late: 'متأخر، وكان الموعد {day}',
    delivered: 'تمّ، ويُرجى التأكد',
    verified_by_evidence: 'تمّ، وجرى التحقق منه',
    confirmed_by_rightsholder: 'قلت إنه كما ينبغي',
    refused_by_entity: 'قالوا لا حتى الآن',
    disputed: 'يرون الأمر بصورة أخرى',
    disputedByYou: 'قلت إن شيئًا ما ينقص',
    overtaken: 'لم يعد في الخطة',
  },
  offer: {
    title: 'عرضنا لك',
    rights: 'القبول لا يغلق الطريق إلى المحكمة. وقول لا لجزء لا ينقص شيئًا من جزء آخر. لا عجلة.',
    answer: 'جوابك عن: {what}',
    byWhom: '{organisation}، في موعد أقصاه {day}',
    words: 'أي شيء لديك عن هذا الجزء',
    all: 'أي شيء لديك عن العرض كله',
    send: 'إرسال جوابي',
    missing: 'كتبت شيئًا عن هذا الجزء. يُرجى اختيار جواب عنه أيضًا: {what}',
    nothingChosen: 'يُرجى اختيار جواب عن جزء واحد على الأقل.',
    inParts:
      'يمكنك الإجابة عن بعض الأجزاء الآن وعن غيرها لاحقًا. ويبقى الجزء الذي لا جواب عنه مفتوحًا حتى تجيب عنه أو يُغلق الملف.',
    answers,
    answered,
    answeredOn: 'جوابك في {day}',
    yourWords: 'كتبت:',
    leftOut: 'ما فكرنا فيه أيضًا، ولماذا ليس في العرض',
    past: 'العروض السابقة وما أجبت به',
    offerOf: 'عرضنا في {day}',
    noAnswer: 'لا جواب منك عن هذا الجزء.',
    lapsed: 'أُغلق الملف في {day}، لذلك لم يعد هذا العرض مفتوحًا.',
  },
  confirm: {
    title: 'هل وصل؟',
    legend: 'هل تمّ هذا: {what}؟',
    again: 'قلت من قبل: {answer}.',
    words: 'ما الذي ينقص، أو أي شيء آخر',
    send: 'إرسال',
    missing: 'يُرجى اختيار إحدى الإجابات.',
    answers: confirmations,
  },
  messages: {
    title: 'الرسائل',
    none: 'لا رسائل بعد.',
    you: 'أنت',
    label: 'الكتابة إلينا',
    labelNamed: 'الكتابة إلى {name}',
    hint: 'كلمات فقط. وإذا آذاك أحد لأنك كتبت إلينا، فيمكنك قول ذلك هنا.',
    send: 'إرسال الرسالة',
    empty: 'يُرجى كتابة الرسالة أولًا.',
  },
  decisions: {
    title: 'ما تقرّر، ولماذا',
    kinds: decisionKinds,
    outcomes,
    appealOutcomes,
    on: 'في {day}',
    why: 'السبب',
    whatNext: 'ما يأتي بعد ذلك',
    appeal: 'طلب أن ينظر شخص آخر فيه',
    appealUntil: 'يمكنك ذلك حتى {until}. ينظر فيه من لم يشارك في القرار. ولا يوقف ذلك ما يجري إصلاحه الآن.',
    appealReasons: 'ما الذي ينبغي النظر فيه؟',
    appealHint: 'تكفي جملة واحدة.',
    appealSend: 'إرسال الطلب',
    appealEmpty: 'يُرجى كتابة ما ينبغي النظر فيه.',
    appealOver: 'انتهى وقت هذا الطلب في {day}. وما زالت كتابة رسالة ممكنة.',
    asked: 'في {day} طلبت أن ينظر شخص آخر فيه.',
    askedDue: 'يأتي الجواب في موعد أقصاه {by}.',
    askedLate: 'كان ينبغي أن يأتي الجواب في موعد أقصاه {by}. لقد تأخر، ونعتذر عن ذلك.',
    answered: 'جاء الجواب في {day}',
    yourReasons: 'ما كتبته',
    overturned: {
      changed: 'لم يعد هذا القرار قائمًا. تغيّر في {day}، بعد أن نظر فيه شخص آخر.',
      sent_back: 'لم يعد هذا القرار قائمًا. ومنذ {day} يُنظر في الأمر من جديد من البداية.',
    },
    overturnedStopped:
      'لم يعد هذا القرار قائمًا منذ أن نظر فيه شخص آخر في {day}. وقد أوقفت الأمر؛ وإذا تابعته يُنظر فيه من جديد.',
    newOne: 'قراءة القرار الجديد',
  },
  facts: {
    title: 'ما ثبت حتى الآن',
    lead: 'هذه خمسة أمور مختلفة. ولا يقوم أحدها مقام الآخر.',
    decided: 'أخبرناك بما تبيّن لنا',
    accepted: 'قبلته',
    delivered: 'قيل إنه تمّ',
    verified: 'تحققنا منه بدليل',
    confirmed: 'قلت إنه كما ينبغي',
    of: '{n, number} من {all, number}',
    notYet: 'ليس بعد',
  },
  sharing: {
    title: 'من يجوز له معرفة هويتك',
    lead: 'لا يُخبَر أحد آخر باسمك إلا إذا قلت ذلك هنا. ويمكن أن تصلك المساعدة من دون قول نعم.',
    may: 'قلت نعم',
    mayNot: 'لم نخبرهم',
    told: 'أخبرناهم من قبل. ولن نخبرهم بشيء آخر.',
    allow: 'إخبار {name} بهويتي',
    allowWhat:
      'يصلهم الاسم وبيانات الاتصال التي أعطيتنا إياها، ولا شيء غيرها. وقد يفيد ذلك عندما يلزمهم العثور على حسابك أو إرسال شيء إليك.',
    takeBack: 'عدم إخبار {name} من الآن فصاعدًا',
    takeBackWhat: 'ما عرفوه من قبل لا يمكن سحبه.',
    feared:
      'أخبرتنا بأن هنا من يخيفك. وإذا عرف هويتك، فقد يحاول إيذاءك بسبب ذلك. لست في حاجة إلى القيام بهذا.',
    fearedTick: 'قرأت هذا وأريده رغم ذلك',
    warn: 'تنبيه',
    tickMissing: 'يُرجى تحديد المربع أولًا، إذا كان هذا هو المطلوب.',
  },
  details: {
    title: 'كيف يمكننا الوصول إليك',
    none: 'ليست لدينا طريقة للوصول إليك. لا بأس: نردّ في هذه الصفحة.',
    change: 'تغيير طريقة الوصول إليك',
    give: 'إعطاؤنا طريقة للوصول إليك',
    save: 'حفظ',
    remove: 'حذف كل ذلك',
    removeWhat: 'لا نستخدمه بعد ذلك.',
  },
  withdraw: {
    title: 'إيقاف هذا الأمر',
    body: 'عند الإيقاف لا نفعل شيئًا آخر في هذا الأمر، وقد لا يتم ما وُعدت به. لا يلزم ذكر سبب. ويمكنك الكتابة إلينا هنا لاحقًا، أو متابعة الأمر، أو اللجوء إلى أي جهة أخرى.',
    appealStays: 'وما طلبت أن ينظر فيه شخص آخر يُجاب عنه مع ذلك.',
    reasons: 'السبب، إذا أحببت ذكره',
    send: 'إيقاف هذا الآن',
  },
  resume: {
    title: 'متابعة هذا الأمر',
    body: 'لقد أوقفته. وإذا أردت نتابعه من جديد. لا يلزم ذكر سبب، ولا يسأل أحد عنه. وما وُعدت به يُمدّ موعده بقدر الوقت الذي مضى، والعرض الذي كان مفتوحًا يُقدَّم لك من جديد.',
    send: 'متابعة هذا الأمر',
    link: 'إذا أردت متابعته',
  },
  story: { title: 'ما أخبرتنا به', language: 'اللغة: {language}', otherLanguage: 'ليست في قائمتنا' },
  elsewhere: {
    title: 'إلى أين يمكن اللجوء أيضًا',
    body: 'يمكنك اللجوء إلى محكمة أو نقابة أو مكتب أمين مظالم أو سلطة مختصة في أي وقت، مهما حدث هنا.',
    link: 'أي جهات، وما ينبغي معرفته',
  },
  leave: 'عند الانتهاء يُرجى إغلاق هذه النافذة. لا يعود العنوان إلى هنا من دون إيصالك.',
  refused: {
    other: 'هذا غير ممكن الآن. ما كتبته محفوظ أدناه. يُرجى النظر في الصفحة كما هي الآن.',
    already_done: 'تمّ هذا من قبل. ويظهر لك أدناه.',
    offer_answer_missing: 'يُرجى اختيار جواب عن كل جزء كتبت عنه شيئًا.',
    keptAsMessage: 'ما كتبته موجود في خانة الرسالة أدناه كي لا يضيع. ويمكنك إرساله من هناك.',
    appeal_answered: 'نظر شخص آخر في هذا القرار من قبل. ويمكنك أن تطلب النظر مجددًا في رده.',
    appeal_too_late: 'انتهى وقت هذا الطلب. وما زالت كتابة رسالة ممكنة.',
    text_too_long: 'هذا النص أطول من اللازم. يُرجى اختصاره، أو إرساله على جزأين.',
    not_now: 'استجدّت أمور منذ فتحت هذه الصفحة. يُرجى النظر فيها كما هي الآن.',
  },
}

import { messages } from './status-messages.ts'
import { erasing } from './status-erasing.ts'
import { keptFrom } from './kept-from.ts'
import { readerSought } from './reader-sought.ts'
import { yourContact } from './your-contact.ts'
import type { Words } from '../../en/index.ts'
import { casework } from '../vocabulary/casework.ts'
import { complaintOutcomes, complaints, outside, saysNo } from './status-complaints.ts'
import { nos } from './status-nos.ts'
import { offer } from './status-offer.ts'
import { saved } from './status-saved.ts'
import { sharing } from './status-sharing.ts'
import { headings, late, next, waiting } from './status-steps.ts'

type Status = Words['portal']['status']

const roles: Status['organisations']['roles'] = {
  supplier: 'قدّمت بيانات أو عملًا للذكاء الاصطناعي',
  foundation_model_developer: 'تصنع النموذج الذي يقوم عليه',
  downstream_developer_b2b: 'تصنع المنتج',
  deployer: 'تستخدم نظام الذكاء الاصطناعي',
  ecosystem_body: 'منصة أو جهة من حوله',
}

const cooperation: Status['organisations']['cooperation'] = {
  cooperating: 'تتعاون معنا',
  reluctant: 'لم توافق بعد',
  refusing: 'قالت لا حتى الآن',
  not_asked: 'لم تُسأل بعد',
  asked: 'سُئلت، ولا رد بعد',
}

const confirmations: Status['confirm']['answers'] = {
  yes: 'نعم',
  partly: 'ليس كله',
  not_yet: 'ليس بعد',
}

const ownHowBad: Status['ownView']['answers']['howBad'] = {
  annoys: 'يزعجني',
  hinders: 'يجعل بعض الأمور أصعب عليّ',
  upsets_daily_life: 'يُربك حياتي اليومية',
  weighs_heavily: 'إنه عبء ثقيل عليّ: على سكني أو عملي أو مالي أو صحتي أو أماني',
  destroys: 'يدمّر شيئًا في حياتي، أو يعرّض حياة للخطر',
}

const ownPutRight: Status['ownView']['answers']['putRight'] = {
  soon: 'نعم، قريبًا',
  with_effort: 'نعم، لكنه يحتاج إلى وقت أو جهد',
  in_part: 'في جزء منه، وسيبقى شيء',
  hardly: 'بالكاد',
  never: 'لا، أبدًا',
}

const decisionKinds: Status['decisions']['kinds'] = {
  finding: 'ما تبيّن لنا',
  rating_lowered: 'نظرنا مرة أخرى في مدى استعجال الأمر',
  promise_taken_back: 'شيء كان موعودًا به ولم يعد في الخطة',
  own_view_not_followed: 'جوابنا عن مدى سوء الأمر عليك',
  delay_not_accepted: 'هل يزيد الانتظار الأمر سوءًا',
  closing: 'لماذا انتهى هذا الأمر',
  finding_changed: 'نرى شيئًا على غير ما رأيناه من قبل',
  no_act: 'لماذا لا يُفعل المزيد بشأن ضرر',
  set_aside: 'نحّينا هذا جانبًا',
  duty_looked_at: 'نظرنا مجددًا فيما بقي واجبًا لك',
  appeal: 'الرد على طلبك أن ينظر شخص آخر',
  complaint: 'الرد على ما قلته عنا',
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
  set_aside: 'ظن اثنان منا أن هذا تجربة أو كتابة آلة أو أمر رُوي مرتين. إن كان لك فيمكنك إعادته بنقرة واحدة.',
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
    urgent: 'نتعامل مع هذا على أنه عاجل.',
    also: 'ما الذي سيأتي أيضًا',
    answerSoon: 'عرضنا أدناه ينتظر قراءتك وجوابك.',
    lateSince:
      '{days, plural, =0 {متأخر منذ اليوم.} one {متأخر منذ يوم واحد.} two {متأخر منذ يومين.} few {متأخر منذ # أيام.} many {متأخر منذ # يومًا.} other {متأخر منذ # يوم.}} {who}',
    noNewDate: 'لا موعد جديدًا بعد.',
    newDate: 'الموعد الجديد {by}.',
    newDateMissed: 'مضى الموعد الجديد {by} أيضًا، ونعتذر عن ذلك. لا موعد جديدًا بعد.',
    ownDate: 'ذكرت لنا موعدًا لا تنفع المساعدة بعده: {day}. ونحن نراعيه.',
    ownDatePassed:
      'ذكرت لنا موعدًا لا تنفع المساعدة بعده: {day}. وقد مضى. يُرجى إخبارنا أدناه بما حدث منذ ذلك وبما قد يفيد الآن.',
    missedBefore: 'مواعيد لم نلتزم بها أو أجّلناها',
    movedLine: '{step}: كان الموعد المحدد {by}. وقبل ذلك أخبرناك بموعد أبعد وبسببه.',
    missedLine: '{step}: كان الموعد المحدد {by}. لقد تأخرنا، ونعتذر عن ذلك.',
  },
  waiting: {
    title: 'ما ينتظرك',
    kinds: waiting,
    noHurry: 'الوقت كله لك. لا موعد أخيرًا محددًا لأي من هذا.',
  },
  yourContact,
  keptFrom,
  readerSought,
  contact: {
    named: 'جهة الاتصال بك هي {name} لدى {org}.',
    other: 'جهة الاتصال بك هي {entity}. وتبقى {org} معك أيضًا.',
    fromOutside: 'الملف لدى {name}، {house}، لأنه لا يجوز لأحد هنا أن يفتحه.',
    none: 'لم يتولّ الأمر أحد بعد. وهو لدى {org}.',
    again: 'ليس الملف لدى شخص بعينه الآن. وهو لدى {org}.',
  },
  lateOwner: {
    named: 'الأمر لدى {name} في {org}.',
    house: 'وهو لدى {org}، وليس هناك من يتولاه الآن.',
    fromOutside: 'الأمر لدى {name}، {house}.',
    colleague: 'الأمر لدى {org}، وعلى من لم يشارك فيه القيام به.',
  },
  newest: {
    title: 'ما الجديد',
    appeal: 'يمكنك طلب أن ينظر شخص آخر فيه حتى {until}',
    decision: 'قراءته كله',
    offer: 'عرضنا في {day}: للقراءة والجواب',
    delivery: 'في {day} قيل إن هذا قد تمّ: {what}',
    message: 'كتبنا إليك في {day}',
    order: 'في {day} سجّلنا ما تمّ بشأن ما أمر به جوابنا إليك',
  },
  nos,
  atOnce: {
    title: 'ما فعلناه على الفور',
    asked: {
      stop: 'في {day} طلبنا إيقافه.',
      take_down: 'في {day} طلبنا إزالته.',
      hold: 'في {day} طلبنا ألّا يُفعل فيه شيء آخر الآن.',
    },
    askedWhom: {
      stop: 'في {day} طلبنا من {who} إيقافه.',
      take_down: 'في {day} طلبنا من {who} إزالته.',
      hold: 'في {day} طلبنا من {who} ألّا يفعل فيه شيئًا آخر الآن.',
    },
    kinds: {
      stopped: 'في {day} سجّلنا أنه توقف.',
      goes_on: 'في {day} سجّلنا أنه لم يتوقف.',
      kept: 'في {day} سجّلنا أين يُحفظ الدليل عليه.',
      held: 'منذ {day} لا يُمحى شيء من ملفك.',
      released: 'في {day} رفعنا حظر المحو عن ملفك. وقبل ذلك لم يكن يمكن محو شيء منه.',
      rang: 'في {day} اتصلنا هاتفيًا بـ{who}.',
    },
  },
  tellers: {
    witness:
      'شكرًا لأنك أخبرتنا بشيء حدث لغيرك. لا يلزمك شيء آخر. ويظهر لك هنا ما نفعله بذلك، ولا ينتظر أحد منك أن تجيب عمن حدث لهم.',
    whistleblower: 'أخبرتنا عن المكان الذي تعمل فيه. ننظر في ما أخبرتنا به، سواء كتبت مجددًا أم لا.',
    group:
      'حيث تخاطبك هذه الصفحة فالمقصود كل من تتحدث باسمهم. يُرجى ألا تجيب إلا بما يريدونه. ويمكن لكل منهم أن يكتب إلينا وحده، بقصته وإيصاله.',
    representative:
      'حيث تخاطبك هذه الصفحة فالمقصود من تتحدث باسمه. يُرجى ألا تجيب إلا بما يريده، وأن تتيح له قراءة هذه الصفحة إن أمكن.',
    child:
      'يتعلق هذا بمن هو دون 18 عامًا. وإن كان ذلك أنت: لم ترتكب أي خطأ حين أخبرتنا. ويمكنك أن تطلب ممن تثق به أن يقرأ هذه الصفحة معك.',
  },
  witnessSteps: {
    heading: 'ننظر في ما أخبرتنا به',
    tell: 'في موعد أقصاه {by} نخبرك بما نفعله بما أخبرتنا به.',
    tellLate: 'كان ينبغي أن نخبرك في موعد أقصاه {by} بما نفعله بما أخبرتنا به. لقد تأخرنا، ونعتذر عن ذلك.',
  },
  lateDoors: 'يمكنك الكتابة إلينا أدناه. ويمكنك أيضًا اللجوء إلى محكمة أو نقابة أو سلطة مختصة في أي وقت.',
  saved,
  kept: {
    title: 'لم يُرسَل بعد',
    body: 'هذا ما كتبته من قبل. يُرجى النظر فيه ثم إرساله.',
  },
  organisations: {
    title: 'من يفعل ماذا',
    none: 'لا جهة أخرى في قضيتك بعد. وعندما يُطلب من جهة القيام بدورها، يظهر لك ذلك هنا.',
    contact: 'جهة الاتصال بك',
    silentUndated: 'دون رد',
    askedToStop: 'طُلب منها في {day} أن توقف ذلك. ولم يُطلب منها شيء آخر بعد.',
    silent:
      '{days, plural, one {يوم واحد بلا رد} two {يومان بلا رد} few {# أيام بلا رد} many {# يومًا بلا رد} other {# يوم بلا رد}}',
    asked: 'سُئلت، وموعد الرد {day}',
    fearedSafe: 'لا نخبرهم بشيء من هذا، إلا إذا قلت نعم أدناه.',
    fearedToldBefore:
      'أُخبروا بهذا من قبل. نعتذر إن كنت لا تريد ذلك. ولن نخبرهم بشيء آخر، إلا إذا قلت نعم أدناه.',
    learnsByYourYes: 'يجوز إخبارهم بما حدث، لأنك قلت نعم. ولا نخبرهم بهويتك.',
    knows: 'يجوز لهم معرفة هويتك، لأنك قلت نعم.',
    knewBefore: 'أخبرناهم بهويتك بعد أن قلت نعم. ولن نخبرهم عنك بشيء آخر.',
    dutyChanged: {
      owed: 'الأمر كذلك منذ {day}: نظرنا في دورهم مرة أخرى.',
      freely: 'الأمر كذلك منذ {day}: نظرنا في دورهم مرة أخرى. وما وعدوا به ما زال قائمًا.',
      if_it_happens: 'الأمر كذلك منذ {day}: نظرنا في دورهم مرة أخرى.',
      open: 'الأمر كذلك منذ {day}: يُنظر في دورهم مرة أخرى.',
    },
    unasked: 'حدث هذا من دون أن يُطلب. وهكذا عرفنا به:',
    proof: 'ما يقولون إنهم فعلوه',
    checked: 'ما نظرنا فيه لنعرف هل هو كذلك',
    checkedAlone: 'نظر في هذا واحد منا فقط، وهو نفسه من سجّله. ولماذا لم يستطع غيره:',
    imposedBecause: 'لماذا يجب أن يُفعل مهما قال أحد',
    cooperation,
    roles,
  },
  actions: {
    offered: 'معروض عليك',
    searching: 'نبحث عما هو أفضل',
    unanswered: 'عُرض عليك ولم تُجب بعد',
    stopped: 'توقف مع توقف الأمر',
    agreed: 'وافقت أنت ووافقوا هم. الموعد {day}',
    imposed: 'لا بد من تنفيذه، والموعد {day}. وقد وافقوا',
    youSaidYes: {
      not_asked: 'قلت نعم. وعلينا بعد أن نسأل {organisation}',
      asked: 'قلت نعم. نسأل {organisation}؛ وموعد الرد أقصاه {answer}',
      silent: 'قلت نعم. لم ترد {organisation}؛ وكان موعد ردها {answer}',
      disputes: 'قلت نعم. وترى {organisation} الأمر بصورة أخرى',
      refuses: 'قلت نعم. وقالت {organisation} لا حتى الآن',
    },
    hasToBeDone: {
      not_asked: 'لا بد من تنفيذه، والموعد {day}. وعلينا بعد أن نسأل {organisation}',
      asked: 'لا بد من تنفيذه، والموعد {day}. نسأل {organisation}؛ وموعد الرد أقصاه {answer}',
      silent: 'لا بد من تنفيذه، والموعد {day}. لم ترد {organisation}؛ وكان موعد ردها {answer}',
      disputes: 'لا بد من تنفيذه، والموعد {day}. وترى {organisation} الأمر بصورة أخرى',
      refuses: 'لا بد من تنفيذه، والموعد {day}. وقالت {organisation} لا حتى الآن',
    },
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
  offer,
  confirm: {
    title: 'هل وصل؟',
    legend: 'هل تمّ هذا؟ «{what}»',
    again: 'قلت من قبل: {answer}.',
    words: 'ما الذي ينقص، أو أي شيء آخر',
    send: 'إرسال',
    missing: 'يُرجى اختيار إحدى الإجابات.',
    later: 'حين يُقال إنه تم، يمكنك أن تخبرنا هنا هل وصل.',
    answers: confirmations,
  },
  messages,
  complaints,
  outside,
  saysNo,
  decisions: {
    title: 'ما تقرّر، ولماذا',
    kinds: decisionKinds,
    outcomes,
    appealOutcomes,
    complaintOutcomes,
    on: 'في {day}',
    why: 'السبب',
    tried: 'ما جرت محاولته',
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
    carriedOut: 'في {day} تمّ هذا بشأنه:',
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
    wantsOther:
      '{n, number} من {all, number}. {other, plural, one {وتريد شيئًا آخر بدلًا من واحد.} two {وتريد شيئًا آخر بدلًا من اثنين.} few {وتريد شيئًا آخر بدلًا من #.} many {وتريد شيئًا آخر بدلًا من #.} other {وتريد شيئًا آخر بدلًا من #.}}',
    notYet: 'ليس بعد',
  },
  sharing,
  ownView: {
    title: 'ما مدى سوء الأمر عليك',
    lead: 'إن شئت، فأخبرنا كيف ترى الأمر. لا حاجة إلى ذلك، ويمكن قوله مرة أخرى لاحقًا. وما تقوله هنا لا يؤخّرك أبدًا.',
    howBad: 'ما مدى سوء الأمر عليك؟',
    putRight: 'هل يمكن إصلاحه؟',
    answers: {
      howBad: ownHowBad,
      putRight: ownPutRight,
    },
    said: 'في {day} قلت:',
    send: 'إرسال',
    missing: 'يُرجى اختيار إجابة عن أحد السؤالين على الأقل.',
  },
  details: {
    title: 'كيف يمكننا الوصول إليك',
    none: 'ليست لدينا طريقة للوصول إليك. لا بأس: نردّ في هذه الصفحة.',
    mailReturned: 'لم تصل إليك رسالة منّا. وكل جديد موجود في هذه الصفحة. ويمكن ترك عنوان آخر أدناه.',
    change: 'تغيير طريقة الوصول إليك',
    give: 'إعطاؤنا طريقة للوصول إليك',
    save: 'حفظ',
    remove: 'حذف كل ذلك',
    removeWhat: 'لا نستخدمه بعد ذلك.',
  },
  erasing,
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
    setAsideTitle: 'هذا لي: أعيدوه',
    setAsideBody:
      'ظن اثنان منا أن لا أحد ينتظر جوابًا هنا. إن كان ذلك خطأ فنحن نعتذر: يمكنك إعادته، ويقرؤه إنسان. ولا يلزمك ذكر سبب.',
    setAsideSend: 'إعادته',
    setAsideLink: 'إعادته',
  },
  story: {
    title: 'ما أخبرتنا به',
    language: 'اللغة: {language}',
    otherLanguage: 'ليست في قائمتنا',
    added: 'أُضيف في {day}',
    addedBefore:
      '{n, plural, one {أضفت شيئًا آخر قبل ذلك، وهو بين رسائلك.} two {أضفت شيئين آخرين قبل ذلك، وهما بين رسائلك.} few {أضفت # أشياء أخرى قبل ذلك، وهي بين رسائلك.} many {أضفت # شيئًا آخر قبل ذلك، وهي بين رسائلك.} other {أضفت # شيء آخر قبل ذلك، وهي بين رسائلك.}}',
    toAddedBefore: 'الانتقال إلى آخرها',
    add: 'إضافة أو تصحيح',
    addHint: 'ما الناقص أو غير الصحيح؟ يبقى ما أخبرتنا به أولاً كما هو، وتظهر الإضافة بجانبه.',
    addSend: 'إضافة هذا',
  },
  notYours: 'هذا مكتوب بهذه اللغة: {language}. إذا احتجت إليه بهذه اللغة: {yours}، فأخبرنا بذلك في رسالة.',
  elsewhere: {
    title: 'إلى أين يمكن اللجوء أيضًا',
    body: 'يمكنك اللجوء إلى محكمة أو نقابة أو مكتب أمين مظالم أو سلطة مختصة في أي وقت، مهما حدث هنا.',
    link: 'أي جهات، وما ينبغي معرفته',
  },
  leave: 'عند الانتهاء يُرجى إغلاق هذه النافذة. لا يعود العنوان إلى هنا من دون إيصالك.',
  refused: {
    other: 'هذا غير ممكن الآن. ما كتبته محفوظ أدناه. يُرجى النظر في الصفحة كما هي الآن.',
    overtaken:
      'ظهر هنا شيء جديد منذ فُتحت هذه الصفحة. يُرجى قراءته أولاً. ما كتبته محفوظ. وإذا بقي مناسبًا فيُرجى إرساله مرة أخرى.',
    already_done: 'تمّ هذا من قبل. ويظهر لك أدناه.',
    offer_answer_missing: 'يُرجى اختيار جواب عن كل جزء كتبت عنه شيئًا.',
    keptAsMessage: 'ما كتبته موجود في خانة الرسالة أدناه كي لا يضيع. ويمكنك إرساله من هناك.',
    appeal_answered: 'نظر شخص آخر في هذا القرار من قبل. ويمكنك أن تطلب النظر مجددًا في رده.',
    appeal_too_late: 'انتهى وقت هذا الطلب. وما زالت كتابة رسالة ممكنة.',
    text_too_long:
      'هذا النص أطول من اللازم: عدد حروفه {typed, number}، والحد الأقصى {longest, number}. يُرجى اختصاره، أو إرساله على جزأين.',
    no_room:
      'قرصنا شبه ممتلئ، فلا يمكن حفظ شيء جديد في هذه اللحظة. لم يُرسل شيء. ما كتبته محفوظ أدناه: يُرجى نسخه إلى مكان آمن، أو إبقاء هذه الصفحة مفتوحة، ثم إرساله مرة أخرى لاحقًا.',
    too_much_today:
      'هذا أكثر مما يسعه يوم واحد: عدد حروفه {typed, number}، وبقي اليوم {left, number} من {most, number}. ما كتبته محفوظ أدناه. يُرجى إرسال الباقي غدًا، أو أهم ما فيه الآن في ما لا يزيد على {short, number} حرف.',
    not_now: 'استجدّت أمور منذ فتحت هذه الصفحة. يُرجى النظر فيها كما هي الآن.',
  },
}

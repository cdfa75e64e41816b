/** What a letter may say that nobody may promise, or ask for (Guide 8; red line 7; UNGP 31(f)). */
export const LETTER_KINDS = [
  /** That it will not happen again, or that something is safe beyond doubt: outputs are probabilistic. */
  { code: 'never_again' },
  /** That the person keeps silent. */
  { code: 'secrecy' },
  /** That the person gives up a right, a claim, or the way to somebody else. */
  { code: 'waiver' },
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]['code']

export interface Patterns {
  /** Any of these in a sentence says it. */
  readonly says: readonly RegExp[]
  /** What is taken out of the sentence first: words that say the contrary. */
  readonly unless: readonly RegExp[]
}

export interface LetterPatterns extends Readonly<Record<LetterKind, Patterns>> {
  /** The sentence makes a condition of it, or has the person agree to it. */
  readonly condition: readonly RegExp[]
}

/**
 * One pattern over plain text: small letters, no accents, straight apostrophes. `<` and `>` stand at the edges of a
 * word, `~` for anything of the same sentence, and never for long: no text takes more than its length.
 */
const p = (pattern: string) =>
  new RegExp(
    pattern
      // As `plain` writes them.
      .replaceAll('ئ', 'ي')
      .replaceAll('ؤ', 'و')
      .replaceAll('<', '(?<![\\p{L}\\p{N}])')
      .replaceAll('>', '(?![\\p{L}\\p{N}])')
      .replaceAll('~', '.{0,60}?'),
    'gu',
  )

const NOT = "(?:not|never|no longer|cannot|won't|can't|don't|doesn't|shan't|mustn't|couldn't|wouldn't)"
const AGAIN =
  '(?:again|recur\\p{L}*|re-?occur\\p{L}*|reappear\\p{L}*|repeat\\p{L}*|repetition|happen\\p{L}*|occur\\p{L}*|come back|once more|another time)'
const TELL =
  '(?:tell\\p{L}*|speak\\p{L}*|talk\\p{L}*|discuss\\p{L}*|disclos\\p{L}*|publish\\p{L}*|post|posting|shar(?:e|ing)|mention\\p{L}*|reveal\\p{L}*|comment\\p{L}*)'
const CLAIM =
  '(?:claims?|rights?|complaints?|appeals?|lawsuits?|suits?|action|actions|liabilit\\p{L}*|demands?|court|entitlements?|case|damages)'
const LAW =
  '(?:sue|suing|courts?|tribunals?|litigat\\p{L}*|legal (?:action|steps|proceedings)|lawyers?|claim (?:anything|more|further)|prosecut\\p{L}*)'

const english: LetterPatterns = {
  never_again: {
    says: [
      p(`<never~<again>`),
      p(`<(?:will|shall|can|could|may|going to|must)>.{0,12}<${NOT}>~<${AGAIN}>`),
      p(`<(?:won't|cannot|can't|shan't|couldn't)>~<${AGAIN}>`),
      p(`<(?:impossible|excluded|ruled out|no way|no chance|no danger|no risk)>~<${AGAIN}>`),
      p(`<(?:last time|thing of the past|once and for all)>`),
      p(
        `<(?:fixed|solved|gone|stopped|ended|eliminated|prevented|excluded)>.{0,20}<(?:for good|for ever|forever|permanently)>`,
      ),
      p(`<(?:permanently|definitively) (?:fixed|solved|eliminated|prevented|excluded|stopped|ended)>`),
      p(
        `<(?:system|model|assistant|tool|chatbot|bot|ai|software|algorithm|app|it|this|that)>.{0,20}<will never>`,
      ),
      p(`<(?:guarantee\\p{L}*|warrant(?:s|ed)?)>~<(?:never|not happen|no more|no further|no longer|zero)>`),
      p(
        `(?:100 ?%|100 per ?cent|hundred per ?cent|<(?:completely|absolutely|totally|fully|perfectly|entirely|always)) (?:safe|secure|accurate|reliable|correct|fair|unbiased|error.?free|fault.?free|solved|fixed)>`,
      ),
      p(
        `<(?:zero|no) (?:more |further )?(?:risks?|errors?|mistakes?|faults?|harms?|bias)> (?:any ?more|in future|left|remain)`,
      ),
      p(`<(?:zero risk|risk.?free|fool.?proof|bullet.?proof|error.?free)>`),
      // Somebody or something makes no mistake from now on.
      p(
        `<(?:from now on|from today|henceforth|in (?:the )?future|any ?more|any longer|no longer|ever again)>~<(?:no|not|never|without|zero)>~<(?:mistakes?|errors?|faults?|wrong|harm\\p{L}*|false|invent\\p{L}*)>`,
      ),
      p(
        `<(?:makes?|will make|produces?|causes?|has|have|does) no (?:more |further |such )?(?:mistakes?|errors?|faults?|harm|wrong)>~<(?:any ?more|any longer|from now on|in (?:the )?future|again)>`,
      ),
      p(`<(?:makes?|will make) no (?:more |further )?(?:mistakes?|errors?)>`),
      // Nobody else meets it.
      p(
        `<(?:no|never)(?: other| further| more| single)? (?:woman|man|person|child|family|customer|client|claimant|patient|citizen|user|one|student|worker|mother|father|girl|boy|people)s?(?: else)?>.{0,20}<(?:will|shall|can|has to|have to|needs? to|must|is going to|would)>`,
      ),
      p(
        `<nobody(?: else)?>.{0,20}<(?:will|shall|has to|needs to|can)>.{0,20}<(?:go through|suffer|experience|face|endure|meet|be treated|be hurt|be harmed|live through)>`,
      ),
      p(`<(?:not|no longer) possible>.{0,20}<(?:any ?more|any longer|again|now)>`),
      p(`<(?:can|could|will) not>.{0,12}<(?:occur|happen|arise)>`),
    ],
    unless: [
      p(
        `<(?:cannot|can't|can not|could not|nobody can|no one can|unable to|impossible to|do not|does not|don't|not able to|never) (?:promise|guarantee|say|ensure|exclude|rule out|assure|claim)>[^,;]{0,80}`,
      ),
      p(`<(?:no|without a) guarantee>[^,;]{0,80}`),
      p(
        `<(?:if|whether|when|should) (?:it|this|that|the same) (?:\\p{L}+ ){0,2}(?:happen|occur|recur|repeat)\\p{L}*[^,;]{0,30}`,
      ),
      p(`<(?:rarer|less often|less likely)>`),
      p(
        `<we (?:will|shall|would|are going to|'ll) (?:never|not) (?:again |ever )?(?:ask|write|call|contact|disturb|bother|charge|invite|remind|visit|send|make you|let you|keep you)>[^,;]{0,80}`,
      ),
      p(`<nobody (?:else )?(?:has to|needs to|must) (?:pay|come|answer|sign|decide|prove|know)>[^,;]{0,60}`),
    ],
  },
  secrecy: {
    says: [
      p(
        `<(?:confidential\\p{L}*|secre(?:t|ts|cy)|non.?disclosure|nda|gag|off the record|in confidence|hush)>`,
      ),
      p(`<between (?:us|ourselves|you and us|the (?:two )?parties|you and the \\p{L}+)>`),
      p(
        `<(?:keep|keeps|kept|stay|stays|remain|remains|be)>.{0,30}<(?:quiet|silent|private|to yourself|to yourselves|discreet)>`,
      ),
      p(`<(?:say nothing|silence|refrain from (?:any )?(?:comment|public)\\p{L}*|discretion)>`),
      // What was published is to go.
      p(
        `<(?:you|please|kindly|to|and|then|by|must|should|if you|once you|after you)? ?(?:delete|deletes?|remove|take down|takes? down|taken down|took down|withdraw|erase|edit|change|retract|deactivate|hide|unpublish|deleting|removing|taking down|deleted|removed|erased|retracted)>.{0,20}<(?:your|the|all|any|every) (?:\\p{L}+ ){0,2}?(?:posts?|postings?|reviews?|ratings?|tweets?|videos?|comments?|articles?|blogs?|stars?|entries|statements?|interviews?)>`,
      ),
      p(
        `<(?:not|never|refrain from|stop|avoid|without)>.{0,20}<(?:contact\\p{L}*|turn\\p{L}* to|write to|writing to|call\\p{L}*|go to|going to|approach\\p{L}*|speak\\p{L}*|talk\\p{L}*)>.{0,20}<(?:newspaper\\p{L}*|press|media|journalist\\p{L}*|reporter\\p{L}*|television|tv|radio|blogger\\p{L}*|public)>`,
      ),
      p(`<(?:treat|regard|consider|see|handle)>.{0,30}<(?:as )?(?:a )?(?:private|matter between|internal)>`),
      p(
        `<(?:${NOT}|refrain from|without|stop|avoid|instead of)>.{0,40}<${TELL}>.{0,40}<(?:anyone|anybody|others?|third part\\p{L}+|press|media|journalis\\p{L}*|public\\p{L}*|outside|social|online|this|it|about|elsewhere|else)>`,
      ),
    ],
    unless: [
      p(
        `<we (?:do not|will not|don't|won't|never|will never|shall not) (?:tell|share|give|pass|say|disclose|publish|post|mention|reveal)>[^,;]{0,100}`,
      ),
      p(
        `<we (?:will |shall )?(?:keep|treat|hold) your (?:name|details|data|identity|story|address|case|message|messages|contact)>[^,;]{0,60}`,
      ),
      p(
        `<(?:not|never|nobody|no one|nothing)> (?:here )?(?:have to|has to|need to|needs to|ask\\p{L}*|require\\p{L}*)>[^,;]{0,80}`,
      ),
      p(`<(?:free to|you (?:can|may)(?: still| always| also)?) ${TELL}>[^,;]{0,80}`),
      // What we, or others, take down for the person.
      p(
        `<(?:we|they|it|he|she|the \\p{L}+(?: \\p{L}+){0,2}) (?:will |shall |can |has |have |had |are asked to |is asked to |was asked to |were asked to |must )?(?:also )?(?:delete|deletes|deleted|remove|removes|removed|take down|takes down|taken down|took down|erase|erases|erased|retract|retracts|retracted|change|changes|changed|edit|edits|edited|hide|hides|withdraw|withdraws)>[^,;]{0,80}`,
      ),
      p(`<asked? (?:\\p{L}+ ){1,4}to (?:delete|remove|take down|erase|retract|hide)>[^,;]{0,80}`),
    ],
  },
  waiver: {
    says: [
      p(
        `<(?:waiv\\p{L}*|forgo\\p{L}*|forego\\p{L}*|renounc\\p{L}*|relinquish\\p{L}*|surrender\\p{L}*|give up|gives up|giving up|drop|drops|dropping|release|releases|discharge|discharges|abandon\\p{L}*|settles?|extinguish\\p{L}*)>~<${CLAIM}>`,
      ),
      p(`<withdraw\\p{L}*>.{0,20}<(?:your|the|any|all) (?:\\p{L}+ )?${CLAIM}>`),
      p(`<waiv(?:e|er|es|ed|ing|ers)>`),
      p(`<(?:full (?:and|&) final|final settlement|in (?:full )?settlement of|hold harmless)>`),
      p(`<no (?:further|more|other|additional) (?:legal )?${CLAIM}>`),
      // The matter is over with it.
      p(
        `<(?:with|by|upon|on|after|through|once) (?:this|the|that|your|our|its?|you|cashing|taking|accepting|receiving)>.{0,60}<(?:matter|dispute|case|affair|complaint|everything|all|claims?|issue|conflict|quarrel|account)>.{0,25}<(?:closed|settled|over|finished|at an end|ended|ends|done with|resolved|concluded|final|off the table|dealt with|discharged)>`,
      ),
      p(
        `<(?:matter|dispute|affair|everything|all|case)>.{0,25}<(?:closed|settled|over|finished|at an end|ended|resolved|done)>.{0,25}<(?:for (?:both|all|you)|between us|for good|once and for all|by th(?:is|at)|with th(?:is|at))>`,
      ),
      p(
        `<(?:have|has|keep|keeps|retain|retains|left with|remain\\p{L}*)>.{0,10}<no>.{0,15}<(?:demand|demands|claim|claims|right|rights)>.{0,20}<(?:against|left|any ?more|to)>`,
      ),
      p(
        `<(?:take|takes|taken|took|taking|pull|pulled|call|called|calling)>.{0,5}<(?:back|off)>.{0,20}<(?:your|the|any|all) (?:\\p{L}+ )?${CLAIM}>`,
      ),
      p(
        `<(?:take|takes|taken|took|taking|pull|pulled|call|called) (?:your|the|any|all) (?:\\p{L}+ )?${CLAIM} (?:back|off)>`,
      ),
      p(`<${CLAIM}>.{0,40}<(?:take|takes|taken|took|taking) it back>`),
      p(
        `<(?:closes?|closing|ends?|ending|stops?|stopping)>.{0,15}<your (?:\\p{L}+ )?(?:complaint|appeal|lawsuit|suit|action|claim|court case|legal action)>`,
      ),
      p(`<accept\\p{L}*>.{0,40}<(?:as|in) (?:full|final|complete)>`),
      p(`<(?:${NOT}|refrain from|instead of|rather than|stay away from|keep away from)>.{0,40}<${LAW}>`),
      p(
        `<(?:${NOT}|refrain from|instead of|rather than)>.{0,30}<(?:go|going|turn|turning|complain\\p{L}*|report|reporting|appeal|appealing|apply)>.{0,25}<(?:authorit\\p{L}*|regulator|ombuds\\p{L}*|union|police|press|anybody|anyone|elsewhere)>`,
      ),
    ],
    unless: [
      p(
        `<(?:do not|does not|don't|doesn't|never|not|without|nothing|no part|no word|nobody)>.{0,30}<(?:waiv\\p{L}*|give up|gives up|giving up|renounc\\p{L}*|los(?:e|es|ing)|takes? away)>[^,;]{0,80}`,
      ),
      p(`<(?:need|needs|cost|costs) no (?:lawyer|court)>`),
      p(
        `<we (?:do not|don't|will not|won't|never|did not|cannot|will never) (?:drop|give up|abandon|surrender|close|stop|end|settle|withdraw|release)>[^,;]{0,60}`,
      ),
      p(`<(?:can|may|free to) (?:still |always |also )?(?:settle|pay|use)>[^,;]{0,60}`),
      p(
        `<(?:unless|until|if|when|where) you (?:\\p{L}+ )?(?:want|wish|ask|choose|say so|decide)>[^,;]{0,60}`,
      ),
      p(`<(?:do not|don't|does not) need a (?:lawyer|court)>`),
      p(
        `<(?:not|never|nobody|no one|nothing)> (?:here )?(?:have to|has to|need to|needs to|ask\\p{L}*|require\\p{L}*)>[^,;]{0,80}`,
      ),
    ],
  },
  condition: [
    p(`<(?:we|they|it|the \\p{L}+) (?:will )?pays?>.{0,30}<(?:once|when|after|as soon as|then|if)>`),
    p(`<then (?:we|they|the \\p{L}+|you) (?:will )?(?:pays?|gets?|receives?|transfers?)>`),
    p(
      `<(?:once|when|after|as soon as) you (?:have |took |had )?(?:\\p{L}+ ){0,3}(?:taken|took|withdrawn|deleted|removed|dropped|closed)>`,
    ),
    p(`<by (?:cashing|accepting|taking|signing|keeping|receiving)>`),
    p(`<under the (?:premise|proviso|assumption)>`),
    p(
      `<(?:in (?:return|exchange|consideration)|on (?:the )?condition|provided|as long as|so long as|only if|only when|unless|subject to|conditional)>`,
    ),
    p(
      `<(?:if|once|when|by|after) (?:you )?(?:accept|accepting|sign|signing|agree|agreeing|take|taking|say yes|receive|receiving)>`,
    ),
    p(
      `<(?:accepting|acceptance|payment|signature|this offer|the offer) (?:of this |of the offer |this |it )?(?:means|requires|implies|includes)>`,
    ),
    p(
      `<you (?:hereby )?(?:agree|accept|undertake|promise|must|shall|consent|confirm|commit|waive|release|renounce|give up)>`,
    ),
    p(`<(?:full (?:and|&) final|final settlement|in (?:full )?settlement)>`),
    p(`<(?:requires? you|you are required|you have to|you are to)>`),
  ],
}

const AR_NOT = '(?:لا|لن|الا|عدم|دون|بدون|الامتناع عن|تمتنع عن)'
const AR_AGAIN = '(?:[يتن]?تكرر|[يت]تكرر|تكرار|نكرر|[يت]حدث|حدوث|[يت]حصل|حصول|[يت]قع|وقوع|[يت]عود)'
const AR_TELL =
  '(?:تخبر|اخبار|تتحدث|التحدث|تتكلم|التكلم|تنشر|نشر|النشر|تكشف|الكشف|كشف|تفصح|الافصاح|افصاح|تشارك|مشاركة|تذكر|ذكر)'

/** After `plain`, so without hamza on its carrier, tanwin and other marks. */
const arabic: LetterPatterns = {
  never_again: {
    says: [
      p(`<[وف]?لن (?:[يتن]تكرر|نكرر)`),
      p(`<[وف]?لن (?:[يت]حدث|[يت]حصل|[يت]قع|[يت]عود)~<(?:مرة|مجددا|ابدا|ثانية|بعد|مستقبلا|هذا)`),
      p(`<[وف]?(?:نضمن|نتعهد|نعد|ضمان|نؤكد|نوكد|مضمون)~<[وب]?${AR_NOT}>~${AR_AGAIN}`),
      p(`<[وف]?(?:مستحيل|يستحيل|لا يمكن ان)>~${AR_AGAIN}`),
      p(`<(?:امن|امنة|سليم|دقيق|دقيقة|موثوق)\\p{L}{0,2} (?:تماما|بالكامل|كليا|100)`),
      p(`<(?:اخر مرة|بلا اخطاء|خال من الاخطاء|من دون اي خطر|انتهى نهائيا|حل نهائيا)`),
      p(`<(?:لن|لا) (?:يخطي|تخطي|يرتكب|ترتكب)~<(?:بعد|ابدا|مرة|خطا|اخطاء|من الان|مجددا)`),
      p(`<(?:من الان فصاعدا|من اليوم فصاعدا|بعد اليوم|بعد الان|منذ اليوم)~<(?:لن|لا|بلا|دون|بدون|من دون)>`),
      p(`<(?:لن|لا) (?:[يت]مر|[يت]عاني|[يت]تعرض|[يت]واجه)~<(?:احد|احدا|امراة|شخص|انسان|غيرك|اخر|اخرى)`),
      p(`<(?:لا|لن|ما) (?:احد|امراة|شخص)~<(?:[يت]مر|[يت]عاني|[يت]تعرض|[يت]واجه)`),
    ],
    unless: [
      p(
        `<(?:لا (?:يمكن|احد|نستطيع|يستطيع)|لا نقدر|لا يقدر)[^،؛]{0,40}(?:ضمان|نضمن|يضمن|نعد|وعد|يعد|الوعد|التعهد|نتعهد)[^،؛]{0,80}`,
      ),
      p(`<(?:اذا|هل|ان) (?:تكرر|حدث)[^،؛]{0,40}`),
    ],
  },
  secrecy: {
    says: [
      p(`<(?:و|ب|ال|وال)?(?:سري|سرية|السرية|كتمان|الكتمان|سرا|التكتم|الصمت)>`),
      p(`<(?:بيننا|فيما بيننا|عدم الافصاح|عدم النشر|بين الطرفين)>`),
      p(
        `<[وبف]?(?:ال)?(?:حذف|احذف|احذفي|تحذف|تحذفي|حذفت|حذفك|ازالة|ازل|ازيلي|تزيل|سحب|اسحب|اسحبي|محو|امح|تمحو|تعديل|عدل|عدلي)~<(?:ال)?(?:منشور|منشورات|تغريد|تعليق|تعليقات|تقييم|مراجعت|فيديو|مقال|مقابل|ما نشرت|ما كتبت)`,
      ),
      p(
        `<[وبف]?${AR_NOT}>.{0,20}(?:تتحدثي|تتحدثوا|تخبري|تكلمي|تتكلمي|تتصل|تتصلي|التواصل|تتواصل|تتواصلي|تنشري|تكتبي|تكتب).{0,30}(?:صحاف|صحف|اعلام|احد|وساءل|جريدة|عنا|هذا)`,
      ),
      p(
        `<[وبف]?${AR_NOT}>.{0,30}${AR_TELL}.{0,40}<(?:احد|احدا|الاعلام|للاعلام|الصحاف\\p{L}*|للصحاف\\p{L}*|غيرك|غيرنا|الناس|اخرين|الاخرين|طرف|هذا|ذلك|عنه|عن هذا)`,
      ),
    ],
    unless: [
      p(
        `<(?:و)?(?:س)?(?:نحذف|نزيل|حذفنا|ازلنا|طلبنا (?:من \\p{L}+ )?(?:حذف|ازالة)|يحذف الموقع|تحذف المنصة|حذفت المنصة|ازالت المنصة)[^،؛]{0,60}`,
      ),
      p(`<(?:و)?(?:لا|لن) (?:نخبر|ننشر|نكشف|نشارك|نعطي|نفصح|نذكر)[^،؛]{0,80}`),
      p(`<(?:و)?(?:لا) (?:نطلب|يطلب|يشترط|نشترط|يلزم|حاجة)[^،؛]{0,80}`),
    ],
  },
  waiver: {
    says: [
      p(
        `<(?:و|ب|ال|وال|بال|لل)?(?:تنازل|تتنازل|التنازل|تخلي|تتخلى|التخلي|اسقاط|تسقط|سحب|تسحب|ابراء|تبرئ)~(?:حق|حقوق|حقك|دعوى|الدعوى|دعواك|مطالب|شكوى|شكواك|الملف|تعويض)`,
      ),
      p(`<(?:مخالصة|ابراء ذمة|ابراء الذمة|تسوية (?:نهائية|شاملة|كاملة)|تنازل)`),
      p(
        `<[وف]?(?:لا|لن|ولا|ليس|وليس) (?:يبقى|تبقى|يعود|يكون|يظل|يحق|بقي)?~(?:لك|لكم|لكي)~<(?:اي |اية )?(?:حق|حقوق|مطالب|مطالبة|دعوى|اعتراض)`,
      ),
      p(
        `<(?:بهذا|بذلك|بعد (?:الدفع|القبول|الاستلام)|بالدفع|بقبض|بصرف|باستلام|مع هذا الدفع)~<(?:ينتهي|تنتهي|انتهى|انتهت|يغلق|تغلق|اغلق|مغلق|مغلقة|منتهي|منتهية|تسوى)`,
      ),
      p(
        `<[وبف]?${AR_NOT}>.{0,30}(?:مقاضا|تقاضي|تقاض|اللجوء|تلجا|المحكمة|محكمة|القضاء|دعوى|المطالبة|تطالب|مطالبة)`,
      ),
    ],
    unless: [
      p(`<(?:و)?(?:لا|لن|دون ان|من دون ان) (?:تتنازل|تفقد|يفقد|تخسر|يسقط|تتخلى|ينتقص|يمس)[^،؛]{0,80}`),
      p(`<(?:و)?(?:لا) (?:نطلب|يطلب|يشترط|نشترط|يلزم|تحتاج|حاجة)[^،؛]{0,80}`),
      p(`<(?:و)?(?:لا|لن) (?:نغلق|نترك|نتخلى|نسحب|نسقط)[^،؛]{0,60}`),
      /(?<!(?:لا|لن|ولا) )(?<!\p{L})و?(?:يبقى|تبقى|بقي) لكم?(?!\p{L})[^،؛]{0,60}/gu,
    ],
  },
  condition: [
    p(`<(?:مقابل|في المقابل|وفي المقابل|بشرط|شريطة|على ان|الا اذا|ما دمت)>`),
    p(`<(?:و)?(?:بقبول|بقبولك|قبولك|اذا قبلت|ان قبلت|اذا وافقت|ان وافقت|بتوقيعك|عند القبول)`),
    p(`<(?:و|ف)?(?:توافق على|تتعهد|تلتزم|تقر|يجب عليك|عليك ان)`),
    p(`<(?:مخالصة|تسوية (?:نهائية|شاملة|كاملة))`),
  ],
}

/** What is looked for, in the languages for which it is known; every text is read for all of them. */
export const LETTER_PATTERNS: readonly LetterPatterns[] = [english, arabic]

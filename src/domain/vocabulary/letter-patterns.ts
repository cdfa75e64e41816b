import type { Language } from './intake.ts'

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
      p(`<(?:do not|don't|does not) need a (?:lawyer|court)>`),
      p(
        `<(?:not|never|nobody|no one|nothing)> (?:here )?(?:have to|has to|need to|needs to|ask\\p{L}*|require\\p{L}*)>[^,;]{0,80}`,
      ),
    ],
  },
  condition: [
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
        `<[وبف]?${AR_NOT}>.{0,30}${AR_TELL}.{0,40}<(?:احد|احدا|الاعلام|للاعلام|الصحاف\\p{L}*|للصحاف\\p{L}*|غيرك|غيرنا|الناس|اخرين|الاخرين|طرف|هذا|ذلك|عنه|عن هذا)`,
      ),
    ],
    unless: [
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
        `<[وبف]?${AR_NOT}>.{0,30}(?:مقاضا|تقاضي|تقاض|اللجوء|تلجا|المحكمة|محكمة|القضاء|دعوى|المطالبة|تطالب|مطالبة)`,
      ),
    ],
    unless: [
      p(`<(?:و)?(?:لا|لن|دون ان|من دون ان) (?:تتنازل|تفقد|يفقد|تخسر|يسقط|تتخلى|ينتقص|يمس)[^،؛]{0,80}`),
      p(`<(?:و)?(?:لا) (?:نطلب|يطلب|يشترط|نشترط|يلزم|تحتاج|حاجة)[^،؛]{0,80}`),
    ],
  },
  condition: [
    p(`<(?:مقابل|في المقابل|وفي المقابل|بشرط|شريطة|على ان|الا اذا|ما دمت)>`),
    p(`<(?:و)?(?:بقبول|بقبولك|قبولك|اذا قبلت|ان قبلت|اذا وافقت|ان وافقت|بتوقيعك|عند القبول)`),
    p(`<(?:و|ف)?(?:توافق على|تتعهد|تلتزم|تقر|يجب عليك|عليك ان)`),
    p(`<(?:مخالصة|تسوية (?:نهائية|شاملة|كاملة))`),
  ],
}

/** What is looked for in each language of the installation; every text is read for all of them. */
export const LETTER_PATTERNS: Readonly<Record<Language, LetterPatterns>> = { en: english, ar: arabic }

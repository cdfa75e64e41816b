import type { Words } from '../../en/index.ts'

/** What happened, and by when things are to happen, in Arabic. */
export const clocks: Pick<Words['vocabulary'], 'ownClocks'> = {
  ownClocks: {
    'CLK-OWN-RECEIPT': 'يصدر الإيصال فورًا',
    'CLK-OWN-HUMAN-2WD': 'يقرؤه أحدنا خلال يومَي عمل',
    'CLK-OWN-P1-TRIAGE-4H': 'عند احتمال الخطر يقرؤه أحدنا خلال 4 ساعات',
    'CLK-OWN-NOTIFICATION-5WD': 'يُقرأ البلاغ ممن لم يمسّه الضرر خلال 5 أيام عمل',
    'CLK-OWN-RETALIATION-24H': 'يُنظر خلال 24 ساعة في أي خبر عن انتقام ممن أخبرنا',
    'CLK-OWN-DECISION-30D': 'يُخبَر الشخص المعني بما تبيّن خلال 30 يومًا',
    'CLK-OWN-DECISION-P1-7D': 'في أشد الحالات إلحاحًا يُخبَر الشخص المعني بما تبيّن خلال 7 أيام',
    'CLK-OWN-UPDATE-14D': 'تصل أخبار عن سير الأمور كل 14 يومًا على الأقل',
    'CLK-OWN-APPEAL-6M': 'يمكن الاعتراض خلال 6 أشهر من القرار',
    'CLK-OWN-APPEAL-DECISION-30D': 'يُبتّ في الاعتراض خلال 30 يومًا',
    'CLK-OWN-HANDOVER-P1-4H':
      'في أشد الحالات إلحاحًا أمام المؤسسة المطلوب منها أن تصبح جهة الاتصال 4 ساعات للرد',
    'CLK-OWN-HANDOVER-2WD': 'أمام المؤسسة المطلوب منها أن تصبح جهة الاتصال يوما عمل للرد',
    'CLK-OWN-REASSESS-30D': 'يُنظر مجددًا في دور المؤسسة بعد 30 يومًا من إخبارها',
    'CLK-OWN-REASSESS-SEVERE-14D': 'عندما يكون الضرر شديدًا يُنظر مجددًا في دور المؤسسة بعد 14 يومًا من إخبارها',
    'CLK-OWN-ANSWER-14D': 'أمام المؤسسة التي أُخبرت 14 يومًا للرد',
    'CLK-OWN-ANSWER-P1-2D': 'في أشد الحالات إلحاحًا أمام المؤسسة التي أُخبرت يومان للرد',
    'CLK-OWN-UNDETERMINED-30D': 'لا تدوم عبارة «لم يُعرف بعد» أكثر من 30 يومًا، ثم يُشرح السبب',
  },
}

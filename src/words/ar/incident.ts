/** Words of published incidents that become notifications; a draft translation. */
export const incident = {
  labels: {
    occurred: 'السنة',
    technology: 'التقنية',
    purpose: 'الغرض',
    news_trigger: 'كيف عُرف',
    ethical_issues: 'القضايا المذكورة',
    jurisdiction: 'المكان',
    sector: 'القطاع',
    harm_individual: 'الضرر على الناس كما نُشر',
    harm_societal: 'الضرر على المجتمع كما نُشر',
    harm_environmental: 'الضرر على البيئة كما نُشر',
    consequence: 'ما تبع ذلك كما نُشر',
    response: 'الرد كما نُشر',
  },
  problems: {
    id_missing: 'لا يوجد معرّف في هذا السطر، فلا يمكن العثور عليه مرة أخرى.',
    headline_missing: 'لا يوجد عنوان في هذا السطر، فلا شيء لقراءته.',
    too_long: 'عدد حروف العمود {column} من السطر {typed}، والحد الأقصى {most}.',
  },
} as const

import type { Words } from '../../en/index.ts'

/** Which right is harmed, and how the harm came about, in Arabic. */
export const impact: Pick<
  Words['vocabulary'],
  'rights' | 'impactKinds' | 'impactNatures' | 'impactOrigins' | 'impactFindings' | 'relations'
> = {
  rights: {
    physical_psychological_harm: 'سلامة الجسد والنفس',
    equality_nondiscrimination: 'المساواة في المعاملة من دون تمييز',
    privacy: 'الخصوصية',
    property: 'احتفاظ الإنسان بما يملك (الملكية)',
    thought_religion_conscience_opinion: 'الفكر والدين والضمير والرأي',
    expression_information: 'حرية التعبير والوصول إلى المعلومات',
    work_livelihood: 'العمل وكسب الرزق',
    child_rights: 'حقوق الطفل',
    culture_art_science: 'الثقافة والفن والعلم',
    public_affairs: 'التصويت والمشاركة في الحياة العامة',
  },

  impactKinds: {
    actual: 'وقع بالفعل',
    potential: 'قد يقع',
  },

  impactNatures: {
    individual: 'يمسّ شخصًا واحدًا',
    group: 'يمسّ مجموعة',
    cumulative: 'أضرار صغيرة كثيرة تتراكم (تراكمي)',
    societal: 'يمسّ المجتمع كله (مجتمعي)',
  },

  impactOrigins: {
    use: 'في طريقة استخدام الذكاء الاصطناعي',
    application: 'في التطبيق أو المنتج',
    model: 'في نموذج الذكاء الاصطناعي',
    dataset: 'في مجموعة البيانات',
    work: 'في العمل الذي يقوم عليه الذكاء الاصطناعي',
    market: 'في السوق المحيطة بالذكاء الاصطناعي',
    mechanism: 'في طريقة معالجة شكوى',
    unrelated_product: 'في منتج آخر خارج هذه السلسلة',
  },

  impactFindings: {
    substantiated: 'حدث كما وُصف، أو الخطر حقيقي',
    partly_substantiated: 'أمكن إثبات جزء منه',
    not_substantiated: 'لم يمكن إثباته',
    no_adverse_impact: 'لم يتبيّن ضرر بحق من الحقوق',
    undetermined: 'لم يُعرف بعد',
  },

  relations: {
    user_or_other: 'من استخدموه، أو غيرهم ممن وصل إليهم أثره',
    staff_of_deployer: 'العاملون لدى المؤسسة التي تستخدم الذكاء الاصطناعي',
    staff_of_supplier: 'العاملون لدى المورّد',
  },
}

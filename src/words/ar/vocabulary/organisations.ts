import type { Words } from '../../en/index.ts'

/** The organisations of a case, and which of them answers, in Arabic. */
export const organisations: Pick<
  Words['vocabulary'],
  | 'fearAnswers'
  | 'roles'
  | 'subtypes'
  | 'namings'
  | 'sizes'
  | 'cooperation'
  | 'contactRules'
  | 'contactReasons'
  | 'contactObstacles'
  | 'reservedBodies'
> = {
  fearAnswers: {
    it_is: 'نعم، هي هذه',
    it_may_be: 'ربما؛ لست متأكدًا',
    it_is_not: 'لا، هي غيرها',
  },

  roles: {
    supplier: 'مورّد البيانات أو العمل',
    foundation_model_developer: 'مطوّر نموذج الذكاء الاصطناعي',
    downstream_developer_b2b: 'مطوّر منتج قائم على النموذج',
    deployer: 'المؤسسة التي تستخدم الذكاء الاصطناعي في عملها (المشغِّلة)',
    ecosystem_body: 'جهة محيطة، عامة أو مستقلة أو غيرها',
  },

  subtypes: {
    d2c: 'تقدّم تطبيقًا أو روبوت محادثة للناس مباشرة',
    business: 'شركة تستخدم منتجًا في التعامل مع الناس',
    employer: 'جهة عمل المتضررين',
    public_body: 'جهة عامة',
    misuser: 'شخص أساء استخدام النظام',
    also_deployer: 'تصنع النموذج والمنتج معًا',
    data_labour_employer: 'جهة عمل العاملين على البيانات',
    hosting_platform: 'منصة ينتشر عليها المحتوى',
  },

  namings: {
    confirmed: 'اسم تحققنا منه',
    named_by_source: 'ذكره المصدر، ولم يتحقق منه أحد',
    not_known: 'غير معروف بالاسم',
  },

  sizes: {
    micro: 'صغيرة جدًّا (حتى 9 أشخاص)',
    small: 'صغيرة (من 10 إلى 49 شخصًا)',
    medium: 'متوسطة (من 50 إلى 249 شخصًا)',
    large: 'كبيرة (250 شخصًا أو أكثر)',
  },

  cooperation: {
    cooperating: 'تتعاون معنا',
    reluctant: 'تتعاون معنا ببطء',
    refusing: 'لا تريد المشاركة',
    silent: 'لم تردّ في الموعد',
    not_asked: 'لم تُسأل بعد',
    asked: 'أُخبرت، ولا رد بعد',
  },

  contactRules: {
    no_link_redirect:
      'لا صلة بالضرر لأي جهة مذكورة في هذا الملف، لذلك تشرح الجهة التي استلمته الأمر وتدلّ على من يستطيع المساعدة.',
    ecosystem_lead_small_actor_societal:
      'يمسّ الضرر المجتمع كله، لذلك تقود جهة عامة أو مستقلة العمل وتتعاون المؤسسات معها.',
    dataset_owner_exception: 'يكمن الضرر في البيانات نفسها، لذلك يتولى الرد من صنع البيانات أو يحفظها.',
    direct_interface_employer: 'يعمل المتضررون لدى هذه المؤسسة، لذلك تتولى الرد جهة عملهم.',
    direct_interface_public_body: 'هذه الجهة العامة على صلة مباشرة بالمتضررين، لذلك تتولى الرد.',
    integrated_developer_deployer: 'تصنع هذه المؤسسة النموذج والمنتج معًا، لذلك تتولى الرد عن كليهما.',
    direct_interface_d2c: 'تقدّم هذه المؤسسة المنتج للناس مباشرة، لذلك تتولى الرد.',
    direct_interface_b2b_deployer: 'استخدمت هذه المؤسسة المنتج في التعامل مع المتضررين، لذلك تتولى الرد.',
    safety_alternate_spoc:
      'لدى المتضررين ما يدعو إلى الخوف من المؤسسة التي كان الرد سيأتي منها، لذلك تتولاه جهة أخرى.',
    fallback_spoc_unresponsive: 'رفضت المؤسسة التي كان الرد سيأتي منها أو لزمت الصمت، لذلك تتولاه جهة أخرى.',
  },

  contactReasons: {
    no_entity_linked: 'لا صلة بالضرر لأي مؤسسة في الملف.',
    nobody_named: 'لم تُذكر أي مؤسسة بعد.',
    received_the_case: 'هي التي استلمت الملف.',
    first_listed: 'هي الأولى في القائمة.',
    nature_societal: 'يمسّ الضرر المجتمع كله.',
    companies_stay_for_own_part: 'تظل كل مؤسسة مسؤولة عن الرد فيما يخصّها.',
    origin_dataset: 'يكمن الضرر في البيانات نفسها.',
    staff_of_deployer: 'يعمل المتضررون لدى المؤسسة التي تستخدم الذكاء الاصطناعي.',
    staff_of_supplier: 'يعمل المتضررون لدى المورّد.',
    in_direct_touch: 'هي على صلة مباشرة بالمتضررين.',
    closest_without_deployer: 'ليس في الملف من يستخدم الذكاء الاصطناعي، وهذه أقرب جهة.',
    micro_may_ask_for_support: 'هي صغيرة جدًّا ويمكنها طلب الدعم.',
    feared: 'لدى المتضررين ما يدعو إلى الخوف من الجهة التي تحددها القواعد.',
    refusing: 'الجهة التي تحددها القواعد لا تريد المشاركة.',
    silent: 'الجهة التي تحددها القواعد لم تردّ في الموعد.',
    teller_is_whistleblower: 'جاء البلاغ من داخل المؤسسة، لذلك تكون جهة مستقلة أكثر أمانًا.',
    replacement_causes: 'تسببت في الضرر وهي تتعاون معنا، أو لم تُسأل بعد.',
    replacement_contributes: 'أسهمت في الضرر وهي تتعاون معنا، أو لم تُسأل بعد.',
    employer_of_whistleblower: 'من يتحدث عن عمله لديه سبب ليخاف صاحب العمل حتى يقول غير ذلك.',
    replaces_public_body: 'لا يجوز لأحد آخر أن يقرر بدل جهة عامة، ولذلك تلزم جهة مستقلة.',
    replacement_may_contribute: 'دورها غير معروف بعد. وهي تتعاون معنا، أو لم تُسأل بعد.',
    nobody_can_replace: 'لا أحد في الملف يستطيع تولي الأمر، لذلك يحتاج إلى جهة مستقلة.',
    not_known_by_name: 'جرى تجاوز طرف غير معروف بالاسم.',
    misused_the_system: 'جرى تجاوز من أساء استخدام النظام.',
  },

  /** What speaks against an organisation as contact. */
  contactObstacles: {
    name_unchecked: 'لم يتحقق أحد من اسمها.',
    cause_of_p1: 'تبيّن أنها سببت ضررًا في غاية الإلحاح.',
    child: 'الأمر يتعلق بطفل.',
    retaliation: 'هناك من يُلحق به أذى لأنه كتب إلينا.',
    never_answered: 'لم تجبنا قط.',
    employer_of_whistleblower: 'هي التي تشغّل من أخبرنا.',
  },

  /** The reserved names in the contact rules. */
  reservedBodies: {
    external_ombuds: 'شخص مستقل من خارج السلسلة',
    ecosystem_lead: 'جهة تقود عن المجتمع كله',
  },
}

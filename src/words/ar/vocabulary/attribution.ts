import type { Words } from '../../en/index.ts'

/** How an organisation is tied to a harm, and what it owes because of it, in Arabic. */
export const attribution: Pick<
  Words['vocabulary'],
  | 'findings'
  | 'confidence'
  | 'contributionFactors'
  | 'evidencePrompts'
  | 'duties'
  | 'dutyKinds'
  | 'flowQuestions'
  | 'flowAnswers'
  | 'interimRules'
  | 'reassessmentTriggers'
  | 'disagreement'
> = {
  findings: {
    cause: 'تسببت في الضرر',
    contribute: 'أسهمت في الضرر',
    directly_linked: 'تربطها بالضرر علاقة عمل فقط (صلة مباشرة)',
    not_linked: 'لا صلة لها بالضرر',
    undetermined: 'لم يُعرف بعد',
  },

  confidence: {
    low: 'ثقة قليلة',
    medium: 'ثقة متوسطة',
    high: 'ثقة كبيرة',
  },

  contributionFactors: {
    facilitating_enabling: 'جعلت الضرر ممكنًا أو أسهل',
    incentivising_motivating: 'دفعت غيرها نحو الضرر أو كافأت عليه',
    inadequate_due_diligence: 'كانت تعلم أو كان ينبغي أن تعلم، ولم تفعل ما يكفي (العناية الواجبة)',
  },

  evidencePrompts: {
    alone_enough: 'هل كانت أفعالها وحدها تكفي لوقوع الضرر؟',
    enabled: 'ماذا قدّمت مما جعل الضرر ممكنًا أو أسهل؟',
    how_specific_is_the_tie: 'ما مدى قرب الصلة بين ما فعلته وهذا الضرر؟',
    direct_benefit: 'هل عاد عليها ذلك بنفع مباشر؟',
    rewarded: 'هل كافأ تصميمها أو سعرها أو أهدافها على ما أدى إلى الضرر؟',
    what_affected_people_believe: 'ماذا يقول المتضررون عن دورها؟',
    foreseeable: 'هل كان بوسعها أن تتوقع ما حدث؟',
    told_before: 'هل أخبرها أحد بذلك من قبل؟',
    real_preventive_steps: 'ماذا فعلت حقًّا لمنعه؟',
  },

  duties: {
    cease: 'وقف ما يسبب الضرر',
    prevent: 'اتخاذ خطوات تقلل احتمال الضرر',
    provide_remedy: 'إصلاح الضرر (جبر الضرر)',
    cease_contribution: 'وقف دورها في الضرر',
    prevent_contribution: 'اتخاذ خطوات كي لا يكون لها دور في ضرر كهذا',
    use_leverage: 'استعمال تأثيرها في الآخرين (النفوذ)',
    provide_or_cooperate_in_remedy: 'إصلاح ما يخصّها من الضرر، أو مساعدة الآخرين على إصلاحه',
    increase_leverage_if_lacking: 'زيادة تأثيرها حيث يكون ضعيفًا',
    may_enable_remedy: 'يمكنها أن تساعد على الإصلاح بمحض إرادتها',
  },

  dutyKinds: {
    duty: 'واجب',
    voluntary: 'بمحض الإرادة',
  },

  flowQuestions: {
    q0_adverse_impact: 'هل هناك ضرر بحق أحد، أو خطر بوقوعه؟',
    q1_any_tie: 'هل هناك أي صلة بين الضرر وما تفعله المؤسسة أو تصنعه أو تبيعه أو يُنجَز لها؟',
    q2_alone_enough: 'هل كان ما فعلته أو أغفلته يكفي وحده لوقوع الضرر من دون غيرها؟',
    q3_made_possible_or_easier: 'هل جعلت إضرار الآخرين ممكنًا أو أسهل؟',
    q3_pushed_or_rewarded: 'هل دفعت غيرها نحوه أو كافأت عليه؟',
    q4_knew_and_did_too_little: 'هل كانت تعلم أو كان ينبغي أن تعلم، ولم تفعل ما يكفي أو تأخرت؟',
  },

  flowAnswers: {
    yes: 'نعم',
    no: 'لا',
    unknown: 'لم يُعرف بعد',
  },

  interimRules: {
    stop_first: 'يُوقف الضرر أولًا، ثم يأتي الحديث عن الباقي.',
    shares_may_stay_open: 'يمكن أن يبقى نصيب كل طرف مفتوحًا. ولا حاجة إلى أن ينتظره الإصلاح.',
    log_leverage: 'تُسجَّل كل خطوة للتأثير في الآخرين.',
    redirect_warmly: 'يُشرح الأمر بلطف، ويُدَلّ على من يستطيع المساعدة.',
    treat_as_higher: 'إلى أن يُعرف الأمر، يُتصرَّف كأن الصلة الأقرب هي الصحيحة.',
  },

  reassessmentTriggers: {
    told: 'أُخبرت المؤسسة، وهي الآن تعلم',
    second_similar_report: 'وصل بلاغ ثانٍ شبيه بهذا',
    missed_commitment: 'لم يُنفَّذ شيء قالت إنها ستقوم به',
    changed_design: 'تغيّر المنتج',
    new_evidence: 'هناك أدلة جديدة',
    undetermined_limit: 'انتهت أطول مدة لعبارة «لم يُعرف بعد»',
  },

  disagreement: {
    no_claim: 'لم تقدّم رأيها بعد',
    agrees: 'ترى دورها كما نراه',
    claims_less: 'ترى دورها أصغر مما نراه',
    claims_more: 'ترى دورها أكبر مما نراه',
    claims_otherwise: 'ترى دورها بصورة تختلف عما نراه',
  },
}

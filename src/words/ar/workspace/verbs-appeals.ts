import type { VerbWords } from '../../en/workspace/verb-words.ts'
import type { appealVerbs as English } from '../../en/workspace/verbs-appeals.ts'

/** The same, in Arabic. */
export const appealVerbs: Readonly<Record<keyof typeof English, VerbWords>> = {
  carry_out_order: {
    title: 'ذكر ما تمّ مما أُمر به',
    button: 'الحفظ وإخبار الشخص المعني',
    done: 'يقرأ الشخص المعني ما تمّ.',
    hint: 'بعد أن يتمّ فقط. وحتى ذلك الحين يبقى واجبًا، مهما كُتب إلى الشخص المعني.',
    fields: {
      appeal: { label: 'أيها؟' },
      done: { label: 'ما الذي تمّ، بكلمات يفهمها الشخص المعني' },
    },
  },
  take_back_no: {
    title: 'أخبرنا الشخص المعني أنه لم يكن رفضًا منه',
    button: 'حفظ ما قاله الشخص المعني',
    done: 'لم يعد يُحسب رفضًا منه.',
    fields: { impact: { label: 'الضرر' } },
  },
}

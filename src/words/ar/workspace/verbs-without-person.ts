import type { Words } from '../../en/index.ts'

/** What forms say where no person waits behind the case, in Arabic. */
export const verbsWithoutPerson: Words['workspace']['verbsWithoutPerson'] = {
  decide: {
    done: 'سُجّل القرار.',
    hint: 'لا يُخبَر أحد. تبقى الأسباب في السجل لمن ينظر في الأمر من جديد.',
    fields: {
      reasons: { label: 'الأسباب، بكلمات يفهمها الآخرون' },
      whatNext: { label: 'ما يأتي بعد ذلك، ومتى' },
    },
    button: 'حفظ القرار',
  },
  close: {
    done: 'أُغلق الملف.',
    fields: { reasons: { label: 'الأسباب، بكلمات يفهمها الآخرون' } },
  },
  lower_rating: {
    hint: 'لمن لم يشارك في التقدير من الفريق.',
  },
  rule_on_delay: {
    fields: { reasons: { label: 'الأسباب، إذا لم يُقبل', hint: 'تبقى في السجل.' } },
  },
  decide_appeal: {
    button: 'حفظ القرار',
    fields: { reasons: { label: 'الأسباب، بكلمات يفهمها الآخرون' } },
  },
}

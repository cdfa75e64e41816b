import type { VerbWords } from '../../en/workspace/verb-words.ts'

/** Forms with which staff enter what the person told them about having it erased. */
export const erasingVerbs = {
  ask_to_erase: {
    title: 'قال لنا الشخص المعني إنه يريد محوه',
    button: 'تسجيل أنه يريد محوه',
    done: 'سُجّل ذلك. ويُمحى بعد أسبوعين ما لم يرجع عنه.',
    fields: {},
  },
  take_back_erasing: {
    title: 'قال لنا الشخص المعني إنه يريد الاحتفاظ به',
    button: 'تسجيل أنه يريد الاحتفاظ به',
    done: 'يُحتفظ به. لا يُمحى شيء.',
    fields: {},
  },
} as const satisfies Readonly<Record<string, VerbWords>>

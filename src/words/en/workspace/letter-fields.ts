/** Why a sentence to the person stands as it is, though it reads like a promise or gives somebody away. */
export const meantSo = {
  label: 'It is meant so, because …',
  hint: 'Your colleagues read this. Or change the sentence, and leave this empty.',
} as const

/** The box for the same words in the language of the person, whatever form it stands in. */
export const inTheirs = {
  label: 'The same in their language',
  hint: 'Leave it empty, or have it translated by somebody who knows both languages. They read it first, with your words below it.',
} as const

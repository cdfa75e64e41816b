/** Why a sentence to the person stands as it is, though it reads like a promise or gives somebody away. */
export const meantSo = {
  label: 'It is meant so, because …',
  hint: 'Your colleagues read this. Or change the sentence, and leave this empty.',
} as const

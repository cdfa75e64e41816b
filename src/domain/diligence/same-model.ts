/** What a model is called without the sign of its weights and data, as in `acme/m@1.0 #3f2a…`. */
export function withoutSign(model: string): string {
  return model.replace(/ #[0-9a-f]+$/u, '')
}

/**
 * The ways in which a model may stand in an assessment: in full, without its sign, and without its group too. Whoever
 * wrote down less then is not asked to look again because more is known today.
 */
function spellings(model: string): readonly string[] {
  const plain = withoutSign(model)
  return [model, plain, plain.slice(plain.indexOf('/') + 1)]
}

/** True when a model of today is what an assessment covered, as far as the assessment says. */
export function isSameModel(today: string, covered: string): boolean {
  return spellings(today).includes(covered)
}

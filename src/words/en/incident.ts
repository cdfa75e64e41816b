/** Words of published incidents that become notifications. */
export const incident = {
  labels: {
    occurred: 'Year',
    technology: 'Technology',
    purpose: 'Purpose',
    news_trigger: 'Became known through',
    ethical_issues: 'Issues named',
    jurisdiction: 'Place',
    sector: 'Sector',
    harm_individual: 'Harm to people, as published',
    harm_societal: 'Harm to society, as published',
    harm_environmental: 'Harm to the environment, as published',
    consequence: 'What followed, as published',
    response: 'Response, as published',
  },
  problems: {
    id_missing: 'The row has no id, so it could not be found again.',
    headline_missing: 'The row has no headline, so there is nothing to read.',
    too_long: 'The column {column} of the row has {typed} characters, and up to {most} fit.',
  },
} as const

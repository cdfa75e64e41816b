/** What forms say instead where no person waits behind the case: nothing there is sent to anybody. */
export const verbsWithoutPerson = {
  decide: {
    done: 'The decision is on the record.',
    hint: 'Nobody is told. The reasons stay on the record, for whoever looks at this again.',
    fields: {
      reasons: { label: 'Reasons, in words that others can follow' },
      whatNext: { label: 'What happens next, and when' },
    },
    button: 'Save the decision',
  },
  close: {
    done: 'The case is closed.',
    fields: { reasons: { label: 'Reasons, in words that others can follow' } },
  },
  lower_rating: {
    hint: 'For a colleague who has not rated.',
  },
  rule_on_delay: {
    fields: { reasons: { label: 'Reasons, when it is not accepted', hint: 'They stay on the record.' } },
  },
  decide_appeal: {
    button: 'Save the decision',
    fields: { reasons: { label: 'Reasons, in words that others can follow' } },
  },
}

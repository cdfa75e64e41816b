/** How to ring or write to somebody safely: the questions of the form, and what stands on the case. */
export const contactPlan = {
  times: { label: 'When it is safe, with the time zone' },
  coverName: { label: 'What we call ourselves there' },
  whoMayAnswer: { label: 'Who may pick up beside them' },
  leaveNoMessage: { label: 'Leave no message, with nobody and on no machine' },
} as const

/** A message that is for the person alone. */
export const notForAdvisers = { label: 'Those who stand beside the person must not read it' } as const

/** Why whoever runs the machine erases a case, where a test is not about that. */
export const ORDERED = {
  reasons: 'A court ordered us to erase this, file 12 of 2026.',
  knowing: true,
} as const

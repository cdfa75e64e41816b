/** Words of the public pages. */
export const portal = { footer: { howItWorks: 'How it works, and who sees what' } }

/** What stands on the pages of products that lead people here. A page of somebody else shows it: few words, no promise. */
export const widget = {
  label: 'Report a problem',
  lead: 'Tell {org} what went wrong. You need no account and no name.',
  along: 'This goes along. You see it there first, and can take it out:',
  product: 'Product',
  version: 'Version',
  output: 'Number of this answer',
  open: 'Go to the form of {org}',
  newTab: '(opens a new tab)',
  typed: 'This page cannot read what you write there. It can see that you open it.',
  elsewhere: 'You can also go there by yourself, on a device you trust: {address}',
}

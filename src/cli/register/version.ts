/**
 * Version of the register's command and file formats; `packages/register/package.json` has the same (a test checks).
 */
export const VERSION = '0.1.0'

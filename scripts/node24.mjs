/** The published package has `bin` but not `scripts`, so the finding of Node.js lives there. */
export { findNode } from '../bin/find-node.mjs'
export { orExplain, runNode } from '../bin/run-node.mjs'

#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { orExplain, runNode } from './run-node.mjs'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))

await orExplain(() => runNode([main, ...process.argv.slice(2)]))

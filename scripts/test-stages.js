import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './build.js'
import { ensureChromium } from './ensure-chromium.js'
import { main, node24, Plain, root, scratch } from './place.js'
import { runForeground } from './run.js'

const bin = (name, file) => join(root, 'node_modules', name, file)
const reports = join(scratch, 'reports')
const unitReport = join(reports, 'unit.json')
const endToEndReport = join(reports, 'e2e.json')

/** Each stage runs a tool; `count` reads how many test cases passed and failed. A stage without cases counts as one. */
const stages = {
  build: { run: ensureBuild },
  types: { command: [bin('typescript', 'bin/tsc'), '-b'] },
  lint: { command: [bin('@biomejs/biome', 'bin/biome'), 'ci', '--error-on-warnings', '.'] },
  layers: {
    command: [bin('dependency-cruiser', 'bin/dependency-cruiser.mjs'), 'src', '--config', '.dependency-cruiser.cjs'],
  },
  deadcode: { command: [bin('knip', 'bin/knip.js'), '--no-progress'] },
  unit: {
    command: [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    count: () => countVitest(readJson(unitReport)),
  },
  e2e: {
    before: ensureChromium,
    command: [bin('@playwright/test', 'cli.js'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndReport },
    count: () => countPlaywright(readJson(endToEndReport)),
  },
}

await main(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find(name => !Object.hasOwn(stages, name))
  if (unknown) throw new Plain(`There is no test stage “${unknown}”. Stages are: ${Object.keys(stages).join(', ')}.`)
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })

  const results = []
  for (const [name, stage] of Object.entries(stages)) {
    // Unit and end-to-end tests start built programs.
    const wanted =
      names.length === 0 ||
      names.includes(name) ||
      (name === 'build' && (names.includes('unit') || names.includes('e2e')))
    if (wanted) results.push({ name, ...(await runStage(name, stage)) })
  }

  const sum = key => results.reduce((total, result) => total + result[key], 0)
  console.log('')
  for (const { name, passed, failed, skipped, flaky, seconds } of results) {
    const skips = `${skipped > 0 ? `, ${skipped} skipped` : ''}${flaky > 0 ? `, ${flaky} at the second try only` : ''}`
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s   ${passed} passed, ${failed} failed${skips}`,
    )
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
})

async function runStage(name, { before, run, command, env, count }) {
  console.log(`\n— ${name}`)
  const began = Date.now()
  let code = 0
  try {
    await before?.()
    await run?.()
    if (command)
      code = (
        await runForeground(node24(), command, {
          cwd: root,
          env: { ...process.env, ...env },
          stdio: ['ignore', 'inherit', 'inherit'],
        })
      ).code
  } catch (error) {
    console.error(error instanceof Plain ? error.message : error)
    code = 1
  }
  const seconds = (Date.now() - began) / 1000
  const counted = count?.() ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }
  // A tool that fails without a failing case (a file that does not compile, no test found) counts as one failure.
  const failed = counted.failed === 0 && (code !== 0 || (count && counted.passed === 0)) ? 1 : counted.failed
  return { ...counted, failed, seconds }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function countVitest(report) {
  if (!report) return null
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function countPlaywright(report) {
  if (!report) return null
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected, skipped, flaky }
}

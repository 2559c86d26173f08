import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Project } from '../../../src/main/db/project'
import { runInProcess as run } from '../../support/run-in-process'
import { bringIn, codeWords, draftOf, temporaryFolder, temporaryProject } from '../../support/temporary-project'

it('the audit trail writes the project as it was after an entry or on a day, and never over another file', async () => {
  process.env.VALUELOOM_DATA = temporaryFolder()
  const folder = temporaryFolder()
  const [path, then, out] = ['p.vloom', 'then.vloom', 'out.vloom'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  temporaryProject({ path }).close()
  const code = (coder: string, quote: string, key: string) => {
    const project = Project.open(path, coder)
    if (coder === 'Hanne') bringIn(project, draftOf(['What then?', 'I cut her form down to one page.']))
    codeWords(project, 'Leila', quote, key)
    project.close()
  }
  code('Hanne', 'her form', 'APP')
  code('Ruth', 'one page', 'POT')
  const trail = JSON.parse((await run('audit', path, '--json')).out) as { action: string; entry: string }[]
  const hannes = trail.find(({ action }) => action === 'coding.add')!.entry

  expect(await run('audit', path, '--as-of', hannes, '-o', then.replace('.vloom', ''))).toMatchObject({
    code: 0,
    out: `${then}\n`,
  })
  const codings = JSON.parse((await run('codings', then, '--json')).out) as { quote: string }[]
  expect(codings.map(({ quote }) => quote)).toEqual(['her form'])
  expect(await run('check', then)).toMatchObject({ code: 0 })
  expect((await run('audit', then, '--csv')).out).not.toContain('Ruth')
  const today = new Date().toLocaleDateString('sv')
  expect(await run('audit', path, '--as-of', today, '-o', join(folder, 'today.vloom'))).toMatchObject({ code: 0 })
  expect((await run('codings', join(folder, 'today.vloom'), '--csv')).out).toBe(
    (await run('codings', path, '--csv')).out,
  )

  const files = readdirSync(folder).toSorted()
  for (const [args, words] of [
    [['--as-of', today, '-o', then], /already a file at .*then\.vloom/],
    [['--as-of', '2001-01-01', '-o', out], /Nothing had been done in this project yet on 2001-01-01/],
    [['--as-of', 'yesterday', '-o', out], /Write a day as 2026-03-14 \(not “yesterday”\)/],
    [['--as-of', hannes.replace(/^./, 'f'), '-o', out], /There is no such entry/],
    [['--as-of', today, '-o', join(folder, 'gone', 'out.vloom')], /The folder .*gone does not exist/],
    [['--as-of', today], /--output is missing/],
    [['--as-of', today, '--coder', 'Ruth', '-o', out], /leave out --coder/],
    [['-o', out], /-o is for --as-of/],
  ] as const) {
    const refused = await run('audit', path, ...args)
    expect(refused, args.join(' ')).toMatchObject({ code: 1, out: '' })
    expect(refused.words, args.join(' ')).toMatch(words)
  }
  expect(readdirSync(folder).toSorted()).toEqual(files)
})

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { checkProject } from '../../../src/main/db/check'
import { codingsOf } from '../../../src/main/db/codings'
import { hiddenWhenBlind } from '../../../src/main/db/copies/blind-copy'
import { namesFound } from '../../../src/main/db/copies/names-found'
import { documentNamed } from '../../../src/main/db/documents'
import { addFlow } from '../../../src/main/db/flows'
import { loggedTables } from '../../../src/main/db/logged-tables'
import { contentHash } from '../../../src/main/db/merge/content-hash'
import { Project } from '../../../src/main/db/project'
import { newUuid, uuidBytes } from '../../../src/main/db/uuid'
import { Merge } from '../../../src/main/exchange/merge/merge'
import { manifestName, type PackageKind, projectName } from '../../../src/main/exchange/package/manifest'
import { projectToWorkIn, unpackTo } from '../../../src/main/exchange/package/package-as-project'
import { readPackage } from '../../../src/main/exchange/package/read-package'
import { sha256, writePackage } from '../../../src/main/exchange/package/write-package'
import { WatchedFolder } from '../../../src/main/exchange/watched-folder'
import { openZip } from '../../../src/main/import/zip'
import { atOnce } from '../../../src/shared/slices'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { numbers } from './random-rows'
import { rowsOfAllTables } from './random-work'

const interview = [
  'What did you take away, Leila?',
  'Anneke gave Leila her intake form, and I cut it down to one page.',
  'And then?',
  'Families stopped missing the second appointment.',
]

function begun() {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  const from = codeWords(project, 'Leila', 'her intake form', 'POT')
  const to = codeWords(project, 'Leila', 'Families stopped missing', 'REA')
  addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: 'zebrawords of mine' })
  return project
}

async function sent(project: Project, kind: PackageKind): Promise<string> {
  const path = join(dirname(project.file.path), `${kind}.vloompack`)
  return (await writePackage(project, path, { kind, madeBy: 'test' })).path
}

/** One name each, as people type it and as other programs store it. */
const spellings = [
  'José Zwirbel-Ölström',
  'José Zwirbel-Ölström'.normalize('NFD'),
  'JOSÉ',
  'zwirbel',
  'Ölström’s',
  'Siobhán O’Flanagan',
  "o'flanagan",
  'Siobhán'.normalize('NFD'),
]

/** Of these the key itself is made. */
const named = new Set(['participant.name', 'speaker.name'])

/** Writes words into every text of every row, wherever the file allows any. @returns the columns, as table.column */
function plantEverywhere(project: Project, planted: string): string[] {
  const filled: string[] = []
  const tables = project
    .prepare("SELECT name FROM sqlite_schema WHERE type='table' AND sql LIKE '%STRICT' AND name NOT LIKE 'history%'")
    .pluck()
    .all()
  project.act('sample', {}, () => {
    for (const table of tables as string[])
      for (const column of project
        .prepare("SELECT name FROM pragma_table_info(?) WHERE type='TEXT'")
        .pluck()
        .all(table) as string[])
        for (const value of named.has(`${table}.${column}`)
          ? []
          : [`${column}||' '||@planted`, 'json_array(@planted)', "json_object('a',@planted)"])
          try {
            const { changes } = project
              .prepare(
                `UPDATE ${table} SET ${column}=${value} WHERE ${column} IS NOT NULL AND instr(${column},@planted)=0`,
              )
              .run({ planted })
            if (changes > 0) filled.push(`${table}.${column}`)
            break
          } catch (error) {
            if (!String(error).includes('constraint')) throw error
          }
  })
  return filled
}

/** Opens what a package holds, does some work in it as `coder`, and packs it again. */
async function worked(path: string, coder: string, work: (project: Project) => void): Promise<string> {
  const { project: bytes } = await readPackage(path)
  const file = path.replace('.vloompack', ` ${coder}.vloom`)
  writeFileSync(file, bytes)
  const project = Project.open(file, coder)
  work(project)
  expect(checkProject(project)).toEqual([])
  project.close()
  return file
}

async function merged(project: Project, path: string) {
  const merge = await Merge.prepare(project, path)
  await merge.commit()
  merge.close()
  return merge.preview
}

describe('packages', () => {
  it('say what is in them before they are opened', async () => {
    const { manifest } = await readPackage(await sent(begun(), 'full'))
    expect(manifest).toMatchObject({
      kind: 'full',
      coder: 'Hanne',
      holds: { documents: 1, codings: 2, flows: 1, words: 28 },
    })
  })

  it('for coding blind leave out whatever points to something that they leave out', () => {
    const pointing = loggedTables.filter(
      ({ name, references }) =>
        !hiddenWhenBlind.includes(name) && Object.values(references).some(target => hiddenWhenBlind.includes(target)),
    )
    expect(pointing.map(({ name }) => name)).toEqual([])
  })

  it('for coding blind hold nobody’s work, not even in their bytes, and their return removes nothing', async () => {
    const project = begun()
    const path = await sent(project, 'blind')
    const { project: bytes } = await readPackage(path)
    expect(Buffer.from(bytes).includes('zebrawords')).toBe(false)
    expect(Buffer.from(bytes).includes('coding.add')).toBe(false)
    const pims = await worked(path, 'Pim', blind => {
      // It knows what it is, so that it is sent back whole.
      expect([blind.info().isBlind, project.info().isBlind]).toEqual([true, undefined])
      codeWords(blind, 'Leila', 'her intake form', 'APP')
    })
    const tomaszs = await worked(path, 'Tomasz', blind => codeWords(blind, 'Leila', 'one page', 'APP'))
    await merged(project, pims)
    const preview = await merged(project, tomaszs)
    expect(preview).toMatchObject({ from: ['Tomasz'], rows: [{ kind: 'codings', added: 1, removed: 0 }] })
    expect(codingsOf(project, documentNamed(project, 'Leila').id).map(({ coderName }) => coderName)).toEqual([
      'Hanne',
      'Pim',
      'Tomasz',
      'Hanne',
    ])
    expect(checkProject(project)).toEqual([])
    const back = Project.open(pims, 'Pim')
    await expect(Merge.prepare(back, project.file.path)).rejects.toMatchObject({ code: 'merge.intoBlind' })
    back.close()
  })

  it('without names hold no name in any byte, and come back to the words as they were said', async () => {
    const project = begun()
    const path = await sent(project, 'nameless')
    const key = readFileSync(path.replace('.vloompack', ' key.csv'), 'utf8')
    expect(key).toBe('kind,name,pseudonym\nparticipant,Leila,P01\n')
    const { project: bytes, manifest } = await readPackage(path)
    expect(Buffer.from(bytes).toString('latin1').toLowerCase()).not.toContain('leila')
    expect(JSON.stringify(manifest).toLowerCase()).not.toContain('leila')
    const back = await worked(path, 'Pim', nameless => codeWords(nameless, 'P01', 'P01 her intake form', 'APP'))
    await merged(project, back)
    expect(codingsOf(project, documentNamed(project, 'Leila').id).map(({ quote }) => quote)).toContain(
      'Leila her intake form',
    )
    expect(checkProject(project)).toEqual([])
  })

  it('without names say before which forms they replace and how often, and which words like names they leave', async () => {
    const project = temporaryProject()
    bringIn(
      project,
      draftOf([
        'Did Leila ask? And did LEILA’s sister?',
        'Leilas form went with Leilou, and Leilou said: Leiden is far, a leiden is none. Leiser!',
      ]),
    )
    codeWords(project, 'Leila', 'with Leilou', 'POT')
    const found = atOnce(namesFound(project))
    // Three names in the text; its title, its teller, the speaker and the participant are called so as well.
    const counts = new Map(found.replaced.map(({ form, pseudonym, count }) => [form, `${pseudonym} ${count}`]))
    expect([counts.get('LEILA'), counts.get('Leilas')]).toEqual(['P01 1', 'P01 1'])
    expect(found.replaced[0]).toMatchObject({ form: 'Leila', pseudonym: 'P01' })
    expect(found.left).toEqual([{ form: 'Leilou', count: 2 }])
    const { project: bytes } = await readPackage(await sent(project, 'nameless'))
    for (const { form } of found.replaced) expect(Buffer.from(bytes).includes(form)).toBe(false)
    for (const { form } of found.left) expect(Buffer.from(bytes).includes(form)).toBe(true)
  })

  it('without names hold none wherever it stood: in any column of any table, in the history, however it is spelled', async () => {
    const project = begun()
    rowsOfAllTables(project, numbers(7))
    const filled = plantEverywhere(project, spellings.join(' and '))
    expect(filled).toEqual(
      expect.arrayContaining(['turn.text', 'memo.body', 'saved.settings', 'setting.value', 'remark.text']),
    )
    project.act('participant.add', {}, () => {
      const add = project.prepare("INSERT INTO participant(uuid,name,note) VALUES(?,?,'')")
      for (const name of ['José Zwirbel-Ölström', 'Siobhán O’Flanagan']) add.run(uuidBytes(newUuid()), name)
    })
    const path = await sent(project, 'nameless')
    const zip = await openZip(readFileSync(path), path)
    for (const name of zip.names) {
      const bytes = Buffer.from((await zip.read(name))!)
      const said = bytes.toString('utf8').normalize('NFC').toLowerCase()
      for (const part of ['josé', 'zwirbel', 'ölström', 'siobhán', 'flanagan'])
        expect(said.indexOf(part), `${part} in ${name}`).toBe(-1)
    }
  })

  it('are seen in a shared folder when they are all there, and told apart from halves and from other projects', async () => {
    const project = begun()
    const folder = join(dirname(project.file.path), 'shared')
    mkdirSync(folder)
    const watched = new WatchedFolder()
    const seen = async () => (await watched.look(project, folder)).map(({ name, state, news }) => [name, state, news])
    expect(await seen()).toEqual([])
    const pack = await sent(project, 'blind')
    copyFileSync(pack, join(folder, 'out.vloompack'))
    expect(await seen()).toEqual([['out.vloompack', 'known', 0]])
    const pims = Project.open(await worked(pack, 'Pim', copy => codeWords(copy, 'Leila', 'one page', 'APP')), 'Pim')
    const back = join(folder, 'back.vloompack')
    await writePackage(pims, back, { kind: 'full', madeBy: 'test' })
    pims.close()
    const whole = readFileSync(back)
    writeFileSync(back, whole.subarray(0, whole.length / 2))
    writeFileSync(join(folder, 'notes.txt'), 'not a package')
    const stranger = temporaryProject()
    await writePackage(stranger, join(folder, 'strange.vloompack'), { kind: 'full', madeBy: 'test' })
    expect(new Map((await seen()).map(([name, state]) => [name, state]))).toEqual(
      new Map([
        ['out.vloompack', 'known'],
        ['back.vloompack', 'incomplete'],
        ['strange.vloompack', 'other'],
      ]),
    )
    writeFileSync(back, whole)
    expect((await watched.look(project, folder)).find(({ state }) => state === 'new')).toMatchObject({
      name: 'back.vloompack',
      news: 1,
      coder: 'Pim',
    })
    await merged(project, back)
    expect(new Map((await seen()).map(([name, state]) => [name, state])).get('back.vloompack')).toBe('known')
    await expect(watched.look(project, join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'folder.notFound' })
  })

  it('in a shared folder: the same twice, copies a service made of a conflict, hundreds at once, what cannot be read, the folder gone', async () => {
    const project = begun()
    const folder = join(dirname(project.file.path), 'synced')
    mkdirSync(folder)
    const pack = await sent(project, 'full')
    const pims = Project.open(await worked(pack, 'Pim', copy => codeWords(copy, 'Leila', 'one page', 'APP')), 'Pim')
    const back = join(folder, 'back.vloompack')
    await writePackage(pims, back, { kind: 'full', madeBy: 'test' })
    pims.close()
    const names = [
      'back (Pim’s conflicted copy 2026-11-26)',
      'back-DESKTOP-7',
      'back.sync-conflict-20261126-0702',
      'back (1)',
    ]
    for (const name of names) copyFileSync(back, join(folder, `${name}.vloompack`))
    const partial = ['.back.vloompack.tmp', 'back.vloompack.part', '~$back.vloompack.crdownload']
    for (const name of partial) copyFileSync(back, join(folder, name))
    symlinkSync(join(folder, 'round.vloompack'), join(folder, 'round.vloompack'))
    mkdirSync(join(folder, 'a folder.vloompack'))
    const watched = new WatchedFolder()
    const states = async () =>
      new Map((await watched.look(project, folder)).map(({ name, state }) => [name.replace('.vloompack', ''), state]))
    const whole = ['back', ...names].map(name => [name, 'new'] as const)
    expect(await states()).toEqual(new Map([...whole, ['round', 'unreadable']]))
    await merged(project, back)
    expect(await states()).toEqual(
      new Map([...whole.map(([name]) => [name, 'known'] as const), ['round', 'unreadable']]),
    )
    for (let n = 0; n < 500; n++) writeFileSync(join(folder, `half ${n}.vloompack`), 'PK and no more')
    const hurried = await new WatchedFolder(0).look(project, folder)
    expect(new Set(hurried.map(({ state }) => state))).toEqual(new Set(['waiting']))
    const waiting = async () => [...(await states()).values()].filter(state => state === 'waiting')
    await expect.poll(waiting, { timeout: 60_000 }).toEqual([])
    expect((await states()).size).toBe(506)
    rmSync(folder, { recursive: true })
    await expect(watched.look(project, folder)).rejects.toMatchObject({ code: 'folder.notFound' })
  })

  it('are opened by who receives them: the project lies beside, is gone on with the next time, and nothing else is overwritten', async () => {
    const project = begun()
    const pack = await sent(project, 'blind')
    const file = await projectToWorkIn(pack)
    expect(file).toBe(pack.replace('.vloompack', '.vloom'))
    const pims = Project.open(file, 'Pim')
    codeWords(pims, 'Leila', 'one page', 'APP')
    pims.close()
    expect(await projectToWorkIn(pack)).toBe(file)
    expect((await merged(project, file)).from).toEqual(['Pim'])
    rmSync(pack)
    await sent(project, 'full').then(full => copyFileSync(full, pack))
    expect(await projectToWorkIn(pack), 'the next round').toBe(pack.replace('.vloompack', ' 2.vloom'))
    rmSync(pack.replace('.vloompack', ' 2.vloom'))
    copyFileSync(temporaryProject().file.path, file)
    const strangers = readFileSync(file)
    expect(await projectToWorkIn(pack)).toBe(pack.replace('.vloompack', ' 2.vloom'))
    expect(readFileSync(file)).toEqual(strangers)
    expect(await projectToWorkIn(project.file.path)).toBe(project.file.path)
    const half = pack.replace('blind', 'half')
    writeFileSync(half, readFileSync(pack).subarray(0, 5000))
    await expect(projectToWorkIn(half)).rejects.toMatchObject({ code: 'file.damaged' })
    expect(existsSync(half.replace('.vloompack', '.vloom'))).toBe(false)
  })

  it('with rules in their project that no program of ours made are not unpacked, whichever way they are opened', async () => {
    const pack = await sent(begun(), 'full')
    const { manifest, project: inner } = await readPackage(pack)
    const file = join(dirname(pack), 'hostile.vloom')
    writeFileSync(file, inner)
    const database = new Database(file)
    database.exec('CREATE TRIGGER worse AFTER INSERT ON coding BEGIN DELETE FROM document; END')
    database.close()
    const hostile = readFileSync(file)
    rmSync(file)
    const files = manifest.files.map(each =>
      each.name === projectName ? { ...each, size: hostile.length, sha256: sha256(hostile) } : each,
    )
    const readme = Buffer.from((await (await openZip(readFileSync(pack), pack)).read('README.txt'))!)
    const signed = JSON.stringify({ ...manifest, files })
    writeFileSync(pack, await zipOf({ [manifestName]: signed, 'README.txt': readme, [projectName]: hostile }))
    const refused = { code: 'project.foreignSchema', details: { path: pack } }
    await expect(projectToWorkIn(pack)).rejects.toMatchObject(refused)
    await expect(unpackTo(pack, file)).rejects.toMatchObject(refused)
    expect([existsSync(file), existsSync(pack.replace('.vloompack', '.vloom'))]).toEqual([false, false])
  })

  it('for an archive hold everything in open formats', async () => {
    const path = await sent(begun(), 'archive')
    const zip = await openZip(readFileSync(path), path)
    expect(zip.names).toEqual(
      expect.arrayContaining([
        'manifest.json',
        'README.txt',
        'data/coding.csv',
        'data/code.json',
        'texts/001 Leila.txt',
      ]),
    )
    expect(Buffer.from((await zip.read('texts/001 Leila.txt'))!).toString()).toContain(
      'Interviewer: What did you take away',
    )
  })

  it('that were changed or cut on their way are refused, and nothing is taken from them', async () => {
    const project = begun()
    const path = await sent(project, 'full')
    const before = contentHash(project)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, bytes.length - 100))
    await expect(Merge.prepare(project, path)).rejects.toMatchObject({ code: 'file.damaged' })
    const { manifest, project: inner } = await readPackage(await sent(project, 'blind'))
    const altered = await zipOf({
      'manifest.json': JSON.stringify(manifest),
      'README.txt': 'other words',
      'project.vloom': Buffer.from(inner),
    })
    writeFileSync(path, altered)
    await expect(Merge.prepare(project, path)).rejects.toMatchObject({ code: 'package.damaged' })
    writeFileSync(path, await zipOf({ 'x.txt': 'no package' }))
    await expect(Merge.prepare(project, path)).rejects.toMatchObject({ code: 'package.notOne' })
    writeFileSync(path, 'neither one nor the other')
    await expect(Merge.prepare(project, path)).rejects.toMatchObject({ code: 'package.notOne' })
    const stranger = temporaryProject()
    await expect(Merge.prepare(project, stranger.file.path)).rejects.toMatchObject({ code: 'merge.otherProject' })
    expect(contentHash(project)).toBe(before)
  })
})

async function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return await buffer(zip.outputStream)
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joined, parentFolders, projectFileName, splitPath } from '../../../src/renderer/documents/paths'

describe('the way to a folder', () => {
  test.each([
    ['/home/hanne/Evaluations', '/', ['/', '/home', '/home/hanne', '/home/hanne/Evaluations']],
    ['/', '/', ['/']],
    ['C:\\Users\\Hanne', '\\', ['C:\\', 'C:\\Users', 'C:\\Users\\Hanne']],
    ['\\\\server\\share\\Work', '\\', ['\\\\server\\share\\', '\\\\server\\share\\Work']],
  ])('%s', (folder, separator, paths) => {
    expect(parentFolders(folder, separator).map(step => step.path)).toEqual(paths)
  })

  test('a file joined to a folder is split into the two again', () => {
    expect(splitPath(joined('/home/hanne', 'a.vloom', '/'), '/')).toEqual({ folder: '/home/hanne', file: 'a.vloom' })
    expect(splitPath(joined('/', 'a.vloom', '/'), '/')).toEqual({ folder: '/', file: 'a.vloom' })
    expect(splitPath(joined('C:\\', 'a.vloom', '\\'), '\\')).toEqual({ folder: 'C:\\', file: 'a.vloom' })
  })
})

describe('the file name of a project', () => {
  test.each([
    ['Doorstep Network', 'Doorstep Network.vloom'],
    ['  Wave 2: coaches / trainers?  ', 'Wave 2 coaches trainers.vloom'],
    ['Évaluation 2026.', 'Évaluation 2026.vloom'],
    ['../..', ''],
    ['..a..b', '..a..b.vloom'],
    ['///', ''],
    ['   ', ''],
  ])('%j becomes %j', (name, file) => {
    expect(projectFileName(name)).toBe(file)
  })

  test('never leaves its folder and is refused by no file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        const file = projectFileName(name)
        expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
        if (file !== '') expect(file).toMatch(/^.*[^. ]\.vloom$/su)
      }),
    )
  })
})

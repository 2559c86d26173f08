/** The folders on the way to `folder`, the root first, itself last. Works for `/home/x`, `C:\Users\x` and `\\server\share\x`. */
export function parentFolders(folder: string, separator: string): { name: string; path: string }[] {
  const root = rootOf(folder, separator)
  const names = folder
    .slice(root.length)
    .split(separator)
    .filter(name => name !== '')
  const found = [{ name: root, path: root }]
  for (const name of names) found.push({ name, path: joined(found.at(-1)?.path ?? root, name, separator) })
  return root === '' ? found.slice(1) : found
}

/** Path of a file in a folder. */
export function joined(folder: string, name: string, separator: string): string {
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`
}

/** Name and folder of a path. */
export function splitPath(path: string, separator: string): { folder: string; file: string } {
  const at = path.lastIndexOf(separator)
  return { folder: path.slice(0, Math.max(at, rootOf(path, separator).length)), file: path.slice(at + 1) }
}

// Characters that some file system refuses, and ends that Windows drops without a word.
const refused = /[<>:"/\\|?*\p{Cc}]+/gu

/** A file name for a project called `name`, good on every system; empty if nothing of the name can stand in one. */
export function projectFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, 120)
  return clean === '' ? '' : `${clean}.vloom`
}

function rootOf(path: string, separator: string): string {
  if (separator === '/') return path.startsWith('/') ? '/' : ''
  const share = /^\\\\[^\\]+\\[^\\]+\\?/.exec(path) ?? /^[A-Za-z]:\\?/.exec(path)
  return share?.[0] ?? ''
}

/** More files than a study has; a disk dropped by mistake is not walked to its end. */
const most = 2_000

/**
 * The files of a drop, those in dropped folders too, by name; what begins with a dot belongs to the system. The entries must be taken in
 * the drop's own event, before anything is waited for.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  if (entries.every(entry => entry.isFile)) return [...transfer.files]
  const files: File[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry !== undefined && files.length < most; entry = waiting.shift()) {
    if (entry.name.startsWith('.')) continue
    if (isFile(entry)) files.push(await fileOf(entry))
    else if (isDirectory(entry)) {
      const inside = await entriesOf(entry)
      waiting.unshift(...inside.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })))
    }
  }
  return files
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A reader gives a folder's entries a hundred at a time, and none when all are given. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  while (true) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

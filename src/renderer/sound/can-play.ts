/** Whether this window's browser knows how to play a type of recording. It may still fail at what is inside the file. */
export function canPlay(type: string): boolean {
  const element = document.createElement(type.startsWith('video/') ? 'video' : 'audio')
  return element.canPlayType(type) !== ''
}

/** What a file is called by its ending: `WMA`. */
export function endingOf(name: string): string {
  return (/\.([^.]+)$/.exec(name)?.[1] ?? name).toUpperCase()
}

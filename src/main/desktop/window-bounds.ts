import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

const Remembered = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  maximized: z.boolean(),
})

/** Where the window was last time; only its size at first, or when that screen is not there any more. */
export function rememberedBounds(file: string): Partial<Rectangle> & { maximized: boolean } {
  const usual = { width: 1440, height: 900, maximized: false }
  try {
    const bounds = Remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
    const { workArea } = screen.getDisplayMatching(bounds)
    const visible =
      bounds.x < workArea.x + workArea.width &&
      bounds.y < workArea.y + workArea.height &&
      bounds.x + bounds.width > workArea.x &&
      bounds.y >= workArea.y
    return visible ? bounds : usual
  } catch {
    return usual
  }
}

/** Writes down where the window is whenever it closes. */
export function rememberBounds(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
    } catch (error) {
      // Not worth a word to the person: the window opens at its usual size.
      console.error(error)
    }
  })
}

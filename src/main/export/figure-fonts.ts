import { join } from 'node:path'

/** The figure font's files, by weight. `resources` is the folder of the application's resources. */
export function figureFonts(resources: string): { regular: string; semibold: string } {
  return {
    regular: join(resources, 'fonts', 'Inter-Regular.ttf'),
    semibold: join(resources, 'fonts', 'Inter-SemiBold.ttf'),
  }
}

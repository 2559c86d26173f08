import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Loaded before the built desktop entry (`node --import`): `electron` becomes the double. The double itself is TypeScript, which Node
 * runs as it is once its imports without endings are found.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') return next(new URL('./electron.ts', import.meta.url).href, context)
    if (specifier.startsWith('.') && context.parentURL) {
      const typescript = new URL(`${specifier}.ts`, context.parentURL)
      if (existsSync(fileURLToPath(typescript))) return next(typescript.href, context)
    }
    return next(specifier, context)
  },
})

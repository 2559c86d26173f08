import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { z } from 'zod'
import type { MenuSection } from '../../shared/host-bridge'
import { channels } from './channels'
import { onTrusted } from './trusted-ipc'

const Sections: z.ZodType<MenuSection[]> = z.array(
  z.object({
    label: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        accelerator: z.string().optional(),
        enabled: z.boolean(),
        separatorBefore: z.boolean().optional(),
      }),
    ),
  }),
)

/** Makes the application's menu from the window's commands, anew whenever the window says so. Choosing an item tells the window. */
export function followMenu(): void {
  // Until the window has said which commands there are, no menu promises any.
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [macMenu()] : []))
  onTrusted(channels.setMenu, ({ sender }, value) => {
    const choose = (id: string) => sender.send(channels.command, id)
    const sections = Sections.parse(value).map(section => toMenu(section, choose))
    Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [macMenu(), ...sections] : sections))
  })
}

function toMenu({ label, items }: MenuSection, choose: (id: string) => void): MenuItemConstructorOptions {
  const submenu = items.flatMap(({ id, separatorBefore, ...item }): MenuItemConstructorOptions[] => [
    ...(separatorBefore ? [{ type: 'separator' as const }] : []),
    // The window hears its keys itself; here they are only written beside the words.
    { id, ...item, registerAccelerator: false, click: () => choose(id) },
  ])
  return { label, submenu }
}

/** macOS takes the keys of its text fields from the menu: without these items nothing could be copied or pasted there. */
function macMenu(): MenuItemConstructorOptions {
  const hidden = (['cut', 'copy', 'paste', 'selectAll'] as const).map(role => ({
    role,
    visible: false,
    acceleratorWorksWhenHidden: true,
  }))
  const shown = (['about', 'hide', 'hideOthers', 'unhide', 'quit'] as const).map(role => ({ role }))
  return { label: app.name, submenu: [...shown, ...hidden] }
}

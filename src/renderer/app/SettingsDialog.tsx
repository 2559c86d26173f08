import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { TextField } from '../ui/TextField'
import { refreshAll } from './changes'
import { showError } from './errors'
import { useSettings } from './queries'
import { showOverlay } from './store'
import { saveSettings, type Theme } from './theme'

/** Who codes, and how the window looks. The look is saved at once, the name when it is confirmed. */
export function SettingsDialog() {
  const settings = useSettings()
  return settings.data === undefined ? null : <Form coderName={settings.data.coderName} theme={settings.data.theme} />
}

function Form({ coderName, theme }: { coderName: string; theme: Theme }) {
  const { t } = useTranslation('app')
  const [name, setName] = useState(coderName)
  const close = (): void => showOverlay(null)
  const save = async (): Promise<void> => {
    const trimmed = name.trim()
    if (trimmed !== '' && trimmed !== coderName) {
      await saveSettings({ coderName: trimmed })
      await refreshAll()
    }
    close()
  }
  return (
    <Dialog
      title={t('settings')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button type="submit" form="settings" look="primary" isDisabled={name.trim() === ''}>
            {t('settings.save')}
          </Button>
        </>
      }
    >
      <form
        id="settings"
        className="app-settings"
        onSubmit={event => {
          event.preventDefault()
          save().catch(showError)
        }}
      >
        <TextField
          label={t('settings.coder')}
          description={t('settings.coder.hint')}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
        />
        <div className="app-settings-field">
          <span className="ui-field-label">{t('settings.theme')}</span>
          <Segments
            label={t('settings.theme')}
            value={theme}
            onChange={value => {
              if (value !== null) saveSettings({ theme: value }).catch(showError)
            }}
            options={[
              { value: 'system', label: t('theme.system') },
              { value: 'light', label: t('theme.light') },
              { value: 'dark', label: t('theme.dark') },
            ]}
          />
        </div>
      </form>
    </Dialog>
  )
}

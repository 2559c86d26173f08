import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { readAgain } from './import-state'

/** Asks for the password of a protected file and has it read again. */
export function PasswordForm({ fileKey }: { fileKey: number }) {
  const { t } = useTranslation('imports')
  const [password, setPassword] = useState('')
  return (
    <Form
      className="import-password"
      onSubmit={event => {
        event.preventDefault()
        if (password !== '') readAgain(fileKey, { password })
      }}
    >
      <TextField
        label={t('password')}
        description={t('password.hint')}
        type="password"
        autoComplete="off"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit">{t('password.open')}</Button>
    </Form>
  )
}

import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/format'
import { useNamesFound } from './queries'

/** Which forms of names a copy without names replaces, and which words like names it leaves, for a person to judge before it is sent. */
export function NamesFound() {
  const { t } = useTranslation('team')
  const found = useNamesFound().data
  if (!found) return null
  const { replaced, left } = found
  const headed = (key: 'names.replaced' | 'names.left', count: number) => t(key, { count, shown: formatNumber(count) })
  return (
    <>
      {replaced.length === 0 ? <p className="team-hint">{t('names.none')}</p> : null}
      {replaced.length > 0 ? (
        <Forms
          title={headed('names.replaced', replaced.length)}
          forms={replaced.map(({ form, pseudonym, count }) =>
            t('names.becomes', { form, pseudonym, shown: formatNumber(count) }),
          )}
        />
      ) : null}
      {left.length > 0 ? (
        <>
          <Forms
            title={headed('names.left', left.length)}
            forms={left.map(({ form, count }) => t('names.form', { form, shown: formatNumber(count) }))}
          />
          <p className="team-hint">{t('names.left.hint')}</p>
        </>
      ) : null}
      <p className="team-hint">{t('names.unseen')}</p>
    </>
  )
}

function Forms({ title, forms }: { title: string; forms: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h3 className="team-names-title">{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard */}
      <ul className="team-names" tabIndex={0} aria-label={title}>
        {forms.map(form => (
          <li key={form}>{form}</li>
        ))}
      </ul>
    </section>
  )
}

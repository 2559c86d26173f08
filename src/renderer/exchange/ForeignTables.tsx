import { useTranslation } from 'react-i18next'
import type { ForeignPreview } from '../../shared/model/exchange'
import { formatNumber } from '../i18n/format'
import { EmptyState } from '../ui/EmptyState'
import { Segments } from '../ui/Segments'
import { showForeignTab, useForeign } from './foreign-state'

/** Rows beyond this are counted, not shown: nobody reads them here, and the window stays quick. */
const mostRows = 400

/** What is in the project, and what becomes of each document and code. */
export function ForeignTables({ preview }: { preview: ForeignPreview }) {
  const { t } = useTranslation('exchange')
  const tab = useForeign(state => state.tab)
  const { texts, codes, people, coders } = preview
  const count = { documents: texts.length, codes: codes.length, people: people.length + coders.length }[tab]
  return (
    <>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2 title={preview.name}>{preview.name || preview.file}</h2>
        <span className="ui-grow" />
        <Segments
          label={t('tab')}
          value={tab}
          options={[
            { value: 'documents', label: t('tab.documents') },
            { value: 'codes', label: t('tab.codes') },
            { value: 'people', label: t('tab.people') },
          ]}
          onChange={value => value && showForeignTab(value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="ui-scroll" aria-label={t(`tab.${tab}`)} tabIndex={0} data-pane-start="">
        {count === 0 ? (
          <EmptyState title={t(`none.${tab}`)} />
        ) : tab === 'documents' ? (
          <Texts texts={texts.slice(0, mostRows)} />
        ) : tab === 'codes' ? (
          <Codes codes={codes.slice(0, mostRows)} />
        ) : (
          <People people={people.slice(0, mostRows)} coders={coders} />
        )}
        {count > mostRows ? <p className="exchange-rest">{t('rest', { count: count - mostRows })}</p> : null}
      </section>
    </>
  )
}

function Texts({ texts }: { texts: ForeignPreview['texts'] }) {
  const { t } = useTranslation('exchange')
  return (
    <table className="ui-table exchange-table">
      <thead>
        <tr>
          <th scope="col">{t('col.document')}</th>
          <th scope="col" className="ui-number">
            {t('col.turns')}
          </th>
          <th scope="col" className="ui-number">
            {t('col.words')}
          </th>
          <th scope="col" className="ui-number">
            {t('col.codings')}
          </th>
          <th scope="col">{t('col.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {texts.map(({ title, turns, words, codings, becomes }, index) => (
          // Titles need not be unique, and the rows never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index} data-becomes={becomes}>
            <th scope="row">
              <span className="ui-ellipsis" title={title}>
                {title}
              </span>
            </th>
            <td className="ui-number">{formatNumber(turns)}</td>
            <td className="ui-number">{formatNumber(words)}</td>
            <td className="ui-number">{formatNumber(codings)}</td>
            <td>{t(`text.${becomes}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Codes({ codes }: { codes: ForeignPreview['codes'] }) {
  const { t } = useTranslation('exchange')
  return (
    <table className="ui-table exchange-table">
      <thead>
        <tr>
          <th scope="col">{t('col.code')}</th>
          <th scope="col" className="ui-number">
            {t('col.codings')}
          </th>
          <th scope="col">{t('col.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ name, depth, colour, codings, becomes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={index}>
            <th scope="row">
              <span className="exchange-code" style={{ paddingInlineStart: `${Math.min(depth, 8)}em` }}>
                <span className="exchange-colour" style={colour === null ? undefined : { background: colour }} />
                <span className="ui-ellipsis" title={name}>
                  {name}
                </span>
              </span>
            </th>
            <td className="ui-number">{formatNumber(codings)}</td>
            <td>{becomes === null ? t('code.new') : t('code.is', { name: becomes })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function People({ people, coders }: Pick<ForeignPreview, 'people' | 'coders'>) {
  const { t } = useTranslation('exchange')
  return (
    <table className="ui-table exchange-table">
      <thead>
        <tr>
          <th scope="col">{t('col.person')}</th>
          <th scope="col">{t('col.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={`person ${index}`}>
            <th scope="row">{name}</th>
            <td>{t('person.participant')}</td>
          </tr>
        ))}
        {coders.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={`coder ${index}`}>
            <th scope="row">{name}</th>
            <td>{t('person.coder')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
